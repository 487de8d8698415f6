package org.accessdesk.demo.rql;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One field of a described object.
 *
 * @param open whether it may be filtered and ordered by; secrets may not
 * @param most how many elements of a list are written at most, 0 for all of them
 * @param nested the shape of what it holds, for objects and lists of objects
 */
public record QueryField(
        String name,
        ValueKind kind,
        Level level,
        boolean open,
        Getter<Object> getter,
        int most,
        @Nullable Supplier<Shape> nested) {
    /** The shape of what this field holds; an error for plain values. */
    public Shape shape() {
        if (nested == null) {
            throw BadQuery.path();
        }
        return nested.get();
    }
}
