package org.accessdesk.platform.proxy;

import java.net.PasswordAuthentication;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The proxies in the environment variables {@code http_proxy}, {@code https_proxy}, {@code all_proxy} and
 * {@code no_proxy}, in lower or upper case, as usual on systems without desktop settings.
 *
 * @param http the proxy for http:// addresses; null if none is set
 * @param https the same for https:// addresses
 * @param direct hosts, or suffixes of hosts, that are reached without a proxy; {@code *} means all
 */
record EnvironmentProxies(@Nullable ProxyAddress http, @Nullable ProxyAddress https, List<String> direct) {
    private static final Logger LOG = LoggerFactory.getLogger(EnvironmentProxies.class);

    static final EnvironmentProxies NONE = new EnvironmentProxies(null, null, List.of());

    static EnvironmentProxies of(UnaryOperator<@Nullable String> env) {
        var all = address(env, "all_proxy");
        var http = address(env, "http_proxy");
        var https = address(env, "https_proxy");
        return new EnvironmentProxies(http == null ? all : http, https == null ? all : https, direct(env));
    }

    private static @Nullable ProxyAddress address(UnaryOperator<@Nullable String> env, String name) {
        var value = value(env, name);
        if (value.isEmpty()) {
            return null;
        }
        var address = ProxyAddress.parse(value);
        if (address.isEmpty()) {
            // Not the value: it can contain a password.
            LOG.warn("{} does not name a usable proxy and is ignored", name);
        }
        return address.orElse(null);
    }

    private static String value(UnaryOperator<@Nullable String> env, String name) {
        var small = env.apply(name);
        var value = small == null || small.isBlank() ? env.apply(name.toUpperCase(Locale.ROOT)) : small;
        return value == null ? "" : value.strip();
    }

    private static List<String> direct(UnaryOperator<@Nullable String> env) {
        return Arrays.stream(value(env, "no_proxy").toLowerCase(Locale.ROOT).split("[,\\s]+", -1))
                .map(host -> host.replaceFirst("^\\*?\\.", "").replaceAll("[\\[\\]]", "")).filter(h -> !h.isEmpty())
                .toList();
    }

    /** Whether any variable is set; then the JDK's selector is not asked. */
    boolean isNamed() {
        return http != null || https != null;
    }

    /** The proxy for {@code address}; empty for a direct connection. */
    Optional<ProxyAddress> of(URI address) {
        var host = Hosts.name(address);
        var port = address.getPort();
        if (direct.stream().anyMatch(d -> isMeant(d, host, port))) {
            return Optional.empty();
        }
        return Optional.ofNullable("https".equalsIgnoreCase(address.getScheme()) ? https : http);
    }

    private static boolean isMeant(String entry, String host, int port) {
        var colon = entry.indexOf(':');
        if (colon >= 0 && colon == entry.lastIndexOf(':')) {
            return entry.substring(colon + 1).equals(Integer.toString(port))
                    && isMeant(entry.substring(0, colon), host, port);
        }
        return entry.equals("*") || host.equals(entry) || host.endsWith("." + entry);
    }

    /** The credentials for that proxy. */
    Optional<PasswordAuthentication> user(String host, int port) {
        return Stream.of(https, http).<ProxyAddress>mapMulti((proxy, to) -> {
            if (proxy != null && proxy.host().equalsIgnoreCase(host) && proxy.port() == port) {
                to.accept(proxy);
            }
        }).map(ProxyAddress::user).<PasswordAuthentication>mapMulti((user, to) -> {
            if (user != null) {
                to.accept(user);
            }
        }).findFirst();
    }
}
