package org.accessdesk.demo.rql;

/** A value as written in a filter. */
public sealed interface Literal {
    /** Quoted text, taken literally. */
    record Quoted(String text) implements Literal {}

    /** Unquoted text: a number, a flag, a date, a text, or the path of a property. */
    record Bare(String text) implements Literal {}

    /** {@code self()} or {@code self(path)}: always a property, never a text. */
    record Pointer(String path) implements Literal {}

    /** {@code null()}. */
    record NullLiteral() implements Literal {}

    /** {@code empty()}: null or an empty text. */
    record Empty() implements Literal {}
}
