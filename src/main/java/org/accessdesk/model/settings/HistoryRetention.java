package org.accessdesk.model.settings;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What is kept on this computer, from the next start on.
 *
 * @param folder where; null for the place that the operating system has for it
 * @param days how long snapshots of the account stay, {@link #FEWEST_DAYS} to {@link #MOST_DAYS}
 */
public record HistoryRetention(@Nullable Path folder, int days) {
    /** Snapshots are for comparing; a week is the least that is of use. */
    public static final int FEWEST_DAYS = 7;
    /** Ten years. */
    public static final int MOST_DAYS = 3660;
    /** The system's place, two years. */
    public static final HistoryRetention DEFAULT = new HistoryRetention(null, 730);

    public HistoryRetention {
        if (days < FEWEST_DAYS || days > MOST_DAYS) {
            throw new IllegalArgumentException("days");
        }
    }

    /** The same in another place. */
    public HistoryRetention in(@Nullable Path other) {
        return new HistoryRetention(other, days);
    }

    /** The same for another time. */
    public HistoryRetention withDays(int other) {
        return new HistoryRetention(folder, other);
    }
}
