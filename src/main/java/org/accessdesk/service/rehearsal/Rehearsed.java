package org.accessdesk.service.rehearsal;

import java.util.List;
import org.accessdesk.model.change.Change;
import org.accessdesk.model.journal.Outcome;
import org.accessdesk.service.review.Estimate;

/**
 * How a rehearsal went.
 *
 * @param items each change that was tried, and how it ended
 * @param estimate what was sent, and how long that would last on the real connection
 */
public record Rehearsed(List<TriedItem> items, Estimate estimate) {

    /** One change and how it ended. */
    public record TriedItem(Change change, Outcome outcome) {}

    public Rehearsed {
        items = List.copyOf(items);
    }

    /** Those that the platform's rules or the merge would not let pass. */
    public List<TriedItem> refused() {
        return items.stream().filter(i -> !i.outcome().isSettled()).toList();
    }
}
