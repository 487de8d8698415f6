package org.accessdesk.cli;

import org.accessdesk.model.change.merge.Merge;
import org.accessdesk.model.rule.Finding;
import org.accessdesk.service.review.ReviewItem;
import org.accessdesk.service.review.Reviewed;

/** What a plan says in each form of its output. */
final class PlanState {
    private PlanState() {}

    /** What would become of {@code item}, in a word that programs read, too. */
    static String of(ReviewItem item) {
        if (!item.included()) {
            return "excluded";
        }
        return switch (item.merge()) {
            case Merge.ToPut<?> _ -> "change";
            case Merge.MergeConflict<?> _ -> "conflict";
            case Merge.NothingToDo<?> _ -> "nothing to do";
        };
    }

    /** The name of the draft. */
    static String name(Reviewed reviewed) {
        return reviewed.draft().name().isBlank() ? "Draft" : reviewed.draft().name();
    }

    /** Whether it cannot be applied: it has a conflict, or a guard blocks it. */
    static boolean cannotBeApplied(Reviewed reviewed) {
        return !reviewed.conflicts().isEmpty() || isBlocked(reviewed);
    }

    /** Whether a guard blocks it. */
    static boolean isBlocked(Reviewed reviewed) {
        return reviewed.findings().stream().anyMatch(f -> f.severity() == Finding.Severity.BLOCKED);
    }
}
