package org.accessdesk.model.settings;

import org.accessdesk.model.rule.Thresholds;

/**
 * How drafts are applied.
 *
 * @param parallel how many requests run in parallel, 1 to {@link #MOST_PARALLEL}
 * @param thresholds when a removal or a grant must be confirmed by typing the account's name
 * @param atOnce how many changes without findings can be applied by a key without opening the review; 0 for none
 */
public record Applying(int parallel, Thresholds thresholds, int atOnce) {
    /** The most requests in parallel. */
    public static final int MOST_PARALLEL = 8;
    /** The largest number of users that can be a threshold. */
    public static final int MOST_USERS = 100_000;
    /** The largest number of changes that can go without a review. */
    public static final int MOST_AT_ONCE = 100;
    /** The largest percentage. */
    public static final int MOST_PERCENT = 100;
    /** Four in parallel, the usual thresholds, nothing without its review. */
    public static final Applying DEFAULT = new Applying(4, Thresholds.DEFAULT, 0);

    public Applying {
        if (parallel < 1 || parallel > MOST_PARALLEL) {
            throw new IllegalArgumentException("parallel");
        }
    }

    /** The same with that many in parallel. */
    public Applying withParallel(int other) {
        return new Applying(other, thresholds, atOnce);
    }

    /** The same with another number of users. */
    public Applying withUsers(int users) {
        return new Applying(parallel, new Thresholds(users, thresholds.percent(), thresholds.granted()), atOnce);
    }

    /** The same with another percentage. */
    public Applying withPercent(int percent) {
        return new Applying(parallel, new Thresholds(thresholds.users(), percent, thresholds.granted()), atOnce);
    }

    /** The same with another number of users who may come to administer access unasked. */
    public Applying withGranted(int granted) {
        return new Applying(parallel, new Thresholds(thresholds.users(), thresholds.percent(), granted), atOnce);
    }

    /** The same with another number of changes that need no review. */
    public Applying withAtOnce(int changes) {
        return new Applying(parallel, thresholds, changes);
    }
}
