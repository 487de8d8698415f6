package org.accessdesk.api;

import java.net.PasswordAuthentication;
import java.util.Optional;

/** Knows who signs in to a proxy. Asked each time that one demands it, so what was typed meanwhile counts. */
@FunctionalInterface
public interface ProxySignIn {
    /** Nobody signs in. */
    ProxySignIn NONE = (_, _) -> Optional.empty();

    /**
     * The user name and the password for the proxy at {@code host} and {@code port}; empty if there are none. They are
     * sent to that proxy alone, by the Basic scheme.
     */
    Optional<PasswordAuthentication> user(String host, int port);
}
