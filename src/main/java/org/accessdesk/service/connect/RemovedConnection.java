package org.accessdesk.service.connect;

import org.accessdesk.model.settings.SavedConnection;
import org.jspecify.annotations.Nullable;

/** A connection that was removed, with the token it had. */
public final class RemovedConnection {
    private final SavedConnection connection;
    private final @Nullable String entry;

    RemovedConnection(SavedConnection connection, @Nullable String entry) {
        this.connection = connection;
        this.entry = entry;
    }

    public SavedConnection connection() {
        return connection;
    }

    /** The keychain's entry, with the address it is for. */
    @Nullable
    String entry() {
        return entry;
    }
}
