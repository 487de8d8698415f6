package org.accessdesk.ui.review.card;

import java.util.Collection;
import org.accessdesk.model.change.Conflict;
import org.accessdesk.model.change.MembershipChange;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.snapshot.Snapshot;
import org.accessdesk.model.snapshot.SnapshotNames;
import org.accessdesk.service.review.ReviewItem;
import org.accessdesk.service.review.Reviewed;
import org.accessdesk.ui.kit.text.FieldNames;
import org.accessdesk.ui.kit.text.LimitTexts;
import org.accessdesk.ui.kit.text.Lists;
import org.accessdesk.ui.kit.text.Sentences;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.review.card.ReviewRow.Sides;
import org.jspecify.annotations.Nullable;

/** Texts for the sides of a conflict. */
final class ConflictTexts {
    private final Snapshot now;
    private final SnapshotNames names;
    private final EffectNames words;
    private final DriftTexts drifts;

    ConflictTexts(Reviewed reviewed, EffectNames words, DriftTexts drifts) {
        this.now = reviewed.now();
        this.names = reviewed.names();
        this.words = words;
        this.drifts = drifts;
    }

    /** The sides; null if the item has no conflict. */
    @Nullable
    Sides of(ReviewItem item) {
        return switch (item.conflict()) {
            case null -> null;
            case Conflict.FieldSet set -> field(item, set);
            case Conflict.LimitSet set -> limit(item, set);
            case Conflict.LastGroupRemoved _ when item.change() instanceof MembershipChange m -> noGroup(m);
            case Conflict.GroupGone(var group) ->
                new Sides(Texts.format("review.conflict.groupGone", words.name(group)), "", "", "", false);
            case Conflict.ObjectGone _ -> new Sides(Texts.get("review.conflict.gone"), "", "", "", false);
            case Conflict other -> new Sides(Sentences.of(other, names), "", "", "", false);
        };
    }

    private Sides field(ReviewItem item, Conflict.FieldSet set) {
        var who = drifts.who(item.drift().updated());
        var sentence = Texts.format("review.conflict.field",
                who.isEmpty() ? Texts.get("review.somebody") : who, FieldNames.inSentence(set.field()),
                EffectNames.text(set.theirs()), EffectNames.text(set.mine()));
        return new Sides(sentence, EffectNames.text(set.base()), EffectNames.text(set.mine()),
                EffectNames.text(set.theirs()), true);
    }

    private Sides limit(ReviewItem item, Conflict.LimitSet set) {
        var who = drifts.who(item.drift().updated());
        var base = words.limit(set.field(), set.base());
        var mine = words.limit(set.field(), set.mine());
        var theirs = words.limit(set.field(), set.theirs());
        return new Sides(Texts.format("review.conflict.limit", who.isEmpty() ? Texts.get("review.somebody") : who,
                LimitTexts.label(set.field()), theirs, mine), base, mine, theirs, true);
    }

    private Sides noGroup(MembershipChange change) {
        var theirs = now.user(change.user()).map(u -> u.groups()).orElse(change.base());
        var mine = change.applyTo(change.base());
        return new Sides(Texts.get("review.conflict.noGroup"), groups(change.base()), groups(mine), groups(theirs),
                !mine.isEmpty());
    }

    private String groups(Collection<GroupId> groups) {
        return groups.isEmpty() ? Texts.get("review.none") : Lists.shortened(words.names(groups));
    }
}
