package org.accessdesk.service.base;

import java.util.concurrent.Executor;

/** The thread of the user interface; in tests of view models any other. */
@FunctionalInterface
public interface UiThread extends Executor {

    /**
     * Runs {@code action} on this thread after the frame that shows what was changed before; at once where there are no frames.
     * For work that the person does not wait for and that would make the frame late.
     */
    default void afterFrame(Runnable action) {
        execute(action);
    }
}
