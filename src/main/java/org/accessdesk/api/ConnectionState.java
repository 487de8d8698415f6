package org.accessdesk.api;

/** What a connection can do now. */
public enum ConnectionState {
    /** Calls are sent to the server. The first call connects if needed. */
    READY,
    /** The last attempt to connect failed because no token is stored that the server accepts for this account. */
    NEEDS_TOKEN,
    /** There is no server behind it: every call fails. */
    OFFLINE
}
