package org.accessdesk.service.rehearsal;

import java.util.List;
import org.accessdesk.model.change.Change;
import org.accessdesk.model.journal.Outcome;
import org.accessdesk.service.review.Estimate;

/**
 * How a rehearsal went.
 *
 * @param items each change and its outcome
 * @param estimate the requests, and how long they would take on the real connection
 */
public record Rehearsed(List<TriedItem> items, Estimate estimate) {

    /** One change and its outcome. */
    public record TriedItem(Change change, Outcome outcome) {}

    public Rehearsed {
        items = List.copyOf(items);
    }

    /** The items that the platform's rules or the merge refused. */
    public List<TriedItem> refused() {
        return items.stream().filter(i -> !i.outcome().isSettled()).toList();
    }
}
