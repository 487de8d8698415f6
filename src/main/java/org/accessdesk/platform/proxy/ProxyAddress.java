package org.accessdesk.platform.proxy;

import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.net.Proxy;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A proxy in the format of the environment variables: {@code [http://][user:password@]host[:port]}, or a SOCKS proxy.
 * {@code toString} never contains the password.
 *
 * @param user the user to sign in; null for none
 */
record ProxyAddress(Proxy.Type type, String host, int port, @Nullable PasswordAuthentication user) {
    private static final Pattern FORM = Pattern.compile(
            "(?:([a-z][a-z0-9+.-]*)://)?(?:([^@]*)@)?(\\[[0-9a-fA-F:.]+]|[^:/@\\s\\[\\]]+)(?::(\\d{1,5}))?/?",
            Pattern.CASE_INSENSITIVE);
    private static final int HTTP_PORT = 80;
    private static final int SOCKS_PORT = 1080;
    private static final int LAST_PORT = 65_535;

    /** Empty if {@code text} is not an address, or is an https:// proxy, which is not supported. */
    static Optional<ProxyAddress> parse(String text) {
        var match = FORM.matcher(text.strip());
        if (!match.matches()) {
            return Optional.empty();
        }
        var scheme = group(match, 1).toLowerCase(Locale.ROOT);
        var socks = scheme.startsWith("socks");
        if (!socks && !scheme.isEmpty() && !scheme.equals("http")) {
            return Optional.empty();
        }
        var port = group(match, 4).isEmpty() ? socks ? SOCKS_PORT : HTTP_PORT : Integer.parseInt(group(match, 4));
        if (port < 1 || port > LAST_PORT) {
            return Optional.empty();
        }
        return Optional.of(new ProxyAddress(socks ? Proxy.Type.SOCKS : Proxy.Type.HTTP,
                group(match, 3).replaceAll("[\\[\\]]", ""), port, user(group(match, 2))));
    }

    private static String group(Matcher match, int number) {
        var group = match.group(number);
        return group == null ? "" : group;
    }

    private static @Nullable PasswordAuthentication user(String text) {
        if (text.isEmpty()) {
            return null;
        }
        var colon = text.indexOf(':');
        var name = colon < 0 ? text : text.substring(0, colon);
        var password = colon < 0 ? "" : text.substring(colon + 1);
        return new PasswordAuthentication(decoded(name), decoded(password).toCharArray());
    }

    private static String decoded(String text) {
        try {
            // A plus is literal here, unlike in forms.
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // A literal percent sign.
            return text;
        }
    }

    /** The unresolved proxy: the client resolves the name when it connects. */
    Proxy proxy() {
        return new Proxy(type, InetSocketAddress.createUnresolved(host, port));
    }

    @Override
    public String toString() {
        return type + " " + host + ":" + port;
    }
}
