package org.accessdesk.model.journal;

import java.time.Instant;
import java.util.List;
import org.accessdesk.model.change.DraftId;
import org.jspecify.annotations.Nullable;

/**
 * One apply of a draft.
 *
 * @param draft which draft it was; it may be gone since
 * @param name the draft's name then
 * @param reason why, as the draft said
 * @param finished when it ended; null as long as it runs, or if the app ended in the middle of it
 * @param items what it was to do, in the order it was begun
 */
public record Run(RunId id, DraftId draft, String name, String reason, Instant started, @Nullable Instant finished,
        List<RunItem> items) {
    public Run {
        items = List.copyOf(items);
    }

    /** The same run with {@code newer} items, not finished. */
    public Run unfinished(List<RunItem> newer) {
        return new Run(id, draft, name, reason, started, null, newer);
    }
}
