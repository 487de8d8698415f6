package org.accessdesk.demo.rql;

import org.jspecify.annotations.Nullable;

/** Reads one value of an object. */
@FunctionalInterface
public interface Getter<T> {
    @Nullable
    Object of(T object);
}
