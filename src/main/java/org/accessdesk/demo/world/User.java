package org.accessdesk.demo.world;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A person, known once whatever the number of accounts. */
public record User(String id, String email, Person person, @Nullable Instant lastLoginAt, Version version)
        implements
            Entity {
    @Override
    public String name() {
        return person.fullName();
    }
}
