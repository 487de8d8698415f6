package org.accessdesk.demo.query;

import java.io.Serial;

/** A query the marketplace answers with 400; the message is the marketplace's own (api.md §3.4). */
public final class BadQueryException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    /** A refusal in these words. */
    public BadQueryException(String message) {
        super(message);
    }

    static BadQueryException cannotConvert(String value) {
        return new BadQueryException("Cannot convert value: '" + value + "'.");
    }

    static BadQueryException unknownGroup() {
        return new BadQueryException("Unknown expression group.");
    }

    static BadQueryException emptyGroup() {
        return new BadQueryException("Expression group cannot be empty.");
    }

    static BadQueryException invalidPath() {
        return new BadQueryException("Invalid property path.");
    }

    static BadQueryException noFiltering() {
        return new BadQueryException("Filtering is not permitted.");
    }

    static BadQueryException noOrdering() {
        return new BadQueryException("Ordering is not permitted.");
    }

    static BadQueryException noOrder() {
        return new BadQueryException("No valid ordering properties were detected");
    }

    static BadQueryException noValues() {
        return new BadQueryException("Value has to be a non empty array.");
    }

    static BadQueryException invalidShortcut() {
        return new BadQueryException("Invalid equals shortcut expression");
    }
}
