package org.accessdesk.service.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.accessdesk.api.ApiException;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.service.account.FakeMarketplace;
import org.junit.jupiter.api.Test;

class TasksTest {
    private final List<String> seen = new ArrayList<>();
    private final Tasks.TaskHandler<String> handler = new Tasks.TaskHandler<>() {
        @Override
        public void progress(int done, int total) {
            seen.add(done + "/" + total);
        }

        @Override
        public void done(String result) {
            seen.add("done " + result);
        }

        @Override
        public void failed(ApiProblem problem) {
            seen.add("failed " + problem.kind());
        }
    };

    @Test
    void progressThenTheResult() {
        Tasks.direct().start(call -> {
            call.progress().report(1, 2);
            return "x";
        }, handler);
        assertThat(seen).containsExactly("1/2", "done x");
    }

    @Test
    void aProblemIsHandedOn() {
        Tasks.direct().start(_ -> {
            throw new ApiException(FakeMarketplace.problem(ApiProblem.Kind.FORBIDDEN, 403));
        }, handler);
        assertThat(seen).containsExactly("failed FORBIDDEN");
    }

    @Test
    void whateverIsThrownEndsTheTask() {
        for (var thrown : List.of(new IllegalStateException("bug"), new StackOverflowError("deep"))) {
            seen.clear();
            Tasks.direct().start(_ -> {
                if (thrown instanceof Error error) {
                    throw error;
                }
                throw (RuntimeException) thrown;
            }, handler);
            assertThat(seen).containsExactly("failed APP_FAULT");
        }
    }

    @Test
    void aHandlerThatFailsIsNotCalledAgain() {
        var calls = new ArrayList<String>();
        assertThatThrownBy(() -> Tasks.direct().start(_ -> "x", Tasks.handler(_ -> {
            calls.add("done");
            throw new IllegalStateException("the handler's own fault");
        }, _ -> calls.add("failed")))).hasMessage("the handler's own fault");
        assertThat(calls).containsExactly("done");
    }

    @Test
    void theWorkIsToldOfTheCancellation() {
        var background = new QueuedTasks();
        var tasks = new Tasks(background, Runnable::run);
        var cancellation = tasks.start(call -> String.valueOf(call.cancellation().isCancelled()), handler);
        cancellation.cancel();
        background.runAll();
        assertThat(seen).containsExactly("done true");
    }

    @Test
    void resultsLandInTheForeground() throws Exception {
        var foreground = new LinkedBlockingQueue<Runnable>();
        var worker = new CompletableFuture<Thread>();
        Tasks.background(foreground::add).start(call -> {
            worker.complete(Thread.currentThread());
            call.progress().report(1, 1);
            return "x";
        }, handler);
        var thread = worker.get(60, TimeUnit.SECONDS);
        assertThat(thread.isDaemon()).isTrue();
        assertThat(thread.getPriority()).isLessThan(Thread.NORM_PRIORITY);
        for (var i = 0; i < 2; i++) {
            var landed = foreground.poll(5, TimeUnit.SECONDS);
            assertThat(landed).isNotNull();
            landed.run();
        }
        assertThat(seen).containsExactly("1/1", "done x");
    }
}
