package org.accessdesk.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinPool.ForkJoinWorkerThreadFactory;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

// Priorities are what is tested.
@SuppressWarnings("ThreadPriorityCheck")
class BackgroundThreadsTest {

    @Test
    void tasksGiveWayAndKeepNoProcessAlive() throws Exception {
        try (var threads = BackgroundThreads.executor()) {
            var thread = threads.submit(Thread::currentThread).get(1, TimeUnit.MINUTES);
            assertThat(thread.getPriority()).isLessThan(Thread.NORM_PRIORITY);
            assertThat(thread.isDaemon()).isTrue();
            assertThat(BackgroundThreads.isTask(thread)).isTrue();
            assertThat(BackgroundThreads.isTask(Thread.currentThread())).isFalse();
        }
    }

    @Test
    void tasksThatStartProgramsHaveTheirCallersPriority() throws Exception {
        var ofCaller = new CompletableFuture<Thread>();
        try (var threads = BackgroundThreads.executorAsCaller()) {
            Runnable task = () -> ofCaller.complete(Thread.currentThread());
            var caller = Thread.ofPlatform().priority(Thread.NORM_PRIORITY - 1).start(() -> threads.execute(task));
            var thread = ofCaller.get(1, TimeUnit.MINUTES);
            assertThat(thread).isNotEqualTo(caller);
            assertThat(thread.getPriority()).isEqualTo(Thread.NORM_PRIORITY - 1);
            assertThat(thread.isDaemon()).isTrue();
            assertThat(BackgroundThreads.isTask(thread)).isTrue();
        }
    }

    @Test
    void noTaskWaitsForAnother() throws Exception {
        var all = new CyclicBarrier(50);
        try (var threads = BackgroundThreads.executor()) {
            Callable<Integer> task = () -> all.await(1, TimeUnit.MINUTES);
            var together = threads.invokeAll(Collections.nCopies(all.getParties(), task));
            assertThat(together).extracting(Future::get).doesNotHaveDuplicates();
        }
    }

    /** As the JDK makes them: by the name in the property, with the class loader of the app. */
    @Test
    void threadsOfParallelWorkGiveWay() throws Exception {
        var before = System.getProperty(BackgroundThreads.PROPERTY);
        try {
            BackgroundThreads.useForParallelWork();
            var factory = (ForkJoinWorkerThreadFactory) ClassLoader.getSystemClassLoader()
                    .loadClass(System.getProperty(BackgroundThreads.PROPERTY)).getConstructor().newInstance();
            try (var pool = new ForkJoinPool(1, factory, null, false)) {
                assertThat(pool.submit(() -> Thread.currentThread().getPriority()).get())
                        .isEqualTo(BackgroundThreads.PRIORITY).isLessThan(Thread.NORM_PRIORITY);
            }
        } finally {
            if (before == null) {
                System.clearProperty(BackgroundThreads.PROPERTY);
            } else {
                System.setProperty(BackgroundThreads.PROPERTY, before);
            }
        }
    }
}
