package org.accessdesk.service.account;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.accessdesk.api.ApiException;
import org.accessdesk.api.Call;
import org.accessdesk.api.Cancellation;
import org.accessdesk.service.base.Tasks;
import org.jspecify.annotations.Nullable;

/** Several reads, two at once, in their order; the first failure ends the others. */
final class ParallelReads implements AutoCloseable {
    /** A long list sends several requests at once by itself. */
    private static final int AT_ONCE = 2;

    /** A read that returns its result or fails. */
    @FunctionalInterface
    interface Read<T> {
        T now() throws ApiException;
    }

    /** The result of a read. */
    static final class Answer<T> {
        private volatile @Nullable T value;

        /** What was read; only after {@link ParallelReads#run}. */
        T get() {
            var known = value;
            if (known == null) {
                throw new IllegalStateException("It was not read.");
            }
            return known;
        }
    }

    private final Tasks tasks;
    private final Queue<Runnable> reads = new ConcurrentLinkedQueue<>();
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
    private final Cancellation stop = new Cancellation();
    private final Cancellation.Registration cancelled;

    ParallelReads(Tasks tasks, Call call) {
        this.tasks = tasks;
        this.cancelled = call.cancellation().onCancel(stop::cancel);
    }

    /** The same call, ended also if another read fails. */
    Call with(Call call) {
        return new Call(stop, call.progress(), call.waits(), call.retriesRateLimits());
    }

    /** Adds a read that {@link #run} is to do. */
    <T> Answer<T> add(Read<T> read) {
        var result = new Answer<T>();
        reads.add(() -> {
            try {
                result.value = read.now();
            } catch (ApiException | RuntimeException e) {
                // What fails after it fails because it was stopped.
                failure.compareAndSet(null, e);
                stop.cancel();
            }
        });
        return result;
    }

    /**
     * Does all reads.
     *
     * @throws ApiException the first failure
     */
    void run() throws ApiException {
        tasks.together(AT_ONCE, () -> {
            for (var read = reads.poll(); read != null && failure.get() == null; read = reads.poll()) {
                read.run();
            }
        });
        switch (failure.get()) {
            case null -> {
            }
            case ApiException e -> throw e;
            case RuntimeException e -> throw e;
            case Exception e -> throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        cancelled.close();
    }
}
