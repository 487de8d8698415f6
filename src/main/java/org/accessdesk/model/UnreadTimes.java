package org.accessdesk.model;

/**
 * Times of a user that the server sends in a form this version cannot read, as they were sent; empty texts where there are
 * none. Such a time is not the same as never.
 */
public record UnreadTimes(String lastSignIn, String joined) {
    /** Every time that was sent could be read. */
    public static final UnreadTimes NONE = new UnreadTimes("", "");

    /** The same, {@link #NONE} itself where there are none. */
    public static UnreadTimes of(String lastSignIn, String joined) {
        return lastSignIn.isEmpty() && joined.isEmpty() ? NONE : new UnreadTimes(lastSignIn, joined);
    }
}
