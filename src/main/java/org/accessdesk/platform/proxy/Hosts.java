package org.accessdesk.platform.proxy;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

/** Hosts of addresses. */
final class Hosts {
    private static final Pattern LOOPBACK = Pattern.compile("localhost|::1|127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}");

    private Hosts() {}

    /** In small letters, an IPv6 address without its brackets; empty where there is none. */
    static String name(URI address) {
        var host = address.getHost();
        return host == null ? "" : host.toLowerCase(Locale.ROOT).replaceAll("[\\[\\]]", "");
    }

    /** Whether it is this computer, which no proxy can reach. */
    static boolean isLoopback(URI address) {
        return LOOPBACK.matcher(name(address)).matches();
    }
}
