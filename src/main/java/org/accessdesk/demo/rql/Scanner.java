package org.accessdesk.demo.rql;

/** Reads a filter character by character. */
final class Scanner {
    private static final String RESERVED = "(),&;|='\"";

    private final String text;
    private int at;

    Scanner(String text) {
        this.text = text;
    }

    boolean atEnd() {
        skipSpace();
        return at >= text.length();
    }

    /** The next character that is not a space, or 0 at the end. */
    char peek() {
        skipSpace();
        return at < text.length() ? text.charAt(at) : 0;
    }

    boolean accept(char wanted) {
        if (peek() != wanted) {
            return false;
        }
        at++;
        return true;
    }

    boolean acceptAny(String wanted) {
        char next = peek();
        return next != 0 && wanted.indexOf(next) >= 0 && accept(next);
    }

    void expect(char wanted) {
        if (!accept(wanted)) {
            throw BadQuery.unknownGroup();
        }
    }

    /** Everything up to the next reserved character, without spaces around it. */
    String word() {
        skipSpace();
        int start = at;
        while (at < text.length() && RESERVED.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(start, at).trim();
    }

    /** A text in quotes; there is no escape for a quote. */
    String quoted() {
        char quote = peek();
        int end = text.indexOf(quote, at + 1);
        if (end < 0) {
            throw BadQuery.unknownGroup();
        }
        String found = text.substring(at + 1, end);
        at = end + 1;
        return found;
    }

    private void skipSpace() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }
}
