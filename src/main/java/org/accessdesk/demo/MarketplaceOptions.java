package org.accessdesk.demo;

import java.time.Duration;
import org.accessdesk.demo.world.switches.Switches;

/**
 * The options of a marketplace.
 *
 * @param port the port on loopback, 0 for any free one
 * @param users how many users the client account has
 * @param groups how many groups the client account has
 * @param seed the seed of ids, names and memberships
 * @param latency the delay of each answer
 * @param switches how the marketplace behaves where the platform's behaviour is not publicly known
 */
public record MarketplaceOptions(int port, int users, int groups, long seed, Duration latency, Switches switches) {
    /** The fewest groups an account can have: its default group. */
    private static final int FEWEST = 1;

    public MarketplaceOptions {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("A port is between 0 and 65535, not " + port + ".");
        }
        if (users < FEWEST || groups < FEWEST || latency.isNegative()) {
            throw new IllegalArgumentException(
                    "An account has at least one user and one group, and latency is not negative.");
        }
    }

    /** Any free port, 1,204 users in 24 groups, seed 1, no latency. */
    public static MarketplaceOptions defaults() {
        return new MarketplaceOptions(0, 1_204, 24, 1, Duration.ZERO, Switches.defaults());
    }

    public MarketplaceOptions withPort(int value) {
        return new MarketplaceOptions(value, users, groups, seed, latency, switches);
    }

    public MarketplaceOptions withUsers(int value) {
        return new MarketplaceOptions(port, value, groups, seed, latency, switches);
    }

    public MarketplaceOptions withGroups(int value) {
        return new MarketplaceOptions(port, users, value, seed, latency, switches);
    }

    public MarketplaceOptions withSeed(long value) {
        return new MarketplaceOptions(port, users, groups, value, latency, switches);
    }

    public MarketplaceOptions withLatency(Duration value) {
        return new MarketplaceOptions(port, users, groups, seed, value, switches);
    }

    public MarketplaceOptions withSwitches(Switches value) {
        return new MarketplaceOptions(port, users, groups, seed, latency, value);
    }
}
