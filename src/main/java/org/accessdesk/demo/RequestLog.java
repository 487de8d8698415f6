package org.accessdesk.demo;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The last requests and answers, for tests; without headers, so without tokens of requests. */
public final class RequestLog {
    private static final int KEPT = 5_000;
    private final Deque<Entry> entries = new ArrayDeque<>();

    /** A request and its answer; texts are empty where there was no body. */
    public record Entry(String method, String path, String query, int status, String requestBody,
            String responseBody) {}

    /** Adds an entry and forgets the oldest beyond a bound. */
    public synchronized void add(Entry entry) {
        entries.addLast(entry);
        if (entries.size() > KEPT) {
            entries.removeFirst();
        }
    }

    /** All that are kept, the oldest first. */
    public synchronized List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** Forgets all. */
    public synchronized void clear() {
        entries.clear();
    }
}
