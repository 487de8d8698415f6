package org.accessdesk.demo.world.entity;

import java.time.Instant;
import org.accessdesk.demo.world.base.ContractVersion;
import org.accessdesk.demo.world.base.Entity;
import org.accessdesk.demo.world.base.Stamp;
import org.jspecify.annotations.Nullable;

/**
 * A person; one object for all accounts.
 *
 * @param blocked whether Operations blocked the person in all accounts
 */
public record User(
        String id,
        String email,
        SeededPerson person,
        Profile profile,
        @Nullable Instant lastLoginAt,
        boolean blocked,
        ContractVersion version)
        implements
            Entity {
    /** A new user. */
    public static User first(String id, String email, SeededPerson person, @Nullable Instant lastLoginAt,
            ContractVersion version) {
        return new User(id, email, person, Profile.USUAL, lastLoginAt, false, version);
    }

    @Override
    public String name() {
        return person.fullName();
    }

    public User with(String nextEmail, SeededPerson nextPerson, Profile nextProfile, Stamp by) {
        return new User(id, nextEmail, nextPerson, nextProfile, lastLoginAt, blocked, version.next(by));
    }

    public User withBlocked(boolean next, Stamp by) {
        return new User(id, email, person, profile, lastLoginAt, next, version.next(by));
    }
}
