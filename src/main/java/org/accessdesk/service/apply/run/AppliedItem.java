package org.accessdesk.service.apply.run;

import java.util.Optional;
import org.accessdesk.model.change.Change;
import org.accessdesk.model.journal.Outcome;

/** One change and how it ended. */
public record AppliedItem(Change change, Outcome outcome) {

    /** The server's trace id for support, if it sent one. */
    public Optional<String> traceId() {
        return Optional.ofNullable(outcome.traceId());
    }
}
