package org.accessdesk.service.apply.run;

import java.util.Optional;
import org.accessdesk.model.change.Change;
import org.accessdesk.model.change.merge.Order;
import org.accessdesk.model.journal.Outcome;
import org.accessdesk.model.snapshot.Snapshot;

/** One change and how it ended. */
public record AppliedItem(Change change, Outcome outcome) {

    /**
     * Whether the platform may have removed more than this change did: what is taken from the Default group goes from
     * all groups (UserGroup BR-012).
     */
    public boolean mayHaveCascaded(Snapshot snapshot) {
        return Order.cascades(change, snapshot)
                && (outcome.mayBeThere() || outcome instanceof Outcome.AlreadySo);
    }

    /** The server's trace id for support, if it sent one. */
    public Optional<String> traceId() {
        return Optional.ofNullable(outcome.traceId());
    }
}
