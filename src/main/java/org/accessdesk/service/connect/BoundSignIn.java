package org.accessdesk.service.connect;

import java.net.PasswordAuthentication;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A user name and a password with the proxies they may be sent to.
 *
 * @param proxies host and port of each; empty before any proxy has required a sign-in, or in an entry of a version that
 * did not keep them
 */
record BoundSignIn(PasswordAuthentication user, List<String> proxies) {
    /** Separates the user name from the password in what is sent: RFC 7617 section 2 allows none in the name. */
    static final String COLON = ":";
    private static final String VERSION = "v2 ";
    private static final Pattern PROXIES = Pattern.compile("[^\\s,]+:\\d+(,[^\\s,]+:\\d+)*");

    BoundSignIn {
        proxies = List.copyOf(proxies);
    }

    /** The name of a proxy in {@link #proxies}. */
    static String proxy(String host, int port) {
        return host.toLowerCase(Locale.ROOT) + COLON + port;
    }

    /** The sign-in in an entry of the keychain; empty if it has none. */
    static Optional<BoundSignIn> parse(String entry) {
        var parts = entry.startsWith(VERSION) ? entry.substring(VERSION.length()).split(" ", 2) : new String[0];
        return parts.length == 2 && PROXIES.matcher(parts[0]).matches()
                ? of(parts[1], List.of(parts[0].split(",", -1)))
                : of(entry, List.of());
    }

    private static Optional<BoundSignIn> of(String text, List<String> proxies) {
        var colon = text.indexOf(COLON);
        return colon < 1 ? Optional.empty()
                : Optional.of(new BoundSignIn(new PasswordAuthentication(text.substring(0, colon),
                        text.substring(colon + 1).toCharArray()), proxies));
    }

    /** The entry of the keychain; a secret. */
    String entry() {
        var pair = user.getUserName() + COLON + new String(user.getPassword());
        return proxies.isEmpty() ? pair : VERSION + String.join(",", proxies) + " " + pair;
    }

    /** Whether it is the same user with the same password. */
    boolean isSame(BoundSignIn other) {
        return user.getUserName().equals(other.user.getUserName())
                && Arrays.equals(user.getPassword(), other.user.getPassword());
    }

    /** The same, also for these proxies. */
    BoundSignIn with(List<String> more) {
        return new BoundSignIn(user, Stream.concat(proxies.stream(), more.stream()).distinct().toList());
    }

    @Override
    public String toString() {
        return user.getUserName() + " for " + proxies;
    }
}
