package org.accessdesk.crooked.store;

/** A store that knows the client. */
public final class Store {
    static final Class<?> WRONG_0 = org.accessdesk.crooked.api.Client.class;

    private Store() {}
}
