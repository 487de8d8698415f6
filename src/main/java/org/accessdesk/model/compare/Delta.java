package org.accessdesk.model.compare;

import java.util.HashSet;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * What a set gained and lost between two snapshots.
 *
 * @param outside those of both that no run of this app explains: they were changed elsewhere
 */
public record Delta<T>(Set<T> added, Set<T> removed, Set<T> outside) {
    public Delta {
        added = Set.copyOf(added);
        removed = Set.copyOf(removed);
        outside = Set.copyOf(outside);
    }

    /**
     * What leads from {@code before} to {@code after}.
     *
     * @param explained whether a run made that one be there, or not be there
     */
    static <T> Delta<T> between(Set<T> before, Set<T> after, BiPredicate<T, Boolean> explained) {
        var added = minus(after, before);
        var removed = minus(before, after);
        var outside = new HashSet<T>();
        added.stream().filter(e -> !explained.test(e, true)).forEach(outside::add);
        removed.stream().filter(e -> !explained.test(e, false)).forEach(outside::add);
        return new Delta<>(added, removed, outside);
    }

    private static <T> Set<T> minus(Set<T> set, Set<T> other) {
        var rest = new HashSet<>(set);
        rest.removeAll(other);
        return rest;
    }

    public boolean isEmpty() {
        return added.isEmpty() && removed.isEmpty();
    }
}
