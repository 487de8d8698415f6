package org.accessdesk.demo.rql;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A dotted property path, bound to a shape. */
record Path(List<QueryField> steps) {
    /** The path of the object itself. */
    static final String SELF = "self()";

    /** Binds {@code text}, or throws {@link BadQuery}; a path cannot contain a list. */
    static Path bind(Shape shape, String text) {
        Path path = tryBind(shape, text);
        if (path == null) {
            throw BadQuery.path();
        }
        return path;
    }

    /** As {@link #bind}, but null if {@code text} is not a path. */
    static @Nullable Path tryBind(Shape shape, String text) {
        if (text.equals(SELF)) {
            return new Path(List.of(shape.self()));
        }
        List<QueryField> steps = new ArrayList<>();
        Shape current = shape;
        for (String name : text.split("\\.", -1)) {
            QueryField field = current == null ? null : current.field(name);
            if (field == null) {
                return null;
            }
            steps.add(field);
            current = field.kind() == ValueKind.OBJECT ? field.shape() : null;
        }
        return new Path(steps);
    }

    QueryField last() {
        return steps.getLast();
    }

    boolean open() {
        return steps.stream().allMatch(QueryField::open);
    }

    @Nullable
    Object read(Object object) {
        Object value = object;
        for (QueryField step : steps) {
            if (value == null) {
                return null;
            }
            value = step.getter().of(value);
        }
        return value;
    }
}
