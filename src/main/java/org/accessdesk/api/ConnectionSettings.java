package org.accessdesk.api;

import java.net.URI;

/**
 * What a connection is made of.
 *
 * @param address the marketplace, as {@link MarketplaceAddress#parse} gives it
 * @param membership which endpoint writes a user's groups
 */
public record ConnectionSettings(URI address, ApiToken token, MembershipEndpoint membership, Timeouts timeouts,
        RetryPolicy retry) {

    /** @throws IllegalArgumentException if the address is not a safe one */
    public ConnectionSettings {
        address = MarketplaceAddress.parse(address.toString());
    }

    /** A connection with the usual waits that finds out the endpoint for itself. */
    public static ConnectionSettings of(URI address, ApiToken token) {
        return new ConnectionSettings(address, token, MembershipEndpoint.AUTO, Timeouts.DEFAULT, RetryPolicy.DEFAULT);
    }
}
