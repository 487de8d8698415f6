package org.accessdesk.demo.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Finds the items of a list that match, in order. An item is rendered once at most, and nothing of it is kept but what it
 * is sorted by: a hundred thousand trees would not fit.
 *
 * @param <T> what the list holds
 */
final class Matching<T> {

    /** An item and the values it is sorted by, of those that no comparison without JSON is known for. */
    private record Row<T>(T item, List<JsonNode> keys) {}

    private final Source<T> source;
    private final List<T> items;
    private final Scope scope;

    Matching(Source<T> source) {
        this.source = source;
        this.items = source.items();
        this.scope = new Scope(() -> items.stream().map(source::json));
    }

    List<T> find(@Nullable Filter filter, Ordering ordering, boolean auditSelected) throws BadQueryException {
        List<Path> paths = new ArrayList<>();
        var order = order(ordering, paths);
        Predicate<JsonNode> test = filter == null ? null : new FilterCompiler(scope, auditSelected).compile(filter);
        List<Row<T>> rows = new ArrayList<>();
        for (var item : items) {
            var row = row(item, test, paths);
            if (row != null) {
                rows.add(row);
            }
        }
        rows.sort(order);
        return rows.stream().map(Row::item).toList();
    }

    private @Nullable Row<T> row(T item, @Nullable Predicate<JsonNode> test, List<Path> paths) {
        if (test == null && paths.isEmpty()) {
            return new Row<>(item, List.of());
        }
        var json = source.json(item);
        if (test != null && !test.test(json)) {
            return null;
        }
        return new Row<>(item, paths.stream().map(path -> path.in(json)).toList());
    }

    private Comparator<Row<T>> order(Ordering ordering, List<Path> paths) throws BadQueryException {
        Comparator<Row<T>> order = (_, _) -> 0;
        for (var term : ordering.terms()) {
            var fast = source.orderBy(term.name());
            var next = fast == null ? byKey(term.path(), paths) : Comparator.<Row<T>, T>comparing(Row::item, fast);
            order = order.thenComparing(term.descending() ? next.reversed() : next);
        }
        return order;
    }

    private Comparator<Row<T>> byKey(Path path, List<Path> paths) throws BadQueryException {
        if (scope.sample(path).isContainer()) {
            throw BadQueryException.noOrdering();
        }
        var index = paths.size();
        paths.add(path);
        return Comparator.comparing(row -> row.keys().get(index), Values.ORDER);
    }
}
