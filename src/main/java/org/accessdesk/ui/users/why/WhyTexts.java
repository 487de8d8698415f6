package org.accessdesk.ui.users.why;

import java.util.Collection;
import java.util.List;
import org.accessdesk.model.effect.UserEffect;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.ModuleId;
import org.accessdesk.model.id.UserId;
import org.accessdesk.model.snapshot.SnapshotNames;
import org.accessdesk.model.why.Way;
import org.accessdesk.model.why.Why;
import org.accessdesk.ui.kit.text.EffectParts;
import org.accessdesk.ui.kit.text.Lists;
import org.accessdesk.ui.kit.text.Names;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.users.why.WhyContent.WayText;

/** The sentences about why a user has a module. */
final class WhyTexts {
    private final String user;
    private final SnapshotNames names;

    WhyTexts(UserId user, SnapshotNames names) {
        this.user = Names.of(user, names);
        this.names = names;
    }

    WhyContent of(Why why) {
        return new WhyContent(answer(why),
                why.ways().stream().map(way -> new WayText(text(way, why.module()), way)).toList());
    }

    private String answer(Why why) {
        var module = Names.of(why.module(), names);
        if (!why.has()) {
            var lacks = Texts.format("users.why.lacks", user, module);
            var granted = why.ways().stream().anyMatch(Way.OfUser.class::isInstance);
            return granted ? lacks : Lists.ofSentences(List.of(lacks, Texts.get("users.why.noneGives")));
        }
        var has = Texts.format("users.why.has", user, module, list(why.through()));
        if (why.ways().isEmpty()) {
            return Lists.ofSentences(List.of(has, Texts.get("users.why.noneTakes")));
        }
        return why.onlyGroups() ? Lists.ofSentences(List.of(has, Texts.format("users.why.only", user))) : has;
    }

    private String text(Way way, ModuleId module) {
        return Lists.ofSentences(List.of(text(way), also(way.effect().without(module))));
    }

    private String text(Way way) {
        return switch (way) {
            case Way.OfUser(var groups, _) when groups.added().isEmpty() ->
                Texts.format("users.why.leave", list(groups.removed()));
            case Way.OfUser(var groups, _) when groups.removed().isEmpty() ->
                Texts.format("users.why.join", list(groups.added()));
            case Way.OfUser(var groups, _) ->
                Texts.format("users.why.move", list(groups.removed()), list(groups.added()));
            case Way.OfGroups(var groups, _, var granted, var others, _) ->
                Texts.format(granted ? "users.why.widen" : "users.why.strip", list(groups), others);
        };
    }

    private String also(UserEffect effect) {
        var parts = EffectParts.of(effect, names);
        return parts.isEmpty() ? Texts.format("users.why.nothingElse", user)
                : Texts.format("users.why.also", user, Lists.ofEffects(parts));
    }

    private String list(Collection<GroupId> groups) {
        return Lists.shortened(Names.of(groups, names));
    }
}
