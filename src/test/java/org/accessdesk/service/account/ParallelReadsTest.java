package org.accessdesk.service.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.accessdesk.api.ApiException;
import org.accessdesk.api.Call;
import org.accessdesk.api.Cancellation;
import org.accessdesk.model.ApiProblem.Kind;
import org.accessdesk.service.base.Tasks;
import org.junit.jupiter.api.Test;

/** Lists are read two at a time, and all of them or none. */
class ParallelReadsTest {
    private final Tasks tasks = Tasks.background(Runnable::run);

    private static ApiException refused() {
        return new ApiException(FakeMarketplace.problem(Kind.FORBIDDEN, 403));
    }

    @Test
    void twoReadsAreUnderWayAtOnce() throws Exception {
        var both = new CountDownLatch(2);
        try (var reads = new ParallelReads(tasks, Call.plain())) {
            ParallelReads.Read<Boolean> meeting = () -> {
                both.countDown();
                return meet(both);
            };
            var one = reads.add(meeting);
            var other = reads.add(meeting);
            reads.run();
            assertThat(one.get()).isTrue();
            assertThat(other.get()).isTrue();
        }
    }

    private static boolean meet(CountDownLatch both) {
        try {
            return both.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Test
    void theFirstFailureEndsTheOthersAndIsTheOneReported() {
        var running = new CountDownLatch(1);
        var ended = new CountDownLatch(1);
        try (var reads = new ParallelReads(tasks, Call.plain())) {
            reads.add(() -> {
                try (var _ = reads.with(Call.plain()).cancellation().onCancel(ended::countDown)) {
                    running.countDown();
                    if (meet(ended)) {
                        throw new ApiException(FakeMarketplace.problem(Kind.CANCELLED, 0));
                    }
                    return 1;
                }
            });
            reads.add(() -> {
                meet(running);
                throw refused();
            });
            assertThatExceptionOfType(ApiException.class).isThrownBy(reads::run)
                    .satisfies(e -> assertThat(e.problem().kind()).isEqualTo(Kind.FORBIDDEN));
        }
    }

    @Test
    void afterAFailureNothingElseIsRead() {
        var read = new ArrayList<Integer>();
        try (var reads = new ParallelReads(Tasks.direct(), Call.plain())) {
            reads.add(() -> read.add(1));
            reads.add(() -> {
                throw refused();
            });
            reads.add(() -> read.add(3));
            assertThatExceptionOfType(ApiException.class).isThrownBy(reads::run);
        }
        assertThat(read).containsExactly(1);
    }

    @Test
    void aFaultOfTheAppIsNotLost() {
        try (var reads = new ParallelReads(tasks, Call.plain())) {
            reads.add(() -> {
                throw new IllegalStateException("A fault.");
            });
            assertThatIllegalStateException().isThrownBy(reads::run).withMessage("A fault.");
        }
    }

    @Test
    void theCallersCancellationReachesAllReads() {
        var cancellation = new Cancellation();
        try (var reads = new ParallelReads(tasks, Call.of(cancellation))) {
            cancellation.cancel();
            assertThat(reads.with(Call.plain()).cancellation().isCancelled()).isTrue();
        }
    }
}
