package org.accessdesk.demo;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import org.accessdesk.demo.http.Api;
import org.accessdesk.demo.http.LaggingReads;
import org.accessdesk.demo.http.call.ApiReply;
import org.accessdesk.demo.http.call.Request;
import org.accessdesk.demo.world.Replica;
import org.accessdesk.demo.world.World;
import org.accessdesk.demo.world.entity.PlatformAccount;
import org.accessdesk.demo.world.entity.PlatformAccountType;
import org.accessdesk.demo.world.entity.Token;
import org.accessdesk.demo.world.seed.Seeder;
import org.accessdesk.demo.world.switches.Switches;
import org.accessdesk.demo.world.writes.PlatformWrites;
import org.accessdesk.model.account.TokenInfo;
import org.accessdesk.model.snapshot.Snapshot;

/** A running embedded marketplace: the accounts API on loopback, in memory, until it is closed. */
public final class Marketplace implements AutoCloseable {
    private final WireServer server;
    private final FaultQueue faults = new FaultQueue();
    private final RequestLog requests = new RequestLog();
    private final List<DemoAccount> accounts;
    private final World world;
    private final Front front;

    private Marketplace(World world, List<DemoAccount> accounts, MarketplaceOptions options, InstantSource clock)
            throws IOException {
        this.world = world;
        this.accounts = accounts;
        front = new Front(api(world, options.switches(), clock), options.latency(), faults, requests);
        server = new WireServer(options.port(), front);
    }

    /**
     * Starts a marketplace.
     *
     * @throws java.net.BindException if the port is in use
     */
    public static Marketplace start(MarketplaceOptions options) throws IOException {
        return start(options, InstantSource.system());
    }

    /** As {@link #start(MarketplaceOptions)}, with a clock that decides when a new token becomes known. */
    static Marketplace start(MarketplaceOptions options, InstantSource clock) throws IOException {
        Seeder seeder = new Seeder(options.seed());
        List<DemoAccount> accounts = List.of(
                open(seeder, "Stark Industries", PlatformAccountType.Client, options.users(), options.groups()),
                open(seeder, "Wayne Software", PlatformAccountType.Vendor, 40, 8),
                open(seeder, "Marketplace Operations", PlatformAccountType.Operations, 12, 4));
        return new Marketplace(seeder.world(), accounts, options, clock);
    }

    /**
     * Starts a marketplace with a copy of one real account, taken from a snapshot, under the same ids, to try changes
     * on. Writes follow the platform's rules as far as the snapshot holds the data that they depend on, and never reach
     * the real account. The copy has no vendor account, no operations account and no earlier audit records.
     *
     * @param token its permissions are those of the copy's token; if it has none, the copy's token has all permissions
     * @param latency the delay of each answer
     */
    public static Marketplace of(Snapshot snapshot, TokenInfo token, Duration latency) throws IOException {
        Replica replica = new Replica(snapshot);
        Token opened = replica.open(token);
        PlatformAccount account = replica.world().accounts().get(snapshot.account().id().value());
        MarketplaceOptions options = MarketplaceOptions.defaults().withLatency(latency)
                .withSwitches(replica.switches());
        return new Marketplace(replica.world(), List.of(shown(account, opened)), options, InstantSource.system());
    }

    /** The address of the server; the API is below its path {@code /public/v1}. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.port());
    }

    /** The accounts: client first, then vendor and operations. */
    public List<DemoAccount> accounts() {
        return accounts;
    }

    /** The client account, Stark Industries; in a copy of another account, that account, whatever its type. */
    public DemoAccount client() {
        return accounts.get(0);
    }

    public DemoAccount vendor() {
        return accounts.get(1);
    }

    public DemoAccount operations() {
        return accounts.get(2);
    }

    /** The faults to inject. */
    public FaultQueue faults() {
        return faults;
    }

    /** The requests and their answers. */
    public RequestLog requests() {
        return requests;
    }

    /**
     * Makes the module unavailable to accounts, as the platform does. Groups keep it, but can be saved only without it
     * (Module BR-009).
     */
    public void withdraw(String moduleId) {
        front.exclusively(() -> new PlatformWrites(world).withdraw(moduleId));
    }

    /** Stops at once; requests in progress get no answer. */
    @Override
    public void close() {
        server.close();
    }

    private static Function<Request, ApiReply> api(World world, Switches switches, InstantSource clock) {
        return switches.staleReads().isNone()
                ? new Api(world, switches, clock)::answer
                : new LaggingReads(world, switches, clock)::answer;
    }

    private static DemoAccount open(Seeder seeder, String name, PlatformAccountType type, int users, int groups) {
        Token token = seeder.account(name, type, users, groups);
        PlatformAccount account = seeder.world().accounts().get(token.accountId());
        return shown(account, token);
    }

    private static DemoAccount shown(PlatformAccount account, Token token) {
        return new DemoAccount(account.id(), account.name(), account.type().name(), token.secret());
    }
}
