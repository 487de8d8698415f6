package org.accessdesk.ui.review.card;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.accessdesk.model.effect.GroupLoss;
import org.accessdesk.model.effect.UserEffect;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.ModuleId;
import org.accessdesk.model.id.TokenId;
import org.accessdesk.model.id.UserId;
import org.accessdesk.service.review.Reviewed;
import org.accessdesk.ui.kit.text.EffectParts;
import org.accessdesk.ui.kit.text.Lists;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.kit.text.Tone;
import org.accessdesk.ui.review.card.ReviewRow.Remark;

/** Texts about the effect of the whole draft on one user, group or token. */
final class EffectTexts {
    private final Reviewed reviewed;
    private final EffectNames words;

    EffectTexts(Reviewed reviewed) {
        this.reviewed = reviewed;
        this.words = new EffectNames(reviewed.names());
    }

    /** "gains Billing and Reports; sees all buyers", "no module lost: Compliance check stays through Finance". */
    Remark user(UserId id) {
        var effect = reviewed.effect().user(id);
        var parts = new ArrayList<>(EffectParts.of(effect, reviewed.names()));
        if (effect.lost().isEmpty() && effect.gained().isEmpty()) {
            parts.addFirst(kept(effect));
        }
        var loses = !effect.lost().isEmpty() || effect.losesAllBuyers() || !effect.buyersLost().isEmpty();
        return new Remark(Lists.ofEffects(parts), loses ? Tone.NEGATIVE : Tone.NEUTRAL);
    }

    private String kept(UserEffect effect) {
        if (effect.kept().isEmpty()) {
            return Texts.get("review.effect.none");
        }
        var through = new TreeSet<GroupId>();
        effect.kept().values().forEach(through::addAll);
        return Texts.format("review.effect.kept", Lists.shortened(words.names(effect.kept().keySet())),
                effect.kept().size(), Lists.shortened(words.names(through)));
    }

    /** "2 of 112 users lose Billing", one sentence each; none if neither modules nor buyers change. */
    List<Remark> group(GroupId id) {
        var effect = reviewed.effect().group(id);
        var members = reviewed.sent().membersOf(id);
        var all = new ArrayList<Remark>();
        for (var module : effect.gained()) {
            all.add(new Remark(Texts.format("review.effect.groupGains", hit(members, gaining(module)), members.size(),
                    words.name(module)), Tone.NEUTRAL));
        }
        for (var module : effect.lost()) {
            var loss = GroupLoss.of(reviewed.effect(), reviewed.now(), id, module);
            all.add(new Remark(Texts.format("review.effect.groupLoses", loss.lost(), loss.of(), words.name(module)),
                    loss.lost() > 0 ? Tone.NEGATIVE : Tone.NEUTRAL));
        }
        buyers("review.effect.groupFewer", members, reviewed.effect().fewerBuyers(), Tone.NEGATIVE, all);
        buyers("review.effect.groupMore", members, reviewed.effect().moreBuyers(), Tone.NEUTRAL, all);
        return all;
    }

    private static void buyers(String key, List<UserId> members, Set<UserId> users, Tone tone, List<Remark> into) {
        var hit = hit(members, users);
        if (hit > 0) {
            into.add(new Remark(Texts.format(key, hit, members.size()), tone));
        }
    }

    private static long hit(Collection<UserId> members, Set<UserId> users) {
        return users.isEmpty() ? 0 : members.stream().filter(users::contains).count();
    }

    private Set<UserId> gaining(ModuleId module) {
        return reviewed.effect().gained().getOrDefault(module, Set.of());
    }

    /** The gains and losses of an API token. */
    Remark token(TokenId id) {
        var effect = reviewed.effect().token(id);
        return new Remark(Lists.ofEffects(EffectParts.ofModules(effect.gained(), effect.lost(), reviewed.names())),
                effect.lost().isEmpty() ? Tone.NEUTRAL : Tone.NEGATIVE);
    }
}
