package org.accessdesk.service.base;

import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.accessdesk.api.ApiException;
import org.accessdesk.api.Call;
import org.accessdesk.api.Cancellation;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.MessageCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one way to work off the user interface's thread: work runs on virtual threads, what it reports and returns lands
 * on the interface's thread.
 */
public final class Tasks {
    private static final Logger LOG = LoggerFactory.getLogger(Tasks.class);
    private final Executor background;
    private final Executor foreground;
    private final Consumer<Throwable> unexpected;

    /**
     * @param background runs the work
     * @param foreground runs what handles its results; the user interface's thread, or the caller's in tests
     */
    public Tasks(Executor background, Executor foreground) {
        this(background, foreground, _ -> {});
    }

    private Tasks(Executor background, Executor foreground, Consumer<Throwable> unexpected) {
        this.background = background;
        this.foreground = foreground;
        this.unexpected = unexpected;
    }

    /** The same; {@code reports} is given what fails unexpectedly, on the thread where it does. */
    public Tasks reportingTo(Consumer<Throwable> reports) {
        return new Tasks(background, foreground, reports);
    }

    /** Tasks on virtual threads. */
    public static Tasks virtual(Executor foreground) {
        return new Tasks(Executors.newVirtualThreadPerTaskExecutor(), foreground);
    }

    /** Everything at once on the caller's thread, for tests of view models. */
    public static Tasks direct() {
        return new Tasks(Runnable::run, Runnable::run);
    }

    /** What runs off the interface's thread. */
    @FunctionalInterface
    public interface TaskBody<T> {
        /** Does it, asking {@code call} whether to stop and telling it how far it is. */
        T run(Call call) throws ApiException;
    }

    /** What becomes of it, on the interface's thread; exactly one of the last two is called, once. */
    public interface TaskHandler<T> {
        /** How far it is. */
        default void progress(int done, int total) {}

        /** It returned. */
        void done(T result);

        /** It failed; a cancelled work fails with {@link ApiProblem.Kind#CANCELLED}. */
        void failed(ApiProblem problem);
    }

    /** Starts {@code work}; cancelling what is returned stops it. */
    public <T> Cancellation start(TaskBody<T> work, TaskHandler<T> handler) {
        var cancellation = new Cancellation();
        var call = new Call(cancellation,
                (done, total) -> foreground.execute(() -> handler.progress(done, total)));
        background.execute(() -> run(work, handler, call));
        return cancellation;
    }

    /**
     * Runs {@code worker} on this thread and on as many more as make {@code workers}; returns when all that began have
     * ended. A helper whose turn comes when this thread is through does not begin any more, so that each worker should
     * take its work from one queue. For use by work that runs off the interface's thread.
     */
    public void together(int workers, Runnable worker) {
        var group = new WorkerGroup(worker);
        for (var helper = 1; helper < workers; helper++) {
            background.execute(group::help);
        }
        group.work();
    }

    /** Runs {@code action} on the interface's thread. */
    public void inForeground(Runnable action) {
        foreground.execute(action);
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
            // Writes are made by runs alone, which tell of their own faults, item by item.
            var problem = ApiProblem.onTheWay(ApiProblem.Kind.APP_FAULT, MessageCode.APP_FAILED_TASK);
            return () -> handler.failed(problem);
        }
    }

    private static boolean isFault(ApiProblem problem) {
        return problem.kind() == ApiProblem.Kind.APP_FAULT || problem.kind() == ApiProblem.Kind.APP_FAULT_SENT;
    }

    /** Reports what failed unexpectedly in a work that goes on. */
    public void report(String what, Throwable failure) {
        LOG.error(what, failure);
        unexpected.accept(failure);
    }

    /** A handler of the two ends alone. */
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
