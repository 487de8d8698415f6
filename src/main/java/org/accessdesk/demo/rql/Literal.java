package org.accessdesk.demo.rql;

/** A value as written in a filter. */
public sealed interface Literal {
    /** Text in quotes, taken as it stands. */
    record Quoted(String text) implements Literal {}

    /** Text without quotes: a number, a flag, a date, a text, or the path of a property. */
    record Bare(String text) implements Literal {}

    /** {@code self()} or {@code self(path)}: always a property, never a text. */
    record Pointer(String path) implements Literal {}

    /** {@code null()}. */
    record NullLiteral() implements Literal {}

    /** {@code empty()}: nothing, or a text of no length. */
    record Empty() implements Literal {}
}
