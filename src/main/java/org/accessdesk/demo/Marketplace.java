package org.accessdesk.demo;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.accessdesk.demo.http.Wire;
import org.accessdesk.demo.world.Platform;

/**
 * The embedded marketplace: the API of the real one under {@code /public/v1} on loopback, in memory, with the platform's
 * rules (api.md §5). Any HTTP client can use it with one of its tokens.
 */
public final class Marketplace implements AutoCloseable {
    private static final int BACKLOG = 128;
    private final HttpServer server;
    private final ExecutorService threads;
    private final Faults faults;
    private final RequestLog requests;
    private final List<DemoAccount> accounts;

    private Marketplace(HttpServer server, ExecutorService threads, Faults faults, RequestLog requests,
            List<DemoAccount> accounts) {
        this.server = server;
        this.threads = threads;
        this.faults = faults;
        this.requests = requests;
        this.accounts = accounts;
    }

    /**
     * Starts one.
     *
     * @throws java.net.BindException if the port is in use
     */
    public static Marketplace start(MarketplaceOptions options) throws IOException {
        // Small answers go out at once instead of waiting for the client's acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        var clock = Clock.systemUTC();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), options.port()),
                BACKLOG);
        var platform = Platform.seeded(options.seed(), options.users(), options.groups(), today(clock),
                options.switches(), clock);
        var faults = new Faults();
        var requests = new RequestLog();
        var threads = Executors.newVirtualThreadPerTaskExecutor();
        server.setExecutor(threads);
        server.createContext("/", new Wire(platform, options.switches(), faults, requests, options.latency()));
        server.start();
        return new Marketplace(server, threads, faults, requests, accounts(platform));
    }

    private static Instant today(Clock clock) {
        return clock.instant().truncatedTo(ChronoUnit.DAYS);
    }

    private static List<DemoAccount> accounts(Platform platform) {
        return platform.firstTokens().stream().map(token -> platform.world().accounts().stream()
                .filter(a -> a.id().equals(token.account())).findFirst()
                .map(a -> new DemoAccount(a.id(), a.name(), a.type(), token.value())).orElseThrow()).toList();
    }

    /** Where it listens, such as {@code http://127.0.0.1:8123}. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Its accounts: client, vendor, operations. */
    public List<DemoAccount> accounts() {
        return accounts;
    }

    public DemoAccount client() {
        return accounts.get(0);
    }

    public DemoAccount vendor() {
        return accounts.get(1);
    }

    public DemoAccount operations() {
        return accounts.get(2);
    }

    /** Faults on demand. */
    public Faults faults() {
        return faults;
    }

    /** What was asked and answered. */
    public RequestLog requests() {
        return requests;
    }

    /** Stops at once; what is stalled ends. */
    @Override
    public void close() {
        faults.clear();
        server.stop(0);
        threads.shutdownNow();
    }
}
