package org.accessdesk.model;

/** A text that should be an id and is none. */
public final class BadIdException extends IllegalArgumentException {
    private static final int SHOWN = 60;

    BadIdException(String value, String example) {
        super("\"" + shorten(value) + "\" is not an id of the form " + example + ".");
    }

    private static String shorten(String value) {
        return value.length() <= SHOWN ? value : value.substring(0, SHOWN) + "…";
    }
}
