package org.accessdesk.demo.rql;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One field of a described object.
 *
 * @param open whether filters and orders may use it; false for secrets
 * @param most the largest number of list elements that is written; 0 for all
 * @param nested the shape of its value, for objects and lists of objects
 */
public record QueryField(
        String name,
        ValueKind kind,
        Level level,
        boolean open,
        Getter<Object> getter,
        int most,
        @Nullable Supplier<Shape> nested) {
    /** The shape of this field's value; an error for plain values. */
    public Shape shape() {
        if (nested == null) {
            throw BadQuery.path();
        }
        return nested.get();
    }
}
