package org.accessdesk.api;

import java.net.PasswordAuthentication;
import java.util.Optional;

/** Provides the sign-in for a proxy. Called each time that one requires it, so that newly entered credentials count. */
@FunctionalInterface
public interface ProxySignIn {
    /** No sign-in. */
    ProxySignIn NONE = (_, _) -> Optional.empty();

    /**
     * The user name and the password for the proxy at {@code host} and {@code port}; empty if there are none. They are
     * sent only to that proxy, by the Basic scheme.
     */
    Optional<PasswordAuthentication> user(String host, int port);
}
