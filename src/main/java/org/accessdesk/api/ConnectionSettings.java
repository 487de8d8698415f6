package org.accessdesk.api;

import java.net.URI;

/**
 * The settings of a connection.
 *
 * @param address the marketplace, as {@link MarketplaceAddress#parse} returns it
 * @param membership which endpoint writes a user's groups
 * @param network the network path to it
 */
public record ConnectionSettings(URI address, ApiToken token, MembershipEndpoint membership, Timeouts timeouts,
        RetryPolicy retry, Network network) {

    /** @throws IllegalArgumentException if the address is not a safe one */
    public ConnectionSettings {
        address = MarketplaceAddress.parse(address.toString());
    }

    /** A connection with the JDK's proxies and trust. */
    public ConnectionSettings(URI address, ApiToken token, MembershipEndpoint membership, Timeouts timeouts,
            RetryPolicy retry) {
        this(address, token, membership, timeouts, retry, Network.ofJdk());
    }

    /** A connection with the default timeouts that detects the endpoint itself. */
    public static ConnectionSettings of(URI address, ApiToken token) {
        return new ConnectionSettings(address, token, MembershipEndpoint.AUTO, Timeouts.DEFAULT, RetryPolicy.DEFAULT);
    }

    /** The same over another network path. */
    public ConnectionSettings by(Network way) {
        return new ConnectionSettings(address, token, membership, timeouts, retry, way);
    }
}
