package org.accessdesk.service.apply.run;

import static org.accessdesk.model.Samples.group;
import static org.accessdesk.model.Samples.groupId;
import static org.accessdesk.model.Samples.user;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.change.MembershipChange;
import org.accessdesk.model.journal.Outcome;
import org.accessdesk.model.journal.RunItem;
import org.accessdesk.service.account.FakeMarketplace;
import org.accessdesk.service.apply.Apply;
import org.accessdesk.service.base.QueuedTasks;
import org.accessdesk.service.base.Tasks;
import org.accessdesk.service.session.TestWorkspaces;
import org.accessdesk.service.session.Workspace;
import org.accessdesk.store.MemoryWorkspaces;
import org.accessdesk.ui.kit.text.English;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A server that asks to slow down. */
class RateLimiterTest {
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    private final FakeMarketplace market = new FakeMarketplace().with(user(1, 1), user(2, 1), user(3, 1))
            .with(group(0), group(1), group(2));
    private final List<Duration> rests = new ArrayList<>();
    private final ApplySettings settings = new ApplySettings(TestWorkspaces.UNGUARDED.thresholds(), () -> 4,
            (length, _) -> rests.add(length), () -> 1, TestWorkspaces.UNGUARDED.guard());
    private final Workspace workspace = TestWorkspaces.open(market, market.token(),
            MemoryWorkspaces.store(market.token()), Tasks.direct(), Clock.fixed(NOW, ZoneOffset.UTC), settings, false);
    private final Set<RunProgress> seen = new LinkedHashSet<>();

    private static ApiProblem tooMany(Duration retryAfter) {
        return new ApiProblem(ApiProblem.Kind.RATE_LIMITED, 429, "Slow down", List.of(), null, retryAfter);
    }

    private List<Outcome> apply(int... users) {
        workspace.directory().refresh();
        for (var user : users) {
            workspace.drafts().edit(set -> set.with(MembershipChange.on(user(user, 1)).with(groupId(2), true)));
        }
        market.requests.clear();
        workspace.apply().state().observe(s -> {
            if (s.running() != null) {
                seen.add(s.running());
            }
        });
        workspace.apply().apply();
        return workspace.apply().state().value().last().stream().map(AppliedItem::outcome).toList();
    }

    @Test
    void waitsAsLongAsTheServerAsksAndSaysUntilWhen() {
        market.refuse("PUT USR-0000-0001", tooMany(Duration.ofSeconds(7)));
        assertThat(apply(1, 2)).containsOnly(new Outcome.Saved());
        assertThat(rests).containsExactly(Duration.ofSeconds(7));
        assertThat(seen).contains(new RunProgress(0, 2, false, NOW.plusSeconds(7), 2),
                new RunProgress(0, 2, false, null, 2));
        assertThat(market.requestsOf("USR-0000-0001")).containsExactly("GET USR-0000-0001", "PUT USR-0000-0001",
                "GET USR-0000-0001", "PUT USR-0000-0001", "GET USR-0000-0001");
    }

    @Test
    void waitsTwiceAsLongEachTimeWhereTheServerDoesNotSay() {
        var problem = new ApiProblem(ApiProblem.Kind.RATE_LIMITED, 429, "Slow down", List.of(), null, null);
        for (var i = 0; i < 4; i++) {
            market.refuse("GET USR-0000-0001", problem);
        }
        assertThat(apply(1)).containsOnly(new Outcome.Saved());
        assertThat(rests).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4),
                Duration.ofSeconds(8));
        assertThat(seen).extracting(RunProgress::parallel).contains(4, 2, 1);
    }

    @Test
    void aWaitThatIsTooLongIsToldAsOne() {
        var problem = tooMany(Duration.ofSeconds(999_999));
        market.refuse("PUT USR-0000-0001", problem);
        assertThat(apply(1, 2)).first().isEqualTo(new Outcome.Refused(problem));
        assertThat(rests).isEmpty();
        assertThat(English.of(workspace.apply().state().value().problem())).contains("asks to wait 11 days 13 hours")
                .doesNotContain("again and again");
    }

    @Test
    void givesUpAfterSomeTriesAndSendsNothingMore() {
        var problem = tooMany(Duration.ofSeconds(1));
        for (var i = 0; i < 5; i++) {
            market.refuse("PUT USR-0000-0001", problem);
        }
        assertThat(apply(1, 2)).containsExactly(new Outcome.Refused(problem),
                new Outcome.NotSent(workspace.apply().state().value().problem()));
        assertThat(rests).hasSize(4);
        assertThat(English.of(workspace.apply().state().value().problem())).contains("slow down");
        assertThat(workspace.drafts().changes().size()).isEqualTo(2);
    }

    @Test
    void anHourIsTooLong() {
        var problem = tooMany(Duration.ofHours(1));
        market.refuse("PUT USR-0000-0001", problem);
        assertThat(apply(1)).containsExactly(new Outcome.Refused(problem));
        assertThat(rests).isEmpty();
    }

    @Test
    void cancellingEndsTheWaitAndNothingMoreIsSent() {
        var background = new QueuedTasks();
        var waiting = new ArrayList<Workspace>();
        waiting.add(
                TestWorkspaces.open(market, market.token(), MemoryWorkspaces.store(market.token()),
                        new Tasks(background, Runnable::run), Clock.systemUTC(), settings.withRest((_, stop) -> {
                            waiting.getFirst().apply().cancel();
                            assertThat(stop.isCancelled()).isTrue();
                        }), false));
        var stopped = waiting.getFirst();
        stopped.directory().refresh();
        background.runAll();
        stopped.drafts().edit(set -> set.with(MembershipChange.on(user(1, 1)).with(groupId(2), true)));
        market.refuse("PUT USR-0000-0001", tooMany(Duration.ofMinutes(1)));
        stopped.apply().apply();
        background.runAll();
        assertThat(stopped.apply().state().value().last()).extracting(AppliedItem::outcome)
                .containsExactly(new Outcome.NotSent());
        assertThat(market.writes()).hasSize(1);
        assertThat(stopped.drafts().changes().size()).isOne();
    }

    /** The second change is about to be read when the first one finds that the token is not accepted any more. */
    @Test
    @Timeout(60)
    void aReadThatAnotherChangeStopsSaysWhatStoppedTheRun() {
        var busy = new AtomicBoolean();
        try (var helpers = Executors.newVirtualThreadPerTaskExecutor()) {
            var tasks = new Tasks(task -> {
                if (busy.compareAndSet(false, true)) {
                    task.run();
                    busy.set(false);
                } else {
                    helpers.execute(task);
                }
            }, Runnable::run);
            var both = TestWorkspaces
                    .open(market, market.token(), MemoryWorkspaces.store(market.token()), tasks,
                            Clock.fixed(NOW, ZoneOffset.UTC), settings, false);
            both.directory().refresh();
            both.drafts().edit(set -> set.with(List.of(MembershipChange.on(user(1, 1)).with(groupId(2), true),
                    MembershipChange.on(user(2, 1)).with(groupId(2), true))));
            market.refuse("PUT USR-0000-0001", FakeMarketplace.problem(ApiProblem.Kind.UNAUTHORIZED, 401));
            both.apply().follow(new FirstThenSecond());
            both.apply().apply();
            assertThat(both.apply().state().value().last()).extracting(AppliedItem::outcome).last()
                    .isEqualTo(new Outcome.NotSent(both.apply().state().value().problem()));
        }
        assertThat(market.requests).doesNotContain("GET USR-0000-0002");
    }

    /** Delays the first change's read until the second has begun, and the second until the first has ended. */
    private static final class FirstThenSecond implements Apply.Follower {
        private final CountDownLatch bothBegun = new CountDownLatch(2);
        private final CountDownLatch firstEnded = new CountDownLatch(1);

        @Override
        public void begun(List<RunItem> items) {}

        @Override
        public void written(int index, RunItem item) {
            try {
                if (item.phase() == RunItem.Phase.STARTED) {
                    bothBegun.countDown();
                    (index == 0 ? bothBegun : firstEnded).await();
                } else if (index == 0 && item.outcome() != null) {
                    firstEnded.countDown();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Test
    void aReadBackThatIsSentAwayIsReadLater() {
        market.once("GET USR-0000-0001", new FakeMarketplace.FakeFault() {});
        market.refuse("GET USR-0000-0001", tooMany(Duration.ofSeconds(3)));
        assertThat(apply(1)).containsOnly(new Outcome.Saved());
        assertThat(rests).containsExactly(Duration.ofSeconds(3));
        assertThat(market.writes()).hasSize(1);
    }

    @Test
    void getsFasterAgainAfterAWhile() {
        var limiter = new RateLimiter(settings, 4, Clock.fixed(NOW, ZoneOffset.UTC),
                new StopSignal(new org.accessdesk.api.Cancellation()), (_, parallel) -> limits.add(parallel));
        assertThat(limiter.slowDown(tooMany(Duration.ZERO), 1)).isTrue();
        for (var i = 0; i < 16; i++) {
            enter(limiter);
            limiter.leave(true);
        }
        assertThat(limits).startsWith(2).contains(3).endsWith(4);
    }

    private final List<Integer> limits = new ArrayList<>();

    private static void enter(RateLimiter limiter) {
        try {
            assertThat(limiter.enter()).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
