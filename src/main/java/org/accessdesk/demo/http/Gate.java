package org.accessdesk.demo.http;

import java.time.InstantSource;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.accessdesk.demo.world.World;
import org.accessdesk.demo.world.base.Problem;
import org.accessdesk.demo.world.entity.PlatformActor;
import org.accessdesk.demo.world.entity.Token;
import org.jspecify.annotations.Nullable;

/** Authenticates requests by {@code Authorization: Bearer idt:TKN-dddd-dddd:…}. */
record Gate(World world, InstantSource clock) {
    private static final Pattern BEARER = Pattern.compile("(?i:Bearer) (idt:(TKN-\\d{4}-\\d{4}):\\S+)");

    /** The token and its account, or 401. */
    PlatformActor admit(@Nullable String authorization) {
        Matcher matcher = BEARER.matcher(authorization == null ? "" : authorization);
        if (!matcher.matches()) {
            throw refused("Authentication Failed", "A valid token is required.");
        }
        Token token = world.tokens().find(matcher.group(2));
        boolean known = token != null
                && token.secret().equals(matcher.group(1))
                && !clock.instant().isBefore(token.usableFrom());
        if (token == null || !known) {
            throw refused("Authentication Failed", "The token is not valid.");
        }
        if (!token.enabled()) {
            throw refused("Token Disabled", "The token is disabled.");
        }
        return new PlatformActor(token, world.accounts().get(token.accountId()));
    }

    private static Problem refused(String title, String detail) {
        return new Problem(401, title, detail, Map.of());
    }
}
