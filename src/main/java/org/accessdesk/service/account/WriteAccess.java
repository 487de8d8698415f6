package org.accessdesk.service.account;

/** Whether anything may be written to the marketplace, and who forbids it. */
public enum WriteAccess {
    ALLOWED,
    /** The person marked the connection as read-only. */
    READ_ONLY_CONNECTION,
    /** The computer's administrator forbids writes. */
    READ_ONLY_POLICY
}
