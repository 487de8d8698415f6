package org.accessdesk.crooked.api;

/** A client that knows a service. */
public final class Client {
    static final Class<?> WRONG_0 = org.accessdesk.crooked.service.Desk.class;

    private Client() {}
}
