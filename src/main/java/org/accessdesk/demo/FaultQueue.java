package org.accessdesk.demo;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;

/** The faults to inject: which fault, for which requests, how often. Thread-safe. */
public final class FaultQueue {
    private static final int ALWAYS = -1;

    private final List<QueuedFault> rules = new ArrayList<>();
    private CountDownLatch gate = new CountDownLatch(1);

    FaultQueue() {}

    /**
     * Injects {@code fault} into the next {@code times} requests.
     *
     * @param method the method, or * for any
     * @param path a regular expression that the whole path matches, /public/v1 included
     */
    public synchronized void next(int times, String method, String path, Fault fault) {
        rules.add(new QueuedFault(method, Pattern.compile(path), fault, times));
    }

    /** As {@link #next}, until {@link #clear}. */
    public void always(String method, String path, Fault fault) {
        next(ALWAYS, method, path, fault);
    }

    /** Removes all faults and releases stalled requests. */
    public synchronized void clear() {
        rules.clear();
        release();
    }

    /** Releases stalled requests. */
    public synchronized void release() {
        gate.countDown();
        gate = new CountDownLatch(1);
    }

    /**
     * The faults for this request, in the order in which they were added. Each call uses up one repetition of the rules
     * that match.
     */
    synchronized List<Fault> due(String method, String path) {
        List<Fault> due = new ArrayList<>();
        for (Iterator<QueuedFault> iterator = rules.iterator(); iterator.hasNext();) {
            QueuedFault rule = iterator.next();
            if (rule.matches(method, path)) {
                due.add(rule.fault);
                if (rule.usedUp()) {
                    iterator.remove();
                }
            }
        }
        return due;
    }

    /** Waits until the stalled requests are released. */
    void await() throws InterruptedException {
        CountDownLatch current;
        synchronized (this) {
            current = gate;
        }
        current.await();
    }

    private static final class QueuedFault {
        private final String method;
        private final Pattern path;
        private final Fault fault;
        private int left;

        QueuedFault(String method, Pattern path, Fault fault, int times) {
            this.method = method;
            this.path = path;
            this.fault = fault;
            left = times;
        }

        boolean matches(String otherMethod, String otherPath) {
            return (method.equals("*") || method.equalsIgnoreCase(otherMethod))
                    && path.matcher(otherPath).matches();
        }

        boolean usedUp() {
            return left != ALWAYS && --left <= 0;
        }
    }
}
