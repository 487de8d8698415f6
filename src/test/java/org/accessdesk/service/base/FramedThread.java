package org.accessdesk.service.base;

/** Runs tasks at once, and what is to run after a frame when a test says that there was one. */
public final class FramedThread implements UiThread {
    private final QueuedTasks waiting = new QueuedTasks();

    @Override
    public void execute(Runnable action) {
        action.run();
    }

    @Override
    public void afterFrame(Runnable action) {
        waiting.execute(action);
    }

    /** The frame is shown. */
    public void frame() {
        waiting.runAll();
    }
}
