package org.accessdesk.demo.rql;

/** A query that the platform answers with 400; the message is the platform's. */
public final class BadQuery extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BadQuery(String message) {
        super(message);
    }

    static BadQuery unknownGroup() {
        return new BadQuery("Unknown expression group.");
    }

    static BadQuery emptyGroup() {
        return new BadQuery("Expression group cannot be empty.");
    }

    static BadQuery path() {
        return new BadQuery("Invalid property path.");
    }

    static BadQuery shortcut() {
        return new BadQuery("Invalid equals shortcut expression");
    }

    static BadQuery value(String text) {
        return new BadQuery("Cannot convert value: '" + text + "'.");
    }
}
