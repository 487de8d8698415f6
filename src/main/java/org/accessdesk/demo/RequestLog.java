package org.accessdesk.demo;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The most recent requests, for tests; bounded, without the Authorization header. Thread-safe. */
public final class RequestLog {
    private static final int MOST_REQUESTS = 2_000;
    private static final long MOST_CHARACTERS = 8_000_000;

    private final Deque<RecordedRequest> requests = new ArrayDeque<>();
    private long characters;

    RequestLog() {}

    /** The logged requests, oldest first. */
    public synchronized List<RecordedRequest> all() {
        return List.copyOf(requests);
    }

    /** The requests with that method (* for any) whose whole path matches the regular expression, oldest first. */
    public List<RecordedRequest> matching(String method, String path) {
        return all().stream()
                .filter(request -> method.equals("*") || request.method().equals(method))
                .filter(request -> request.path().matches(path))
                .toList();
    }

    public synchronized void clear() {
        requests.clear();
        characters = 0;
    }

    synchronized void add(RecordedRequest request) {
        requests.add(request);
        characters += size(request);
        while (requests.size() > MOST_REQUESTS || (characters > MOST_CHARACTERS && requests.size() > 1)) {
            characters -= size(requests.removeFirst());
        }
    }

    private static long size(RecordedRequest request) {
        return (long) request.requestBody().length() + request.responseBody().length();
    }
}
