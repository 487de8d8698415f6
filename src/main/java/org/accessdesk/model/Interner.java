package org.accessdesk.model;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Returns one object for all equal ones while a list or a snapshot is read: most of 100,000 users share their set of
 * groups, and all share a few ids and names. Thread-safe.
 */
public final class Interner {
    private final Map<Object, Object> known = new ConcurrentHashMap<>();

    /** The first object equal to {@code value}. */
    @SuppressWarnings("unchecked") // equal objects of our records, sets and strings are of one type
    public <T> T one(T value) {
        var first = known.putIfAbsent(value, value);
        return first == null ? value : (T) first;
    }

    /** An immutable set with that content. */
    public <T> Set<T> set(Set<T> content) {
        return one(Set.copyOf(content));
    }
}
