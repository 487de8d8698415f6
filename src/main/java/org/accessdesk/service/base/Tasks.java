package org.accessdesk.service.base;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.accessdesk.api.ApiException;
import org.accessdesk.api.Call;
import org.accessdesk.api.Cancellation;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.BackgroundThreads;
import org.accessdesk.model.message.MessageCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs work off the user interface's thread, on threads that give way to it, and delivers progress and results on the
 * interface's thread.
 */
public final class Tasks {
    private static final Logger LOG = LoggerFactory.getLogger(Tasks.class);
    private static final Executor THREADS = BackgroundThreads.executor();
    private static final Executor AS_CALLER = BackgroundThreads.executorAsCaller();
    private final Executor background;
    private final UiThread foreground;
    private final Consumer<Throwable> unexpected;

    /**
     * @param background runs the work
     * @param foreground runs what handles its results; the user interface's thread, or the caller's in tests
     */
    public Tasks(Executor background, UiThread foreground) {
        this(background, foreground, _ -> {});
    }

    private Tasks(Executor background, UiThread foreground, Consumer<Throwable> unexpected) {
        this.background = background;
        this.foreground = foreground;
        this.unexpected = unexpected;
    }

    /** The same; {@code reports} receives unexpected failures, on the thread where they occur. */
    public Tasks reportingTo(Consumer<Throwable> reports) {
        return new Tasks(background, foreground, reports);
    }

    /**
     * The same for work that starts programs of the computer: on {@link BackgroundThreads#executorAsCaller()}, so that they do
     * not give way to the app.
     */
    public Tasks ofPrograms() {
        return background.equals(THREADS) ? new Tasks(AS_CALLER, foreground, unexpected) : this;
    }

    /** Tasks on {@link BackgroundThreads}. */
    public static Tasks background(UiThread foreground) {
        return new Tasks(THREADS, foreground);
    }

    /** Runs everything at once on the caller's thread, for tests of view models. */
    public static Tasks direct() {
        return new Tasks(Runnable::run, Runnable::run);
    }

    /** Work that runs off the interface's thread. */
    @FunctionalInterface
    public interface TaskBody<T> {
        /** Does the work; checks {@code call} for cancellation and reports progress to it. */
        T run(Call call) throws ApiException;
    }

    /** Handles the result, on the interface's thread; exactly one of the last two methods is called, once. */
    public interface TaskHandler<T> {
        /** The progress. */
        default void progress(int done, int total) {}

        /** The work returned. */
        void done(T result);

        /** The work failed; cancelled work fails with {@link ApiProblem.Kind#CANCELLED}. */
        void failed(ApiProblem problem);
    }

    /** Starts {@code work}; cancelling the returned value stops it. */
    public <T> Cancellation start(TaskBody<T> work, TaskHandler<T> handler) {
        var cancellation = new Cancellation();
        var call = new Call(cancellation,
                (done, total) -> foreground.execute(() -> handler.progress(done, total)));
        background.execute(() -> run(work, handler, call));
        return cancellation;
    }

    /**
     * Runs {@code worker} on this thread and on up to {@code workers - 1} others; returns when all that began have
     * ended. A helper that is scheduled after this thread has finished does not begin, so each worker should take its
     * work from one queue. For work that runs off the interface's thread.
     */
    public void together(int workers, Runnable worker) {
        var group = new WorkerGroup(worker);
        for (var helper = 1; helper < workers; helper++) {
            background.execute(group::help);
        }
        group.work();
    }

    /**
     * Runs {@code work} on a thread of its own, not behind what waits for the background, and returns when it has ended: for
     * the last writes of what is being closed, whose screens are gone already.
     *
     * @throws java.util.concurrent.CompletionException with what {@code work} threw
     */
    public static void await(Runnable work) {
        CompletableFuture.runAsync(work, THREADS).join();
    }

    /** Runs {@code action} on the interface's thread. */
    public void inForeground(Runnable action) {
        foreground.execute(action);
    }

    /** Runs {@code action} on the interface's thread, after the frame that shows what was changed before. */
    public void afterFrame(Runnable action) {
        foreground.afterFrame(action);
    }

    private <T> void run(TaskBody<T> work, TaskHandler<T> handler, Call call) {
        foreground.execute(end(work, handler, call));
    }

    private <T> Runnable end(TaskBody<T> work, TaskHandler<T> handler, Call call) {
        try {
            var result = work.run(call);
            return () -> handler.done(result);
        } catch (ApiException e) {
            if (isFault(e.problem()) && e.getCause() != null) {
                unexpected.accept(e.getCause());
            }
            return () -> handler.failed(e.problem());
        } catch (RuntimeException | Error e) {
            report("A task failed unexpectedly", e);
            // Only runs write, and they report their own faults, item by item.
            var problem = ApiProblem.onTheWay(ApiProblem.Kind.APP_FAULT, MessageCode.APP_FAILED_TASK);
            return () -> handler.failed(problem);
        }
    }

    private static boolean isFault(ApiProblem problem) {
        return problem.kind() == ApiProblem.Kind.APP_FAULT || problem.kind() == ApiProblem.Kind.APP_FAULT_SENT;
    }

    /** Reports an unexpected failure in work that goes on. */
    public void report(String what, Throwable failure) {
        LOG.error(what, failure);
        unexpected.accept(failure);
    }

    /** A handler of the two results, without progress. */
    public static <T> TaskHandler<T> handler(Consumer<T> done, Consumer<ApiProblem> failed) {
        return new TaskHandler<>() {
            @Override
            public void done(T result) {
                done.accept(result);
            }

            @Override
            public void failed(ApiProblem problem) {
                failed.accept(problem);
            }
        };
    }
}
