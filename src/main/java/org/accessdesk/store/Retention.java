package org.accessdesk.store;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Decides which snapshots are kept: all of the last days, then the last one of each day, then the last one of each week
 * (days and weeks of UTC). A wrong date of the computer must not delete them all: ages come from {@link SnapshotAges},
 * some of the latest stay whatever their age, and deleting many at once is postponed.
 *
 * @param all the age up to which every one stays
 * @param daily the age up to which one a day stays
 * @param weekly the age up to which one a week stays
 */
public record Retention(Duration all, Duration daily, Duration weekly) {

    /** All of a week, one a day for 90 days, one a week for two years. */
    public static final Retention STANDARD = new Retention(Duration.ofDays(7), Duration.ofDays(90),
            Duration.ofDays(2 * 366));

    private static final int ALWAYS = 10;
    /** This many may be deleted at once, or a fraction of all if that is more. */
    private static final int FEW = 10;
    private static final int MOST_PART = 5;
    /** This many snapshots must be taken before more are deleted. */
    public static final int PATIENCE = 20;

    /** As {@link #STANDARD}, and nothing that is older than {@code days}. */
    public static Retention ofDays(int days) {
        var longest = Duration.ofDays(days);
        return new Retention(shorter(STANDARD.all, longest), shorter(STANDARD.daily, longest), longest);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /**
     * What to delete.
     *
     * @param gone the numbers of the snapshots to delete now
     * @param waiting how many more are due, but wait until more snapshots confirm the date
     */
    public record Pruning(Set<Long> gone, int waiting) {
        public Pruning {
            gone = Set.copyOf(gone);
        }
    }

    /**
     * What to delete of {@code kept}, which is sorted, the latest first. More than a few at once are deleted only if
     * they were already due before the latest {@link #PATIENCE} snapshots were taken: then that many agree about the
     * date.
     */
    public Pruning prune(List<Snapshots.StoredSnapshot> kept) {
        var due = due(kept);
        if (due.size() <= Math.max(FEW, kept.size() / MOST_PART)) {
            return new Pruning(due, 0);
        }
        var confirmed = due(kept.subList(Math.min(PATIENCE, kept.size()), kept.size()));
        confirmed.retainAll(due);
        return new Pruning(confirmed, due.size() - confirmed.size());
    }

    private Set<Long> due(List<Snapshots.StoredSnapshot> kept) {
        var due = kept.stream().map(Snapshots.StoredSnapshot::number).collect(Collectors.toCollection(HashSet::new));
        due.removeAll(stay(kept));
        return due;
    }

    /** The numbers of those that stay; {@code kept} is sorted, the latest first. */
    public Set<Long> stay(List<Snapshots.StoredSnapshot> kept) {
        var stay = kept.stream().limit(ALWAYS).map(Snapshots.StoredSnapshot::number)
                .collect(Collectors.toCollection(HashSet::new));
        var ages = SnapshotAges.of(kept.stream().map(Snapshots.StoredSnapshot::at).toList());
        upTo(all, kept, ages).forEach(k -> stay.add(k.number()));
        addLast(stay, upTo(daily, kept, ages), Retention::day);
        addLast(stay, upTo(weekly, kept, ages), Retention::week);
        return stay;
    }

    private static List<Snapshots.StoredSnapshot> upTo(Duration age, List<Snapshots.StoredSnapshot> kept,
            List<Duration> ages) {
        return IntStream.range(0, kept.size()).filter(n -> ages.get(n).compareTo(age) <= 0).mapToObj(kept::get)
                .toList();
    }

    /** Of neighbours of the same period the last: after a step of the clock, one of the same date is no neighbour. */
    private static void addLast(Set<Long> stay, List<Snapshots.StoredSnapshot> kept,
            Function<LocalDate, Object> period) {
        Object before = "";
        for (var k : kept) {
            var now = period.apply(LocalDate.ofInstant(k.at(), ZoneOffset.UTC));
            if (!now.equals(before)) {
                stay.add(k.number());
            }
            before = now;
        }
    }

    private static Object day(LocalDate date) {
        return date;
    }

    private static Object week(LocalDate date) {
        return List.of(date.get(IsoFields.WEEK_BASED_YEAR), date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
}
