package org.accessdesk.demo.world.writes;

import org.accessdesk.demo.world.base.Problem;
import org.accessdesk.demo.world.entity.Profile;
import org.accessdesk.demo.world.entity.SeededPerson;

/** The new data of a person. */
public record UserChange(String email, SeededPerson person, Profile profile) {
    private static final int CODE_LIMIT = 5;

    /** Rejects invalid data. */
    void check() {
        if (!email.matches("[^@\\s]+@[^@\\s]+")) {
            throw Problem.invalid("email", "The Email field is not a valid e-mail address.");
        }
        if (person.firstName().isBlank() || person.lastName().isBlank()) {
            throw Problem.invalid("user", "The FirstName and LastName fields are required.");
        }
        if (profile.cultureCode().length() > CODE_LIMIT || profile.languageCode().length() > CODE_LIMIT) {
            throw Problem.invalid("settings", "The maximum length is 5 characters.");
        }
    }
}
