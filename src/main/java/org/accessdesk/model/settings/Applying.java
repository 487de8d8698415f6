package org.accessdesk.model.settings;

import org.accessdesk.model.rule.Thresholds;

/**
 * How drafts are applied.
 *
 * @param parallel how many changes are under way at a time, 1 to {@link #MOST_PARALLEL}
 * @param thresholds from when on a removal is confirmed by typing the account's name
 */
public record Applying(int parallel, Thresholds thresholds) {
    /** The server is not asked for more at a time. */
    public static final int MOST_PARALLEL = 8;
    /** The largest number of users that can be a threshold. */
    public static final int MOST_USERS = 100_000;
    /** The largest share. */
    public static final int MOST_PERCENT = 100;
    /** Four at a time, the usual thresholds. */
    public static final Applying DEFAULT = new Applying(4, Thresholds.DEFAULT);

    public Applying {
        if (parallel < 1 || parallel > MOST_PARALLEL) {
            throw new IllegalArgumentException("parallel");
        }
    }

    /** The same with that many at a time. */
    public Applying withParallel(int other) {
        return new Applying(other, thresholds);
    }

    /** The same with another number of users. */
    public Applying withUsers(int users) {
        return new Applying(parallel, new Thresholds(users, thresholds.percent()));
    }

    /** The same with another share. */
    public Applying withPercent(int percent) {
        return new Applying(parallel, new Thresholds(thresholds.users(), percent));
    }
}
