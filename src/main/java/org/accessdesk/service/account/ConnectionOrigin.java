package org.accessdesk.service.account;

import java.util.function.Supplier;
import org.accessdesk.model.settings.SavedConnection;
import org.jspecify.annotations.Nullable;

/**
 * What kind of connection opened a workspace.
 *
 * @param demo whether it is the embedded marketplace
 * @param presented whether it is a copy of an account, with aliases
 * @param writing whether anything may be written; called for each write, on any thread
 * @param connection the saved connection it was opened by; null if by none
 */
public record ConnectionOrigin(boolean demo, boolean presented, Supplier<WriteAccess> writing,
        @Nullable SavedConnection connection) {
    /** The embedded marketplace. */
    public static final ConnectionOrigin DEMO = new ConnectionOrigin(true, false, () -> WriteAccess.ALLOWED, null);
    /** A real marketplace, without a saved connection. */
    public static final ConnectionOrigin OWN = new ConnectionOrigin(false, false, () -> WriteAccess.ALLOWED, null);

    /** The copy of an account, whose connection has an alias, too. */
    public static ConnectionOrigin presented(@Nullable SavedConnection connection) {
        return new ConnectionOrigin(false, true, () -> WriteAccess.ALLOWED, connection);
    }
}
