package org.accessdesk.service.review;

import java.util.List;
import org.accessdesk.model.change.Change;
import org.accessdesk.model.change.Conflict;
import org.accessdesk.model.change.Target;
import org.accessdesk.model.change.merge.Merge;
import org.accessdesk.model.rule.Finding;
import org.jspecify.annotations.Nullable;

/**
 * One change of a draft against the current state of the server.
 *
 * @param name the name of its object now, or its last name if it is deleted
 * @param included whether it is applied along with the others
 * @param reason the reason of this change; empty if none
 * @param merge what is left to do
 * @param drift what somebody else changed since it was drafted
 * @param findings the findings of the guards for this change alone
 */
public record ReviewItem(Change change, String name, boolean included, String reason, Merge<?> merge, Drift drift,
        List<Finding> findings) {
    public ReviewItem {
        findings = List.copyOf(findings);
    }

    public Target target() {
        return change.target();
    }

    /** Why it cannot be merged; null if it can. */
    public @Nullable Conflict conflict() {
        return merge instanceof Merge.MergeConflict<?>(var conflict) ? conflict : null;
    }

    /** Whether a request would be sent for it. */
    public boolean isSent() {
        return included && merge instanceof Merge.ToPut<?>;
    }

    ReviewItem with(List<Finding> found) {
        return new ReviewItem(change, name, included, reason, merge, drift, found);
    }
}
