package org.accessdesk.service.bulk;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.accessdesk.service.base.Tasks;

/** Work in the background that counts what it has done, and ends soon after it is cancelled. */
public final class CountedWork {
    private CountedWork() {}

    /**
     * The body of a task whose result is empty if it was cancelled.
     *
     * @param work tells its count, which ends it by an exception once it is cancelled
     */
    public static <T> Tasks.TaskBody<Optional<T>> of(Function<IntConsumer, T> work) {
        return call -> {
            try {
                return Optional.of(work.apply(done -> {
                    if (call.cancellation().isCancelled()) {
                        throw new CancellationException();
                    }
                    call.progress().report(done, -1);
                }));
            } catch (CancellationException _) {
                return Optional.empty();
            }
        };
    }
}
