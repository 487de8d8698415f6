package org.accessdesk.crooked.service;

/** A service that knows a screen and the demo, and starts a thread. */
public final class Desk {
    static final Class<?> WRONG_0 = org.accessdesk.crooked.ui.users.UsersView.class;
    static final Class<?> WRONG_1 = org.accessdesk.crooked.demo.Demo.class;

    private Desk() {}

    static Thread start() {
        return Thread.startVirtualThread(() -> {});
    }
}
