package org.accessdesk.api;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.accessdesk.model.message.InvalidValueException;
import org.accessdesk.model.message.Message;
import org.accessdesk.model.message.MessageCode;
import org.jspecify.annotations.Nullable;

/** The address of a marketplace's API: a scheme, a host and a port, nothing more. */
public final class MarketplaceAddress {
    /** The address of the real marketplace. */
    public static final URI PRODUCTION = URI.create("https://api.platform.softwareone.com");

    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://.*");
    private static final Pattern LOOPBACK = Pattern
            .compile("localhost|::1|127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}", Pattern.CASE_INSENSITIVE);
    private static final Pattern PATH = Pattern.compile("/?|/public/?|/public/v1/?");
    private static final String PORTAL = "portal.";

    private MarketplaceAddress() {}

    /**
     * The address in a typed or pasted text. A missing scheme means HTTPS, or HTTP on this computer; {@code /public}
     * and {@code /public/v1} at its end are ignored.
     *
     * @throws InvalidValueException if it is none or not a safe one
     */
    public static URI parse(String text) {
        var typed = text.strip();
        var url = HttpUrl.parse(SCHEME.matcher(typed).matches() ? typed : "https://" + typed);
        if (typed.isEmpty() || url == null) {
            throw new InvalidValueException(MessageCode.ADDRESS_NONE, PRODUCTION);
        }
        check(url);
        var loopback = isLoopback(url.host());
        if (!url.isHttps() && !loopback) {
            throw new InvalidValueException(MessageCode.ADDRESS_NOT_HTTPS, "https://", "http://");
        }
        return origin(url, loopback && !SCHEME.matcher(typed).matches());
    }

    private static void check(HttpUrl url) {
        if (!url.username().isEmpty() || !url.password().isEmpty()) {
            throw new InvalidValueException(MessageCode.ADDRESS_WITH_USER);
        }
        if (url.host().startsWith(PORTAL)) {
            throw new InvalidValueException(MessageCode.ADDRESS_OF_PORTAL, PRODUCTION);
        }
        if (url.query() != null || url.fragment() != null || !PATH.matcher(url.encodedPath()).matches()) {
            throw new InvalidValueException(MessageCode.ADDRESS_WITH_PATH, "/public", "/public/v1");
        }
    }

    private static URI origin(HttpUrl url, boolean plain) {
        // HttpUrl knows whether the port was typed only by the scheme's default, so a URL without a port is built
        // again.
        var port = url.port() == HttpUrl.defaultPort(url.scheme()) ? -1 : url.port();
        var uri = uri((plain ? "http" : url.scheme()) + "://" + host(url) + (port < 0 ? "" : ":" + port));
        if (uri == null || uri.getHost() == null) {
            throw new InvalidValueException(MessageCode.HOST_INVALID, url.host(), Message.of(fault(url.host())));
        }
        return uri;
    }

    /** A trailing dot only marks the name as absolute. */
    private static String host(HttpUrl url) {
        var host = url.host();
        return host.contains(":") ? "[" + host + "]" : host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    }

    private static @Nullable URI uri(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            return null;
        }
    }

    /** The violation of RFC 952 or RFC 1123 by {@code host}; HttpUrl accepts more than they allow. */
    private static MessageCode fault(String host) {
        if (host.contains("_")) {
            return MessageCode.HOST_UNDERSCORE;
        }
        var labels = List.of(host.split("\\.", -1));
        if (labels.stream().anyMatch(l -> l.startsWith("-") || l.endsWith("-"))) {
            return MessageCode.HOST_HYPHEN;
        }
        return Character.isDigit(labels.getLast().isEmpty() ? ' ' : labels.getLast().charAt(0))
                ? MessageCode.HOST_NUMBER
                : MessageCode.HOST_CHARACTERS;
    }

    /** Whether {@code host} is this computer by its name alone, without a DNS lookup. */
    static boolean isLoopback(String host) {
        return LOOPBACK.matcher(host).matches();
    }
}
