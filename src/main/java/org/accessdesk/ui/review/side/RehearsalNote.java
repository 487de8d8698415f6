package org.accessdesk.ui.review.side;

import java.util.ArrayList;
import java.util.List;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.snapshot.SnapshotNames;
import org.accessdesk.service.rehearsal.Rehearsal;
import org.accessdesk.service.rehearsal.Rehearsed;
import org.accessdesk.service.review.Reviewed;
import org.accessdesk.ui.kit.text.Durations;
import org.accessdesk.ui.kit.text.Sentences;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.review.card.EffectNames;
import org.jspecify.annotations.Nullable;

/**
 * The result of a rehearsal.
 *
 * @param running whether it is running
 * @param stopping whether it is about to stop before the next request
 * @param headline its progress or result; empty if there was none
 * @param refused what would be refused and why, one sentence each
 * @param figures the number of requests and the estimated time; empty until it ends
 */
public record RehearsalNote(boolean running, boolean stopping, String headline, List<String> refused, String figures) {

    /** No rehearsal. */
    public static final RehearsalNote NOTHING = new RehearsalNote(false, false, "", List.of(), "");

    private static final int SHOWN = 8;

    public RehearsalNote {
        refused = List.copyOf(refused);
    }

    /** Whether there is anything to show. */
    public boolean isShown() {
        return !headline.isEmpty();
    }

    public static RehearsalNote of(Rehearsal.RehearsalStatus status, @Nullable Reviewed reviewed) {
        return switch (status) {
            case Rehearsal.RehearsalStatus.Idle _ -> NOTHING;
            case Rehearsal.RehearsalStatus.InProgress(var stopping) -> new RehearsalNote(true, stopping,
                    Texts.get(stopping ? "review.try.stopping" : "review.try.running"), List.of(), "");
            case Rehearsal.RehearsalStatus.Failed(var problem) -> new RehearsalNote(false, false,
                    Texts.format("review.try.failed", failure(problem)), List.of(), "");
            case Rehearsal.RehearsalStatus.Finished(var result) -> of(result, reviewed);
        };
    }

    private static String failure(ApiProblem problem) {
        return Sentences.of(problem);
    }

    private static RehearsalNote of(Rehearsed result, @Nullable Reviewed reviewed) {
        var refused = result.refused();
        var passed = result.items().size() - refused.size();
        var sentences = new ArrayList<>(
                refused.stream().limit(SHOWN).map(i -> sentence(i, reviewed)).toList());
        if (refused.size() > SHOWN) {
            sentences.add(Texts.format("review.sent.more", refused.size() - SHOWN));
        }
        var figures = Texts.format("review.try.figures", result.estimate().requests(),
                Durations.of(result.estimate().lasting()), ReviewSide.estimateBasis(result.estimate()));
        return new RehearsalNote(false, false,
                refused.isEmpty() ? Texts.format("review.try.passed", passed)
                        : Texts.format("review.try.refused", passed, result.items().size(), refused.size()),
                sentences, figures);
    }

    private static String sentence(Rehearsed.TriedItem item, @Nullable Reviewed reviewed) {
        return Texts.format("review.try.item", name(item, reviewed),
                Sentences.of(item.outcome(), reviewed == null ? SnapshotNames.NONE : reviewed.names()));
    }

    private static String name(Rehearsed.TriedItem item, @Nullable Reviewed reviewed) {
        var target = item.change().target();
        return reviewed == null ? target.id().value()
                : reviewed.item(target).map(new EffectNames(reviewed.names())::name).orElse(target.id().value());
    }
}
