package org.accessdesk.crooked.platform;

/** A platform that knows the store. */
public final class Folders {
    static final Class<?> WRONG_0 = org.accessdesk.crooked.store.Store.class;

    private Folders() {}
}
