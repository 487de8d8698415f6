package org.accessdesk.api;

import java.net.URI;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/** The address of a marketplace's API: a scheme, a host and a port, nothing more. */
public final class MarketplaceAddress {
    /** The address of the real marketplace (api.md §1.1). */
    public static final URI PRODUCTION = URI.create("https://api.platform.softwareone.com");

    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://.*");
    private static final Pattern LOOPBACK = Pattern
            .compile("localhost|::1|127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}", Pattern.CASE_INSENSITIVE);
    private static final Pattern PATH = Pattern.compile("/?|/public/?|/public/v1/?");
    private static final String PORTAL = "portal.";

    private MarketplaceAddress() {}

    /**
     * The address in a typed or pasted text. A missing scheme means HTTPS, or HTTP on this computer; {@code /public} and
     * {@code /public/v1} at its end are overlooked.
     *
     * @throws IllegalArgumentException if it is none or not a safe one, with a sentence that says why
     */
    public static URI parse(String text) {
        var typed = text.strip();
        var url = HttpUrl.parse(SCHEME.matcher(typed).matches() ? typed : "https://" + typed);
        if (typed.isEmpty() || url == null) {
            throw new IllegalArgumentException("This is not a web address. It should look like " + PRODUCTION + ".");
        }
        check(url);
        var loopback = isLoopback(url.host());
        if (!url.isHttps() && !loopback) {
            throw new IllegalArgumentException("The address must begin with https://, so that nobody on the way can "
                    + "read the token; plain http:// is taken on this computer only.");
        }
        return origin(url, loopback && !SCHEME.matcher(typed).matches());
    }

    private static void check(HttpUrl url) {
        if (!url.username().isEmpty() || !url.password().isEmpty()) {
            throw new IllegalArgumentException("The address must not hold a user name or password.");
        }
        if (url.host().startsWith(PORTAL)) {
            throw new IllegalArgumentException("This is the address of the web portal; the address of the API is "
                    + PRODUCTION + ".");
        }
        if (url.query() != null || url.fragment() != null || !PATH.matcher(url.encodedPath()).matches()) {
            throw new IllegalArgumentException("The address must end after the host, or in /public or /public/v1.");
        }
    }

    private static URI origin(HttpUrl url, boolean plain) {
        // HttpUrl knows the port as typed only by the default of its scheme, so a plain one is built anew.
        var port = url.port() == HttpUrl.defaultPort(url.scheme()) ? -1 : url.port();
        var host = url.host().contains(":") ? "[" + url.host() + "]" : url.host();
        return URI.create((plain ? "http" : url.scheme()) + "://" + host + (port < 0 ? "" : ":" + port));
    }

    /** Whether {@code host} is this computer by its very name, without asking any name server. */
    static boolean isLoopback(String host) {
        return LOOPBACK.matcher(host).matches();
    }
}
