package org.accessdesk.service.connect;

import org.accessdesk.api.ApiToken;
import org.accessdesk.api.MarketplaceAddress;
import org.jspecify.annotations.Nullable;

/**
 * A token as the keychain keeps it: with the address it was entered for, so that a changed list of connections cannot
 * lead it to another server.
 *
 * @param origin scheme, host and port, as {@link MarketplaceAddress#parse} gives them; null in an entry of a version that
 *     did not keep the address
 */
record BoundToken(@Nullable String origin, ApiToken token) {
    private static final String VERSION = "v2 ";

    /**
     * What an entry of the keychain holds.
     *
     * @throws IllegalArgumentException if that is no token, or its address is none; the message holds no secret
     */
    static BoundToken parse(String entry) {
        if (!entry.startsWith(VERSION)) {
            return new BoundToken(null, ApiToken.parse(entry));
        }
        var parts = entry.substring(VERSION.length()).split(" ", 2);
        return new BoundToken(origin(parts[0]), ApiToken.parse(parts.length < 2 ? "" : parts[1]));
    }

    /** The entry to keep {@code token} by for {@code address} alone. Earlier versions find the token in it, too. */
    static String entry(String address, ApiToken token) {
        return VERSION + origin(address) + " " + token.reveal();
    }

    /** Two addresses lead to the same server if they have the same origin. */
    static String origin(String address) {
        return MarketplaceAddress.parse(address).toString();
    }

    @Override
    public String toString() {
        return token + " for " + origin;
    }
}
