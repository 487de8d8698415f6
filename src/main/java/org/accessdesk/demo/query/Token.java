package org.accessdesk.demo.query;

/** A piece of a filter (api.md §3.4). */
sealed interface Token {

    /** One of the reserved signs {@code ( ) , & ; | =}. */
    record Sign(char sign) implements Token {}

    /** A text without quotes, without the blanks around it. */
    record Word(String text) implements Token {}

    /** A text in quotes. */
    record Quoted(String text) implements Token {}

    /** After the last one. */
    record End() implements Token {}
}
