package org.accessdesk.service.account;

import java.util.function.Supplier;
import org.accessdesk.model.settings.SavedConnection;
import org.jspecify.annotations.Nullable;

/**
 * What kind of connection opened a workspace.
 *
 * @param demo whether it is the embedded marketplace
 * @param writing whether anything may be written; called for each write, on any thread
 * @param connection the saved connection it was opened by; null if by none
 */
public record ConnectionOrigin(boolean demo, Supplier<WriteAccess> writing, @Nullable SavedConnection connection) {
    /** The embedded marketplace. */
    public static final ConnectionOrigin DEMO = new ConnectionOrigin(true, () -> WriteAccess.ALLOWED, null);
    /** A real marketplace, without a saved connection. */
    public static final ConnectionOrigin OWN = new ConnectionOrigin(false, () -> WriteAccess.ALLOWED, null);
}
