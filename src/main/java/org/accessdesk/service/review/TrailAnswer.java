package org.accessdesk.service.review;

import java.util.List;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.account.AuditEntry;
import org.jspecify.annotations.Nullable;

/**
 * The answer of the audit trail about one object.
 *
 * @param entries the changes since the draft was begun; may be empty
 * @param problem why there is no answer; null if there is one
 */
public record TrailAnswer(List<AuditEntry> entries, @Nullable ApiProblem problem) {
    public TrailAnswer {
        entries = List.copyOf(entries);
    }

    /** Whether asking again can help: not if the token may not read the trail, or if the server has none. */
    public boolean isFinal() {
        return problem == null || problem.kind() == ApiProblem.Kind.FORBIDDEN
                || problem.kind() == ApiProblem.Kind.NOT_FOUND;
    }
}
