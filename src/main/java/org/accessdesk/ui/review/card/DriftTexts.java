package org.accessdesk.ui.review.card;

import java.time.Instant;
import java.util.List;
import org.accessdesk.model.account.Audit;
import org.accessdesk.model.change.merge.Merge;
import org.accessdesk.service.review.Drift;
import org.accessdesk.service.review.ReviewItem;
import org.accessdesk.service.review.TrailAnswer;
import org.accessdesk.ui.kit.text.Dates;
import org.accessdesk.ui.kit.text.FieldNames;
import org.accessdesk.ui.kit.text.LimitTexts;
import org.accessdesk.ui.kit.text.Lists;
import org.accessdesk.ui.kit.text.Names;
import org.accessdesk.ui.kit.text.Sentences;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.kit.text.TrailTexts;
import org.jspecify.annotations.Nullable;

/** Texts about what somebody else changed since a change was drafted, and who. */
final class DriftTexts {
    private static final int NAMED = 2;
    private final EffectNames words;
    private final Instant drafted;

    DriftTexts(EffectNames words, Instant drafted) {
        this.words = words;
        this.drafted = drafted;
    }

    /** "Someone also added Finance; both changes are kept"; empty if nothing was merged. */
    String of(ReviewItem item) {
        if (item.merge() instanceof Merge.NothingToDo<?>) {
            return Texts.get("review.alreadySo");
        }
        var drift = item.drift();
        if (!drift.isStale() || item.conflict() != null) {
            return "";
        }
        var what = drift.differences().stream().limit(NAMED).map(this::difference).toList();
        var more = drift.differences().size() - NAMED;
        var all = more > 0 ? Lists.andMore(what, more) : Lists.shortened(what);
        var who = who(drift.updated());
        return who.isEmpty() ? Texts.format("review.merged", all) : Texts.format("review.mergedBy", all, who);
    }

    private String difference(Drift.Difference difference) {
        return switch (difference) {
            case Drift.Difference.MembershipDrift(var group, var added) -> sentence(words.name(group), added);
            case Drift.Difference.Grant(var module, var added) -> sentence(words.name(module), added);
            case Drift.Difference.LimitDrift(var field, _, var now) ->
                Texts.format("review.drift.limit", LimitTexts.label(field), words.limit(field, now));
            case Drift.Difference.TextDrift(var field, _, var now) ->
                Texts.format("review.drift.text", FieldNames.label(field), EffectNames.text(now));
        };
    }

    private static String sentence(String name, boolean added) {
        return Texts.format(added ? "review.drift.added" : "review.drift.removed", name);
    }

    /**
     * Who changed an object since, one line per change: by the audit trail, else by the object itself, else that it is
     * not known. None if nobody asked.
     */
    List<String> trail(ReviewItem item, @Nullable TrailAnswer answer) {
        if (answer == null) {
            return List.of();
        }
        var lines = TrailTexts.of(answer.entries());
        if (!lines.isEmpty()) {
            return lines;
        }
        var last = who(item.drift().updated());
        var silence = answer.problem() == null ? Texts.get("review.trail.none")
                : answer.isFinal() ? Texts.get("review.trail.forbidden") : Sentences.of(answer.problem());
        return List.of(last.isEmpty() ? silence : silence + " " + Texts.format("review.trail.last", last));
    }

    /** Who changed it last, if that was after it was drafted: "Ana Alvarez, 18 Nov 2026, 09:14". */
    String who(Audit.@Nullable Event updated) {
        var by = updated == null || updated.by() == null ? "" : Names.line(updated.by().name());
        var at = updated == null ? null : updated.at();
        if (by.isEmpty() || at == null) {
            return by;
        }
        return at.isBefore(drafted) ? "" : Texts.format("review.who", by, Dates.moment(at));
    }
}
