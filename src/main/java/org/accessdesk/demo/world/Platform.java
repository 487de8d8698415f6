package org.accessdesk.demo.world;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.accessdesk.demo.Switch;
import org.jspecify.annotations.Nullable;

/** The embedded marketplace without its wire: the world, the rules on it, and who may enter. */
public final class Platform {
    private final World world;
    private final Clock clock;
    private final Memberships memberships;
    private final Groups groups;
    private final Tokens tokens;

    private Platform(World world, Set<Switch> switches, Ids ids, Clock clock) {
        this.world = world;
        this.clock = clock;
        var journal = new Journal(world, clock);
        this.memberships = new Memberships(world, journal, switches, ids);
        this.groups = new Groups(world, journal, switches, ids);
        this.tokens = new Tokens(world, journal, switches, ids);
    }

    /** A platform filled from {@code seed}; its history ends at {@code now}. */
    public static Platform seeded(long seed, int users, int groups, Instant now, Set<Switch> switches, Clock clock) {
        var ids = new Ids(seed);
        return new Platform(Seeder.world(seed, ids, users, groups, now), switches, ids, clock);
    }

    public World world() {
        return world;
    }

    public Memberships memberships() {
        return memberships;
    }

    public Groups groups() {
        return groups;
    }

    public Tokens tokens() {
        return tokens;
    }

    /** The first token of each account, in the order of the accounts. */
    public List<Token> firstTokens() {
        return world.accounts().stream().map(a -> world.tokens(a.id()).getFirst()).toList();
    }

    /** Lets a token in by its whole text (api.md §1.2). */
    public Visibility enter(@Nullable String value) throws Refusal {
        var parts = value == null ? new String[0] : value.split(":", -1);
        var token = parts.length == 3 ? world.findToken(parts[1]) : null;
        if (token == null || !token.value().equals(value)) {
            throw Refusal.unauthorized("Authentication Failed");
        }
        if (!token.active()) {
            throw Refusal.unauthorized("The API token is disabled.");
        }
        if (clock.instant().isBefore(token.worksFrom())) {
            throw Refusal.unauthorized("Authentication Failed");
        }
        return new Visibility(world, token);
    }
}
