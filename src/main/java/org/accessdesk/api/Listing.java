package org.accessdesk.api;

import java.util.List;
import org.accessdesk.model.Message;

/**
 * A whole list, read page by page, each id once.
 *
 * @param gaps why it cannot be proved complete, a reason each; empty if it is complete
 */
public record Listing<T>(List<T> items, List<Message> gaps) {
    public Listing {
        items = List.copyOf(items);
        gaps = List.copyOf(gaps);
    }

    public boolean isComplete() {
        return gaps.isEmpty();
    }
}
