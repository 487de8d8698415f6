package org.accessdesk.crooked.files;

/** Files that know the store. */
public final class Private {
    static final Class<?> WRONG_0 = org.accessdesk.crooked.store.Store.class;

    private Private() {}
}
