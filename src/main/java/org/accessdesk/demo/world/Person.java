package org.accessdesk.demo.world;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A user, the same person in every account. */
public final class Person extends Entity {
    private final String firstName;
    private final String lastName;
    private final String email;
    private final @Nullable Instant lastLogin;

    Person(String id, Stamp created, String firstName, String lastName, String email, @Nullable Instant lastLogin) {
        super(id, created);
        this.firstName = firstName;
        this.lastName = lastName;
        this.email = email;
        this.lastLogin = lastLogin;
    }

    public String firstName() {
        return firstName;
    }

    public String lastName() {
        return lastName;
    }

    public String name() {
        return firstName + " " + lastName;
    }

    public String email() {
        return email;
    }

    public @Nullable Instant lastLogin() {
        return lastLogin;
    }
}
