package org.accessdesk.model.settings;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The stored history on this computer; takes effect at the next start.
 *
 * @param folder the folder; null for the default of the operating system
 * @param days how long snapshots of the account are kept, {@link #FEWEST_DAYS} to {@link #MOST_DAYS}
 */
public record HistoryRetention(@Nullable Path folder, int days) {
    /** Snapshots are for comparing; less than a week is not useful. */
    public static final int FEWEST_DAYS = 7;
    /** Ten years. */
    public static final int MOST_DAYS = 3660;
    /** The default folder, two years. */
    public static final HistoryRetention DEFAULT = new HistoryRetention(null, 730);

    public HistoryRetention {
        if (days < FEWEST_DAYS || days > MOST_DAYS) {
            throw new IllegalArgumentException("days");
        }
    }

    /** The same in another folder. */
    public HistoryRetention in(@Nullable Path other) {
        return new HistoryRetention(other, days);
    }

    /** The same for another number of days. */
    public HistoryRetention withDays(int other) {
        return new HistoryRetention(folder, other);
    }
}
