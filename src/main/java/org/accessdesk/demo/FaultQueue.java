package org.accessdesk.demo;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;

/** Faults on demand: what goes wrong for which requests, and how often. Safe to use from any thread. */
public final class FaultQueue {
    private static final int ALWAYS = -1;

    private final List<QueuedFault> rules = new ArrayList<>();
    private CountDownLatch gate = new CountDownLatch(1);

    FaultQueue() {}

    /**
     * Lets {@code fault} happen to the next {@code times} requests.
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

    /** Takes every fault back and lets stalled requests go on. */
    public synchronized void clear() {
        rules.clear();
        release();
    }

    /** Lets stalled requests go on. */
    public synchronized void release() {
        gate.countDown();
        gate = new CountDownLatch(1);
    }

    /** What happens to this request, in the order in which it was asked for; uses the rules up. */
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

    /** Waits until someone releases the stalled requests. */
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
