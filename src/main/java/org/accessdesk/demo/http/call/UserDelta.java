package org.accessdesk.demo.http.call;

import org.accessdesk.demo.world.entity.Profile;
import org.accessdesk.demo.world.entity.SeededPerson;
import org.accessdesk.demo.world.entity.User;
import org.accessdesk.demo.world.writes.UserChange;

/** Reads a delta: omitted properties stay unchanged, null clears them. */
public final class UserDelta {
    private UserDelta() {}

    /** The changed data of {@code user}. */
    public static UserChange of(Body body, User user) {
        SeededPerson now = user.person();
        Profile profile = user.profile();
        Body settings = body.child("settings");
        return new UserChange(
                body.text("email", user.email()),
                new SeededPerson(body.text("firstName", now.firstName()), body.text("lastName", now.lastName())),
                new Profile(
                        settings.text("cultureCode", profile.cultureCode()),
                        settings.text("languageCode", profile.languageCode()),
                        body.text("icon", profile.icon())));
    }
}
