package org.accessdesk.model.change;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The changes of many users that were edited at once, over others: a view, in which a change of one of the users is made
 * when it is looked at.
 */
final class LayeredChanges extends AbstractMap<Target, Change> {
    private final Map<Target, Change> single;
    private final UserDeltas many;
    private final int size;

    /** @param single other changes; those of users in {@code many} have no effect */
    LayeredChanges(Map<Target, Change> single, UserDeltas many) {
        this.single = single;
        this.many = many;
        this.size = many.changed() + (int) single.keySet().stream().filter(target -> delta(target) == null).count();
    }

    private @Nullable SetDelta<?> delta(@Nullable Object target) {
        return target instanceof Target.UserTarget(var user) ? many.of(user) : null;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public boolean containsKey(@Nullable Object target) {
        var delta = delta(target);
        return delta == null ? single.containsKey(target) : !delta.isEmpty();
    }

    @Override
    public @Nullable Change get(@Nullable Object target) {
        if (target instanceof Target.UserTarget(var user) && many.of(user) != null) {
            var change = many.change(user);
            return change.isEmpty() ? null : change;
        }
        return single.get(target);
    }

    @Override
    public Set<Map.Entry<Target, Change>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<Target, Change>> iterator() {
                return entries().iterator();
            }

            @Override
            public int size() {
                return size;
            }
        };
    }

    /** Makes no changes. */
    @Override
    public Set<Target> keySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Target> iterator() {
                return Stream.concat(many.changedUsers().map(Target.UserTarget::new),
                        single.keySet().stream().filter(target -> delta(target) == null)).iterator();
            }

            @Override
            public boolean contains(@Nullable Object target) {
                return containsKey(target);
            }

            @Override
            public int size() {
                return size;
            }
        };
    }

    private Stream<Map.Entry<Target, Change>> entries() {
        return Stream.concat(many.changes(false).map(change -> Map.entry(change.target(), (Change) change)),
                single.entrySet().stream().filter(entry -> delta(entry.getKey()) == null));
    }
}
