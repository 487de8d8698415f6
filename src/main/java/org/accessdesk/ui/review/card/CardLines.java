package org.accessdesk.ui.review.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.accessdesk.model.account.GroupContent;
import org.accessdesk.model.change.Change;
import org.accessdesk.model.change.Conflict.GroupTextField;
import org.accessdesk.model.change.GroupChange;
import org.accessdesk.model.change.GroupCreation;
import org.accessdesk.model.change.GroupDeletion;
import org.accessdesk.model.change.InvitationRenewal;
import org.accessdesk.model.change.LimitField;
import org.accessdesk.model.change.MembershipChange;
import org.accessdesk.model.change.SetDelta;
import org.accessdesk.model.change.TokenChange;
import org.accessdesk.model.change.UserInvitation;
import org.accessdesk.model.change.UserRemoval;
import org.accessdesk.model.snapshot.Snapshot;
import org.accessdesk.ui.kit.text.Chip;
import org.accessdesk.ui.kit.text.FieldNames;
import org.accessdesk.ui.kit.text.LimitTexts;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.review.card.ReviewRow.CardLine;

/** A change against the server's current state, as chips: unchanged, added and removed. */
final class CardLines {
    private static final int UNCHANGED = 8;
    private final Snapshot now;
    private final EffectNames words;

    CardLines(Snapshot now, EffectNames words) {
        this.now = now;
        this.words = words;
    }

    List<CardLine> of(Change change) {
        return switch (change) {
            case MembershipChange m -> {
                var is = now.user(m.user()).map(u -> u.groups()).orElse(m.base());
                yield List.of(line("", is, m.applyTo(is), words::name));
            }
            case TokenChange t -> {
                var is = now.token(t.token()).map(k -> k.modules()).orElse(t.base());
                yield List.of(line(Texts.get("review.modules"), is, t.applyTo(is), words::name));
            }
            case InvitationRenewal _ -> List.of();
            case UserInvitation i -> List.of(
                    new CardLine(Texts.get("review.email"), Chip.Value.ofTexts("", i.email())),
                    line(Texts.get("review.groups"), Set.of(), i.groups(), words::name));
            case UserRemoval r -> List.of(
                    line("", now.user(r.user()).map(u -> u.groups()).orElse(r.base()), Set.of(), words::name));
            case GroupDeletion g -> List.of(line(Texts.get("review.modules"),
                    now.group(g.group()).map(is -> is.moduleIds()).orElse(g.base().modules()), Set.of(), words::name));
            // The card has its name above.
            case GroupCreation g -> group(g.asChange().without(GroupTextField.NAME), g.asChange().base());
            case GroupChange g -> group(g, now.group(g.group()).map(is -> is.content()).orElse(g.base()));
        };
    }

    private List<CardLine> group(GroupChange change, GroupContent is) {
        var lines = new ArrayList<CardLine>();
        if (!change.modules().isEmpty()) {
            lines.add(line(Texts.get("review.modules"), is.modules(), change.applyTo(is).modules(), words::name));
        }
        for (var field : LimitField.values()) {
            var wanted = field.of(change);
            if (wanted != null && !wanted.equals(field.of(is))) {
                lines.add(new CardLine(LimitTexts.label(field), words.chips(field, field.of(is), wanted)));
            }
        }
        for (var field : GroupTextField.values()) {
            var wanted = field.of(change);
            if (wanted != null && !wanted.equals(field.of(is))) {
                lines.add(new CardLine(FieldNames.label(field), Chip.Value.ofTexts(field.of(is), wanted)));
            }
        }
        return lines;
    }

    private static <T> CardLine line(String label, Set<T> is, Set<T> wanted, Function<T, String> name) {
        var delta = SetDelta.between(is, wanted);
        var stays = Chip.Value.ofNames(delta.losses().applyTo(is), Chip.Variant.PLAIN, name);
        var chips = new ArrayList<>(stays.size() > UNCHANGED + 1 ? stays.subList(0, UNCHANGED) : stays);
        if (chips.size() < stays.size()) {
            chips.add(Chip.Value.plain(Texts.format("review.chips.more", stays.size() - chips.size())));
        }
        chips.addAll(Chip.Value.ofNames(delta.added(), Chip.Variant.ADDED, name));
        chips.addAll(Chip.Value.ofNames(delta.removed(), Chip.Variant.REMOVED, name));
        return new CardLine(label, chips);
    }
}
