package org.accessdesk.model.journal;

import java.time.Instant;
import java.util.List;
import org.accessdesk.model.change.draft.DraftId;
import org.jspecify.annotations.Nullable;

/**
 * One apply of a draft.
 *
 * @param draft the draft; it may be deleted since
 * @param name the draft's name then
 * @param reason the draft's reason
 * @param by who applied it; null if an earlier version of the app did
 * @param finished when it ended; null while it runs, or if the app ended during it
 * @param items its items, in sending order
 */
public record Run(RunId id, DraftId draft, String name, String reason, @Nullable RunAuthor by, Instant started,
        @Nullable Instant finished, List<RunItem> items) {
    public Run {
        items = List.copyOf(items);
    }

    /** The same run with {@code newer} items, unfinished. */
    public Run unfinished(List<RunItem> newer) {
        return new Run(id, draft, name, reason, by, started, null, newer);
    }
}
