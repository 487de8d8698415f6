package org.accessdesk.service.account;

/** Whether anything may be written to the marketplace, and who forbids it. */
public enum WriteAccess {
    ALLOWED,
    /** The person made the connection a read-only one. */
    READ_ONLY_CONNECTION,
    /** Whoever administers the computer allows no writing. */
    READ_ONLY_POLICY
}
