package org.accessdesk.platform.proxy;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads the hosts of addresses. */
final class Hosts {
    private static final Pattern LOOPBACK = Pattern.compile("localhost|::1|127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}");

    private Hosts() {}

    /** The host in lower case, an IPv6 address without brackets; empty if there is none. */
    static String name(URI address) {
        var host = address.getHost();
        return host == null ? "" : host.toLowerCase(Locale.ROOT).replaceAll("[\\[\\]]", "");
    }

    /** Whether the host is this computer, which a proxy cannot reach. */
    static boolean isLoopback(URI address) {
        return LOOPBACK.matcher(name(address)).matches();
    }
}
