package org.accessdesk.service.connect;

import org.accessdesk.api.ApiToken;
import org.accessdesk.api.MarketplaceAddress;
import org.jspecify.annotations.Nullable;

/**
 * A token as the keychain stores it: with the address it was entered for, so that an edited list of connections cannot
 * send it to another server.
 *
 * @param origin scheme, host and port, as {@link MarketplaceAddress#parse} returns them; null in an entry of a version
 * that did not store the address
 */
record BoundToken(@Nullable String origin, ApiToken token) {
    private static final String VERSION = "v2 ";

    /**
     * Parses an entry of the keychain.
     *
     * @throws IllegalArgumentException if it has no valid token or address; the message has no secret
     */
    static BoundToken parse(String entry) {
        if (!entry.startsWith(VERSION)) {
            return new BoundToken(null, ApiToken.parse(entry));
        }
        var parts = entry.substring(VERSION.length()).split(" ", 2);
        return new BoundToken(origin(parts[0]), ApiToken.parse(parts.length < 2 ? "" : parts[1]));
    }

    /**
     * The entry that stores {@code token} for {@code address} alone. Earlier versions can read the token in it, too.
     */
    static String entry(String address, ApiToken token) {
        return VERSION + origin(address) + " " + token.reveal();
    }

    /** Two addresses with the same origin are the same server. */
    static String origin(String address) {
        return MarketplaceAddress.parse(address).toString();
    }

    @Override
    public String toString() {
        return token + " for " + origin;
    }
}
