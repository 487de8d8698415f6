package org.accessdesk.model.change;

import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.accessdesk.model.message.InvalidValueException;
import org.accessdesk.model.message.MessageCode;

/** What a set gains and loses, such as the groups of a user or the modules of a group; no element is both. */
public record SetDelta<T>(Set<T> added, Set<T> removed) {
    private static final SetDelta<?> NONE = new SetDelta<>(Set.of(), Set.of());

    /** @throws InvalidValueException if something is both added and removed */
    public SetDelta {
        added = Set.copyOf(added);
        removed = Set.copyOf(removed);
        if (!Collections.disjoint(added, removed)) {
            throw new InvalidValueException(MessageCode.ADDED_AND_REMOVED);
        }
    }

    /** No change; the same object each time. */
    @SuppressWarnings("unchecked") // It has no elements of any type.
    public static <T> SetDelta<T> none() {
        return (SetDelta<T>) NONE;
    }

    /** The delta from {@code before} to {@code after}. */
    public static <T> SetDelta<T> between(Set<T> before, Set<T> after) {
        return new SetDelta<>(minus(after, before), minus(before, after));
    }

    public boolean isEmpty() {
        return added.isEmpty() && removed.isEmpty();
    }

    /** The added and removed elements. */
    public Set<T> touched() {
        return union(added, removed);
    }

    /** Only the additions. */
    public SetDelta<T> gains() {
        return new SetDelta<>(added, Set.of());
    }

    /** Only the removals. */
    public SetDelta<T> losses() {
        return new SetDelta<>(Set.of(), removed);
    }

    /** Applies this delta to {@code set}. */
    public Set<T> applyTo(Set<T> set) {
        var result = union(set, added);
        result.removeAll(removed);
        return result;
    }

    /** Whether nothing of {@code set} would be left, and nothing added. */
    public boolean empties(Set<T> set) {
        return added.isEmpty() && removed.containsAll(set);
    }

    /** Whether {@code set} has everything added and nothing removed. */
    public boolean holdsIn(Set<T> set) {
        return set.containsAll(added) && Collections.disjoint(set, removed);
    }

    /** This delta with {@code element} in the set or out of it; the state in {@code base} is no change. */
    public SetDelta<T> with(T element, boolean present, Set<T> base) {
        var rest = withoutAdded(element).withoutRemoved(element);
        if (present == base.contains(element)) {
            return rest;
        }
        return present ? new SetDelta<>(plus(rest.added, element), rest.removed)
                : new SetDelta<>(rest.added, plus(rest.removed, element));
    }

    /** This delta without the addition of {@code element}. */
    public SetDelta<T> withoutAdded(T element) {
        return !added.contains(element) ? this : new SetDelta<>(minus(added, Set.of(element)), removed);
    }

    /** This delta without the removal of {@code element}. */
    public SetDelta<T> withoutRemoved(T element) {
        return !removed.contains(element) ? this : new SetDelta<>(added, minus(removed, Set.of(element)));
    }

    /** This delta without the addition of any of {@code elements}; itself if it adds none of them. */
    public SetDelta<T> withoutAdded(Set<T> elements) {
        return Collections.disjoint(added, elements) ? this : new SetDelta<>(minus(added, elements), removed);
    }

    /** This delta with elements that are called otherwise now; itself if it has none of them. */
    public SetDelta<T> renamed(Map<T, T> names) {
        return Collections.disjoint(added, names.keySet()) && Collections.disjoint(removed, names.keySet()) ? this
                : new SetDelta<>(renamed(added, names), renamed(removed, names));
    }

    private static <T> Set<T> renamed(Set<T> set, Map<T, T> names) {
        return set.stream().map(e -> names.getOrDefault(e, e)).collect(Collectors.toSet());
    }

    /** What is left to do if the set is {@code now}; this delta itself if that is all of it. */
    public SetDelta<T> rebase(Set<T> now) {
        return now.containsAll(removed) && Collections.disjoint(added, now) ? this
                : new SetDelta<>(minus(added, now), both(removed, now));
    }

    /**
     * What is left on {@code base} after {@code saved} was applied to it; changes of {@code saved} that this delta does
     * not have are to be undone.
     */
    public SetDelta<T> since(SetDelta<T> saved, Set<T> base) {
        return between(saved.applyTo(base), applyTo(base));
    }

    /** The part that happened between {@code before} and {@code after}. */
    public SetDelta<T> provenBy(Set<T> before, Set<T> after) {
        return new SetDelta<>(both(minus(added, before), after), minus(both(removed, before), after));
    }

    /** This delta followed by {@code next}; an addition and a removal of the same element cancel out. */
    public SetDelta<T> then(SetDelta<T> next) {
        return new SetDelta<>(union(minus(added, next.removed), minus(next.added, removed)),
                union(minus(removed, next.added), minus(next.removed, added)));
    }

    private static <T> Set<T> plus(Set<T> some, T element) {
        return some.isEmpty() ? Set.of(element) : union(some, Set.of(element));
    }

    private static <T> Set<T> union(Set<T> some, Set<T> others) {
        var all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }

    private static <T> Set<T> minus(Set<T> some, Set<T> others) {
        var rest = new HashSet<>(some);
        rest.removeIf(others::contains);
        return rest;
    }

    private static <T> Set<T> both(Set<T> some, Set<T> others) {
        var rest = new HashSet<>(some);
        rest.retainAll(others);
        return rest;
    }
}
