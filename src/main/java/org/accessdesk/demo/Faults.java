package org.accessdesk.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;

/** Faults on demand: each is for the next so many requests of a method and path. */
public final class Faults {
    /** For every request from now on. */
    public static final int ALWAYS = Integer.MAX_VALUE;
    private final List<Rule> rules = new ArrayList<>();
    private CountDownLatch stalled = new CountDownLatch(1);

    private static final class Rule {
        final String method;
        final Pattern path;
        final Fault fault;
        int left;

        Rule(String method, Pattern path, Fault fault, int left) {
            this.method = method;
            this.path = path;
            this.fault = fault;
            this.left = left;
        }
    }

    /**
     * Lets {@code fault} befall the next {@code times} requests whose method is {@code method} and whose path contains a
     * match of {@code path}; rules are tried in the order they were added.
     */
    public synchronized void add(String method, String path, Fault fault, int times) {
        rules.add(new Rule(method, Pattern.compile(path), fault, times));
    }

    /** Lets {@code fault} befall the next such request. */
    public void next(String method, String path, Fault fault) {
        add(method, path, fault, 1);
    }

    /** The fault of a request, which is used up by asking. */
    public synchronized Optional<Fault> take(String method, String path) {
        for (var rule : rules) {
            if (rule.left > 0 && rule.method.equals(method) && rule.path.matcher(path).find()) {
                rule.left -= rule.left == ALWAYS ? 0 : 1;
                return Optional.of(rule.fault);
            }
        }
        return Optional.empty();
    }

    /** Takes all faults back and lets what is stalled go on. */
    public synchronized void clear() {
        rules.clear();
        release();
    }

    /** Lets what is stalled go on. */
    public synchronized void release() {
        stalled.countDown();
        stalled = new CountDownLatch(1);
    }

    /** Waits until {@link #release}. */
    public void awaitRelease() throws InterruptedException {
        CountDownLatch latch;
        synchronized (this) {
            latch = stalled;
        }
        latch.await();
    }
}
