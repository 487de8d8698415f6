package org.accessdesk.model;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;

/**
 * The threads that work in the background. They give way to the one that shows the window: on two processors, those of a
 * sort would take turns with it. Windows knows priorities of threads, Linux does as the packages start the app.
 */
// Priorities decide how soon the window answers, never what happens.
@SuppressWarnings("ThreadPriorityCheck")
public final class BackgroundThreads implements ForkJoinPool.ForkJoinWorkerThreadFactory {
    /** Below that of the window's thread, but not so low that the saved lists wait for the compilers at the start. */
    static final int PRIORITY = Thread.NORM_PRIORITY - 2;
    /** The JDK's name of the class that makes the threads of parallel sorts and streams. */
    static final String PROPERTY = "java.util.concurrent.ForkJoinPool.common.threadFactory";
    private static final String NAME = "task-";

    /** An executor that begins each task at once, on a thread that does not keep the process alive. */
    public static ExecutorService executor() {
        return Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name(NAME, 1).priority(PRIORITY).factory());
    }

    /**
     * An executor that begins each task at once, on a thread of the caller's priority that does not keep the process alive:
     * for what starts programs. They keep the priority of the thread that starts them, and that is made with the one of the
     * thread that makes it; on Linux none can be raised again.
     */
    public static ExecutorService executorAsCaller() {
        return Executors.newThreadPerTaskExecutor(Thread.ofPlatform().daemon().name(NAME + "as-caller-", 1).factory());
    }

    /** Lets parallel sorts and streams give way, too; call before the first of them. */
    public static void useForParallelWork() {
        System.setProperty(PROPERTY, BackgroundThreads.class.getName());
    }

    /** Whether {@code thread} is of one of these executors. */
    public static boolean isTask(Thread thread) {
        return thread.getName().startsWith(NAME);
    }

    @Override
    public ForkJoinWorkerThread newThread(ForkJoinPool pool) {
        var thread = ForkJoinPool.defaultForkJoinWorkerThreadFactory.newThread(pool);
        thread.setPriority(PRIORITY);
        return thread;
    }
}
