package org.accessdesk.model.settings;

import org.accessdesk.model.rule.Thresholds;

/**
 * How drafts are applied.
 *
 * @param parallel how many changes run in parallel, 1 to {@link #MOST_PARALLEL}
 * @param thresholds when a removal or a grant must be confirmed by typing the account's name
 */
public record Applying(int parallel, Thresholds thresholds) {
    /** The most requests in parallel. */
    public static final int MOST_PARALLEL = 8;
    /** The largest number of users that can be a threshold. */
    public static final int MOST_USERS = 100_000;
    /** The largest percentage. */
    public static final int MOST_PERCENT = 100;
    /** Four in parallel, the usual thresholds. */
    public static final Applying DEFAULT = new Applying(4, Thresholds.DEFAULT);

    public Applying {
        if (parallel < 1 || parallel > MOST_PARALLEL) {
            throw new IllegalArgumentException("parallel");
        }
    }

    /** The same with that many in parallel. */
    public Applying withParallel(int other) {
        return new Applying(other, thresholds);
    }

    /** The same with another number of users. */
    public Applying withUsers(int users) {
        return new Applying(parallel, new Thresholds(users, thresholds.percent(), thresholds.granted()));
    }

    /** The same with another percentage. */
    public Applying withPercent(int percent) {
        return new Applying(parallel, new Thresholds(thresholds.users(), percent, thresholds.granted()));
    }

    /** The same with another number of users who may come to administer access unasked. */
    public Applying withGranted(int granted) {
        return new Applying(parallel, new Thresholds(thresholds.users(), thresholds.percent(), granted));
    }
}
