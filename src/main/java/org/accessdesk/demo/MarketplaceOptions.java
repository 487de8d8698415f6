package org.accessdesk.demo;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/**
 * How a marketplace is started.
 *
 * @param port the port on loopback; 0 for any free one
 * @param users how many users the client account has
 * @param groups how many groups the client account has
 * @param seed the same seed makes the same accounts
 * @param latency the wait before each answer
 * @param switches where the real platform's behaviour is not publicly known, what this one does
 */
public record MarketplaceOptions(int port, int users, int groups, long seed, Duration latency, Set<Switch> switches) {
    private static final int USERS = 1204;
    private static final int GROUPS = 24;

    public MarketplaceOptions {
        switches = switches.isEmpty() ? Set.of() : EnumSet.copyOf(switches);
    }

    /** A free port, 1,204 users, 24 groups, no latency. */
    public static MarketplaceOptions defaults() {
        return new MarketplaceOptions(0, USERS, GROUPS, 1, Duration.ZERO, Set.of());
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

    /** These options with those switches on and all others off. */
    public MarketplaceOptions withSwitches(Switch... on) {
        return new MarketplaceOptions(port, users, groups, seed, latency, Set.of(on));
    }
}
