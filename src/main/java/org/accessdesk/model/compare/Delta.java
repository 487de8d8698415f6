package org.accessdesk.model.compare;

import java.util.HashSet;
import java.util.Set;
import java.util.function.BiPredicate;
import org.accessdesk.model.change.SetDelta;

/**
 * What a set gained and lost between two snapshots.
 *
 * @param outside the elements that no run of this app explains: they were changed elsewhere
 */
public record Delta<T>(SetDelta<T> all, Set<T> outside) {
    public Delta {
        outside = Set.copyOf(outside);
    }

    /**
     * The delta from {@code before} to {@code after}.
     *
     * @param explained whether a run added, or removed, that element
     */
    static <T> Delta<T> between(Set<T> before, Set<T> after, BiPredicate<T, Boolean> explained) {
        var all = SetDelta.between(before, after);
        var outside = new HashSet<T>();
        all.added().stream().filter(e -> !explained.test(e, true)).forEach(outside::add);
        all.removed().stream().filter(e -> !explained.test(e, false)).forEach(outside::add);
        return new Delta<>(all, outside);
    }

    public Set<T> added() {
        return all.added();
    }

    public Set<T> removed() {
        return all.removed();
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** {@code before} with only the explained changes. */
    Set<T> explained(Set<T> before) {
        var result = all.applyTo(before);
        all.added().stream().filter(outside::contains).forEach(result::remove);
        all.removed().stream().filter(outside::contains).forEach(result::add);
        return result;
    }
}
