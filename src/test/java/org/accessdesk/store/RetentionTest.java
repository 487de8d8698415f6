package org.accessdesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.accessdesk.model.Samples;
import org.junit.jupiter.api.Test;

/** Old snapshots get fewer; the latest stay. */
class RetentionTest {

    /** One every six hours, the latest first. */
    private static List<Snapshots.StoredSnapshot> sixHourly(int days) {
        var kept = new ArrayList<Snapshots.StoredSnapshot>();
        for (var n = days * 4; n > 0; n--) {
            kept.add(new Snapshots.StoredSnapshot(n, Samples.NOW.plus(Duration.ofHours(6L * n)), null, 1, 1, true));
        }
        return kept;
    }

    @Test
    void keepsAllThenDaysThenWeeks() {
        assertThat(Retention.STANDARD.stay(sixHourly(7))).hasSize(28);
        assertThat(Retention.STANDARD.stay(sixHourly(90)).size()).isBetween(29 + 83, 29 + 97);
        assertThat(Retention.STANDARD.stay(sixHourly(3000)).size()).isLessThan(29 + 83 + 110);
    }

    @Test
    void nothingOlderThanChosenStays() {
        assertThat(Retention.ofDays(730).stay(sixHourly(90))).isEqualTo(Retention.STANDARD.stay(sixHourly(90)));
        assertThat(Retention.ofDays(7).stay(sixHourly(100))).hasSize(29);
        assertThat(Retention.ofDays(30).stay(sixHourly(100)).size()).isBetween(29 + 22, 29 + 25);
    }

    @Test
    void thinsOutTheSameWayHoweverOftenItIsAsked() {
        var all = sixHourly(200);
        var stay = Retention.STANDARD.stay(all);
        var left = all.stream().filter(k -> stay.contains(k.number())).toList();
        assertThat(Retention.STANDARD.stay(left)).isEqualTo(stay);
    }

    @Test
    void aClockThatIsWrongOnceSweepsNotAllAway() {
        var all = new ArrayList<>(sixHourly(20));
        all.addFirst(new Snapshots.StoredSnapshot(999, Samples.NOW.plus(Duration.ofDays(36_500)), null, 1, 1, true));
        assertThat(Retention.STANDARD.stay(all)).hasSizeGreaterThanOrEqualTo(10);
        assertThat(Retention.STANDARD.stay(List.of())).isEmpty();
    }

    /**
     * Snapshots in the order they were taken, by a right clock and by one that is wrong for a while, once or twice,
     * after it was right for longer; otherwise the error could not be detected.
     */
    private record Clocks(List<Snapshots.StoredSnapshot> right, List<Snapshots.StoredSnapshot> wrong) {

        static Clocks random(SplittableRandom random) {
            var times = new ArrayList<Instant>();
            var at = Samples.NOW;
            for (var n = 40 + random.nextInt(120); n > 0; n--) {
                at = at.plus(Duration.ofMinutes(30 + random.nextInt(random.nextBoolean() ? 600 : 4000)));
                times.add(at);
            }
            var shown = new ArrayList<>(times);
            for (var step = 1 + random.nextInt(2); step > 0; step--) {
                var weeks = (5 + random.nextInt(800)) * (random.nextBoolean() ? 1 : -1);
                var from = random.nextInt(4) == 0 ? times.size() - 1 - random.nextInt(7)
                        : 10 + random.nextInt(times.size() - 10);
                for (var n = from; n < Math.min(times.size(), from + 1 + random.nextInt(4)); n++) {
                    shown.set(n, times.get(n).plus(Duration.ofDays(7L * weeks)));
                }
            }
            return new Clocks(latestFirst(times), latestFirst(shown));
        }

        private static List<Snapshots.StoredSnapshot> latestFirst(List<Instant> times) {
            return IntStream.range(0, times.size())
                    .mapToObj(n -> new Snapshots.StoredSnapshot(n, times.get(n), null, 1, 1, true))
                    .toList().reversed();
        }
    }

    @Test
    void aClockThatIsWrongForAWhileDeletesNothingThatARightOneKeeps() {
        for (var seed = 0; seed < 400; seed++) {
            var random = new SplittableRandom(seed);
            var clocks = Clocks.random(random);
            for (var retention : List.of(Retention.STANDARD, Retention.ofDays(10), Retention.ofDays(40))) {
                var kept = byRightDates(retention, clocks.right);
                assertThat(retention.stay(clocks.wrong)).as("seed " + seed).containsAll(kept);
                assertThat(retention.prune(clocks.wrong).gone()).as("seed " + seed).doesNotContainAnyElementsOf(kept);
            }
        }
    }

    /** What is kept where every date is right. */
    private static Set<Long> byRightDates(Retention retention, List<Snapshots.StoredSnapshot> latestFirst) {
        var stay = new HashSet<Long>();
        var days = new HashSet<Object>();
        var weeks = new HashSet<Object>();
        var now = latestFirst.getFirst().at();
        for (var kept : latestFirst) {
            var age = Duration.between(kept.at(), now);
            var day = LocalDate.ofInstant(kept.at(), ZoneOffset.UTC);
            var ofDay = age.compareTo(retention.daily()) <= 0 && days.add(day);
            var ofWeek = age.compareTo(retention.weekly()) <= 0
                    && weeks.add(day.with(ChronoField.DAY_OF_WEEK, 1));
            if (age.compareTo(retention.all()) <= 0 || ofDay || ofWeek) {
                stay.add(kept.number());
            }
        }
        return stay;
    }

    /** As the app does it: after each snapshot. */
    private static List<Snapshots.StoredSnapshot> pruned(Retention retention,
            List<Snapshots.StoredSnapshot> latestFirst) {
        List<Snapshots.StoredSnapshot> left = new ArrayList<>();
        for (var kept : latestFirst.reversed()) {
            left.addFirst(kept);
            var gone = retention.prune(left).gone();
            left.removeIf(k -> gone.contains(k.number()));
        }
        return left;
    }

    @Test
    void aStepOfTheClockInAYearOfSnapshotsLeavesThemAlone() {
        var right = sixHourly(400);
        for (var days : List.of(-5000, -400, 400, 36_500)) {
            var wrong = new ArrayList<>(right);
            for (var n = 2; n < 8; n++) {
                var was = right.get(n);
                wrong.set(n,
                        new Snapshots.StoredSnapshot(was.number(), was.at().plus(Duration.ofDays(days)), null, 1, 1,
                                true));
            }
            assertThat(pruned(Retention.STANDARD, wrong)).extracting(Snapshots.StoredSnapshot::number)
                    .containsAll(
                            pruned(Retention.STANDARD, right).stream().map(Snapshots.StoredSnapshot::number).toList());
        }
    }

    @Test
    void muchAtOnceWaitsUntilMoreSnapshotsConfirmIt() {
        var all = sixHourly(100);
        var month = Retention.ofDays(7);
        assertThat(month.prune(all).gone()).isNotEmpty();
        var stepped = new ArrayList<>(all);
        var at = all.getFirst().at().plus(Duration.ofDays(3000));
        var waited = 0;
        for (var n = 0; n < 60; n++) {
            at = at.plus(Duration.ofHours(12));
            stepped.addFirst(new Snapshots.StoredSnapshot(1000 + n, at, null, 1, 1, true));
            var pruning = Retention.STANDARD.prune(stepped);
            waited += pruning.waiting() > 0 && pruning.gone().isEmpty() ? 1 : 0;
            stepped.removeIf(k -> pruning.gone().contains(k.number()));
        }
        assertThat(waited).isGreaterThan(10);
        assertThat(stepped.size()).isLessThan(100);
    }

    @Test
    void aWeeklyUserKeepsTheChosenTime() {
        var weekly = new ArrayList<Snapshots.StoredSnapshot>();
        for (var n = 0; n < 300; n++) {
            weekly.addFirst(
                    new Snapshots.StoredSnapshot(n, Samples.NOW.plus(Duration.ofDays(7L * n)), null, 1, 1, true));
        }
        assertThat(pruned(Retention.ofDays(365), weekly).size()).isBetween(53, 70);
    }
}
