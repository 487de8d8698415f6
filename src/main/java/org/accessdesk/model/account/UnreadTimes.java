package org.accessdesk.model.account;

/**
 * The times of a user that this version cannot read, as sent; empty texts if there are none. An unreadable time is not
 * the same as never.
 */
public record UnreadTimes(String lastSignIn, String joined) {
    /** No unreadable times. */
    public static final UnreadTimes NONE = new UnreadTimes("", "");

    /** The same; {@link #NONE} itself if both are empty. */
    public static UnreadTimes of(String lastSignIn, String joined) {
        return lastSignIn.isEmpty() && joined.isEmpty() ? NONE : new UnreadTimes(lastSignIn, joined);
    }
}
