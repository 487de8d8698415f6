package org.accessdesk.api;

import java.net.URI;

/**
 * What a connection is made of.
 *
 * @param address the marketplace, as {@link MarketplaceAddress#parse} gives it
 * @param membership which endpoint writes a user's groups
 * @param network the way to it
 */
public record ConnectionSettings(URI address, ApiToken token, MembershipEndpoint membership, Timeouts timeouts,
        RetryPolicy retry, Network network) {

    /** @throws IllegalArgumentException if the address is not a safe one */
    public ConnectionSettings {
        address = MarketplaceAddress.parse(address.toString());
    }

    /** A connection by what the JDK knows of proxies and trust. */
    public ConnectionSettings(URI address, ApiToken token, MembershipEndpoint membership, Timeouts timeouts,
            RetryPolicy retry) {
        this(address, token, membership, timeouts, retry, Network.ofJdk());
    }

    /** A connection with the usual waits that finds out the endpoint for itself. */
    public static ConnectionSettings of(URI address, ApiToken token) {
        return new ConnectionSettings(address, token, MembershipEndpoint.AUTO, Timeouts.DEFAULT, RetryPolicy.DEFAULT);
    }

    /** The same by another way. */
    public ConnectionSettings by(Network way) {
        return new ConnectionSettings(address, token, membership, timeouts, retry, way);
    }
}
