package org.accessdesk.api.resource.page;

import java.util.function.UnaryOperator;
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

    /** The same, which returns what {@code kept} makes of each object. */
    default EntryReader<T> keeping(UnaryOperator<T> kept) {
        var reader = this;
        return new EntryReader<>() {
            @Override
            public T read(Fields fields, Gaps gaps) {
                return kept.apply(reader.read(fields, gaps));
            }

            @Override
            public @Nullable Usual<T> usual(byte[] json) {
                var usual = reader.usual(json);
                return usual == null ? null : new Usual<>(usual.id(), kept.apply(usual.object()));
            }
        };
    }

    /** An object that was read so, with nothing that keeps it from being fully known; {@code id} is its own field. */
    record Usual<T>(String id, T object) {}
}
