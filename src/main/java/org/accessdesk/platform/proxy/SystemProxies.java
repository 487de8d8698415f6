package org.accessdesk.platform.proxy;

import java.io.IOException;
import java.net.PasswordAuthentication;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The proxies of this computer: on Linux first those of the environment, then those of the system's settings, which the
 * JDK reads if {@link #PROPERTY} is set. Never uses a proxy for this computer itself.
 */
public final class SystemProxies extends ProxySelector {
    /** Must be "true" before the first use of the network: the JDK reads it once. */
    public static final String PROPERTY = "java.net.useSystemProxies";

    private static final List<Proxy> DIRECT = List.of(Proxy.NO_PROXY);

    private final @Nullable ProxySelector system;
    private final EnvironmentProxies environment;

    SystemProxies(@Nullable ProxySelector system, EnvironmentProxies environment) {
        this.system = system;
        this.environment = environment;
    }

    /** The proxies of the current user. */
    public static SystemProxies ofSystem() {
        var unix = !System.getProperty("os.name", "").toLowerCase(Locale.ROOT).matches("windows.*|.*mac.*");
        return new SystemProxies(ProxySelector.getDefault(),
                unix ? EnvironmentProxies.of(System::getenv) : EnvironmentProxies.NONE);
    }

    @Override
    public List<Proxy> select(URI uri) {
        if (Hosts.isLoopback(uri)) {
            return DIRECT;
        }
        if (environment.isNamed()) {
            return environment.of(uri).map(proxy -> List.of(proxy.proxy())).orElse(DIRECT);
        }
        var proxies = system == null ? List.<Proxy>of() : system.select(uri);
        return proxies.isEmpty() ? DIRECT : proxies;
    }

    /** The user and password for that proxy in the environment. */
    public Optional<PasswordAuthentication> user(String host, int port) {
        return environment.user(host, port);
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException problem) {
        if (system != null && !environment.isNamed()) {
            system.connectFailed(uri, address, problem);
        }
    }
}
