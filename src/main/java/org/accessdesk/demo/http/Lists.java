package org.accessdesk.demo.http;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.accessdesk.demo.query.Source;
import org.accessdesk.demo.world.World;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A list of the world to be queried.
 *
 * @param order the order by a field that needs no rendering; null where there is none
 */
record Lists<T>(World world, String name, List<T> items, Function<T, ObjectNode> view, Set<String> omitted,
        Function<String, @Nullable Comparator<T>> order) implements Source<T> {

    static <T> Lists<T> of(World world, String name, List<T> items, Function<T, ObjectNode> view,
            Set<String> omitted) {
        return new Lists<>(world, name, items, view, omitted, _ -> null);
    }

    @Override
    public long version() {
        return world.version();
    }

    @Override
    public ObjectNode json(T item) {
        return view.apply(item);
    }

    @Override
    public Set<String> omittedByDefault() {
        return omitted;
    }

    @Override
    public @Nullable Comparator<T> orderBy(String field) {
        return order.apply(field);
    }
}
