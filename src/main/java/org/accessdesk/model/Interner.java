package org.accessdesk.model;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One object for all that are equal, while one list or one snapshot is read: of 100,000 users most share their set of
 * groups, and all share a handful of ids and names. For any number of threads.
 */
public final class Interner {
    private final Map<Object, Object> known = new ConcurrentHashMap<>();

    /** The first object that was equal to {@code value}. */
    @SuppressWarnings("unchecked") // equal objects of our records, sets and strings are of one type
    public <T> T one(T value) {
        var first = known.putIfAbsent(value, value);
        return first == null ? value : (T) first;
    }

    /** An immutable set of that content. */
    public <T> Set<T> set(Set<T> content) {
        return one(Set.copyOf(content));
    }
}
