package org.accessdesk.model.account;

import java.util.function.Function;

/**
 * A field of a response, in one of four states: it has a value; the server wrote {@code null}; the server left it out
 * because it is null or empty; the server left it out because it was not selected.
 */
public sealed interface Field<T> {

    /** The server sent {@code value}. */
    record Present<T>(T value) implements Field<T> {}

    /** The server wrote {@code null}. */
    record Null<T>() implements Field<T> {}

    /** The server left the field out and did not list it as omitted: it is null or empty. */
    record Absent<T>() implements Field<T> {
        private static final Absent<?> OF_ANY = new Absent<>();
    }

    /** The server listed the field in {@code $meta.omitted}: its value is not known. */
    record Omitted<T>() implements Field<T> {}

    /** A field with a value. */
    static <T> Field<T> of(T value) {
        return new Present<>(value);
    }

    /** A field left out because it is null or empty; the same object each time. */
    @SuppressWarnings("unchecked") // It has no value of any type.
    static <T> Field<T> absent() {
        return (Field<T>) Absent.OF_ANY;
    }

    /** The value, or {@code other} if there is none or it is not known. */
    default T orElse(T other) {
        return this instanceof Present<T>(var value) ? value : other;
    }

    /** Whether the server said what the value is; null and absent are known, omitted is not. */
    default boolean isKnown() {
        return !(this instanceof Omitted<T>);
    }

    /** This field with its value, if any, mapped. */
    default <R> Field<R> map(Function<? super T, ? extends R> mapper) {
        return switch (this) {
            case Present<T>(var value) -> new Present<>(mapper.apply(value));
            case Null<T>() -> new Null<>();
            case Absent<T>() -> absent();
            case Omitted<T>() -> new Omitted<>();
        };
    }
}
