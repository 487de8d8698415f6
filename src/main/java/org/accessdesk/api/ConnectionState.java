package org.accessdesk.api;

/** What a connection can do now. */
public enum ConnectionState {
    /** Calls are sent to the server. A connection that is not made yet is made by the first of them. */
    READY,
    /** The last attempt to connect failed because there was no token of the account that the server accepts. */
    NEEDS_TOKEN,
    /** There is no server behind it: every call fails. */
    OFFLINE
}
