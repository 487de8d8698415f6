package org.accessdesk.store;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The minimum ages of snapshots. Their order is certain, but their dates come from clocks that may have been wrong:
 * dates that contradict the order of most others are ignored, and a jump of the date counts only if several later
 * snapshots confirm it. A clock that was wrong by less than a day makes the ages wrong by as much.
 */
final class SnapshotAges {
    /** A longer gap may be a step of the clock. */
    private static final Duration LEAP = Duration.ofDays(1);
    /** A jump counts if this many snapshots followed it, over this much time ... */
    private static final int CONFIRMING = 10;
    private static final Duration CONFIRMED = Duration.ofDays(7);
    /** ... of which the time between two snapshots counts at most this much. */
    private static final Duration MOST = Duration.ofDays(2);

    private SnapshotAges() {}

    /** The age of each, counted from the latest; both lists begin with the latest. */
    static List<Duration> of(List<Instant> latestFirst) {
        var times = latestFirst.reversed();
        var trusted = consistent(times);
        var ages = new ArrayList<>(Collections.nCopies(times.size(), Duration.ZERO));
        var age = Duration.ZERO;
        var seen = Duration.ZERO;
        var later = times.size() - 1;
        for (var t = trusted.size() - 1; t >= 0; t--) {
            var n = trusted.get(t);
            if (t < trusted.size() - 1) {
                // A snapshot with an ignored date is as old as the next trusted one: it is not younger.
                for (var between = n + 1; between <= later; between++) {
                    ages.set(between, age);
                }
                var gap = gap(times, n, trusted.get(t + 1));
                var certain = gap.compareTo(LEAP) <= 0
                        || (trusted.size() - 1 - t >= CONFIRMING && seen.compareTo(CONFIRMED) >= 0);
                age = certain ? age.plus(gap) : age;
                seen = seen.plus(gap.compareTo(MOST) < 0 ? gap : MOST);
            }
            ages.set(n, age);
            later = n - 1;
        }
        for (var first = 0; first <= later; first++) {
            ages.set(first, age);
        }
        return ages.reversed();
    }

    /**
     * The time between the snapshot at {@code n} and the one at {@code next}: at most the time since the latest date
     * before, as reaching a date again is no jump forward.
     */
    private static Duration gap(List<Instant> times, int n, int next) {
        var to = times.get(next);
        var from = times.get(n);
        for (var earlier : times.subList(0, n)) {
            if (earlier.isAfter(from) && !earlier.isAfter(to)) {
                from = earlier;
            }
        }
        return Duration.between(from, to);
    }

    /** The indexes of the longest non-decreasing part of the times. */
    private static List<Integer> consistent(List<Instant> times) {
        var lasts = new ArrayList<Integer>();
        var before = new int[times.size()];
        for (var n = 0; n < times.size(); n++) {
            var length = longestUpTo(times.get(n), lasts, times);
            before[n] = length == 0 ? -1 : lasts.get(length - 1);
            if (length == lasts.size()) {
                lasts.add(n);
            } else {
                lasts.set(length, n);
            }
        }
        var places = new ArrayList<Integer>();
        for (var n = lasts.isEmpty() ? -1 : lasts.getLast(); n >= 0; n = before[n]) {
            places.add(n);
        }
        return places.reversed();
    }

    /**
     * The length of the longest part that {@code time} can continue; {@code lasts} has the earliest end of each length.
     */
    private static int longestUpTo(Instant time, List<Integer> lasts, List<Instant> times) {
        var low = 0;
        var high = lasts.size();
        while (low < high) {
            var middle = (low + high) / 2;
            if (times.get(lasts.get(middle)).isAfter(time)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
