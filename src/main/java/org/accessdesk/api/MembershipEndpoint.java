package org.accessdesk.api;

/** Which of the two endpoints writes a user's groups. */
public enum MembershipEndpoint {
    /** {@code PUT /account-users/{AUSR}/groups}, deprecated, while it is offered. */
    LEGACY,
    /** {@code PUT /accounts/{ACC}/users/{USR}/groups}. */
    CURRENT,
    /** Asks the server once: legacy while it is offered, otherwise current. */
    AUTO
}
