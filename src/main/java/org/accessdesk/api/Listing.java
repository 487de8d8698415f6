package org.accessdesk.api;

import java.util.List;
import org.accessdesk.model.message.Message;

/**
 * A complete list, read page by page, each id once.
 *
 * @param gaps the reasons why it may be incomplete; empty if it is complete
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
