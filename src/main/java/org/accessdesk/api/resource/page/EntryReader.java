package org.accessdesk.api.resource.page;

import org.accessdesk.api.json.Fields;
import org.accessdesk.api.json.Gaps;
import org.jspecify.annotations.Nullable;

/** Reads one kind of object. */
@FunctionalInterface
public interface EntryReader<T> {

    /**
     * Reads the object.
     *
     * @param gaps receives what keeps it from being fully known
     * @throws org.accessdesk.model.id.BadIdException if its id is missing or invalid
     */
    T read(Fields fields, Gaps gaps);

    /**
     * Reads the object from the bytes of its JSON, without a tree, if it has the form that nearly all have; null if
     * {@link #read} is to read it.
     */
    default @Nullable Usual<T> usual(byte[] json) {
        return null;
    }

    /** An object that was read so, with nothing that keeps it from being fully known; {@code id} is its own field. */
    record Usual<T>(String id, T object) {}
}
