package org.accessdesk.store;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which snapshots are kept: all of the last days, then the last one of each day, then the last one of each week (days and
 * weeks of UTC). Ages count from the latest snapshot, and some of the latest stay whatever their age, so that a computer's
 * wrong clock cannot sweep them away.
 *
 * @param all up to which age every one stays
 * @param daily up to which age one a day stays
 * @param weekly up to which age one a week stays
 */
public record Retention(Duration all, Duration daily, Duration weekly) {

    /** All of a week, one a day for 90 days, one a week for two years. */
    public static final Retention STANDARD = new Retention(Duration.ofDays(7), Duration.ofDays(90),
            Duration.ofDays(2 * 366));

    private static final int ALWAYS = 10;

    /** As {@link #STANDARD}, and nothing that is older than {@code days}. */
    public static Retention ofDays(int days) {
        var longest = Duration.ofDays(days);
        return new Retention(shorter(STANDARD.all, longest), shorter(STANDARD.daily, longest), longest);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /** The numbers of those that stay; {@code kept} is sorted, the latest first. */
    public Set<Long> stay(List<Snapshots.Kept> kept) {
        var stay = kept.stream().limit(ALWAYS).map(Snapshots.Kept::number)
                .collect(Collectors.toCollection(HashSet::new));
        if (kept.isEmpty()) {
            return stay;
        }
        var now = kept.getFirst().takenAt();
        kept.stream().filter(k -> within(k, now, all)).forEach(k -> stay.add(k.number()));
        addFirst(stay, kept.stream().filter(k -> within(k, now, daily)).toList(), Retention::day);
        addFirst(stay, kept.stream().filter(k -> within(k, now, weekly)).toList(), Retention::week);
        return stay;
    }

    private static boolean within(Snapshots.Kept kept, Instant now, Duration age) {
        return Duration.between(kept.takenAt(), now).compareTo(age) <= 0;
    }

    private static void addFirst(Set<Long> stay, List<Snapshots.Kept> kept, Function<LocalDate, Object> period) {
        var seen = new HashSet<Object>();
        for (var k : kept) {
            if (seen.add(period.apply(LocalDate.ofInstant(k.takenAt(), ZoneOffset.UTC)))) {
                stay.add(k.number());
            }
        }
    }

    private static Object day(LocalDate date) {
        return date;
    }

    private static Object week(LocalDate date) {
        return List.of(date.get(IsoFields.WEEK_BASED_YEAR), date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
}
