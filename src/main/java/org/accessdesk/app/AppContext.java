package org.accessdesk.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import org.accessdesk.api.ApiException;
import org.accessdesk.api.ApiToken;
import org.accessdesk.api.ConnectionSettings;
import org.accessdesk.api.MarketplaceAddress;
import org.accessdesk.api.MarketplaceApi;
import org.accessdesk.api.Network;
import org.accessdesk.api.RetryPolicy;
import org.accessdesk.api.Timeouts;
import org.accessdesk.api.rest.HttpMarketplace;
import org.accessdesk.demo.Marketplace;
import org.accessdesk.demo.MarketplaceOptions;
import org.accessdesk.files.FolderDeletion;
import org.accessdesk.files.PrivateFiles;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.account.TokenInfo;
import org.accessdesk.model.message.InvalidValueException;
import org.accessdesk.model.message.MessageCode;
import org.accessdesk.model.settings.SettingsProblem;
import org.accessdesk.platform.FileOpener;
import org.accessdesk.platform.proxy.SystemProxies;
import org.accessdesk.platform.trust.SystemTrust;
import org.accessdesk.service.apply.run.ApplySettings;
import org.accessdesk.service.base.Tasks;
import org.accessdesk.service.base.UiThread;
import org.accessdesk.service.computer.Computer;
import org.accessdesk.service.connect.Profiles;
import org.accessdesk.service.connect.TokenSafe;
import org.accessdesk.service.connect.TokenUse;
import org.accessdesk.service.rehearsal.RehearsalMarketplace;
import org.accessdesk.service.session.Connection;
import org.accessdesk.service.session.ConnectionRequest;
import org.accessdesk.service.session.WorkspaceOpener;
import org.accessdesk.store.Retention;
import org.accessdesk.store.Workspaces;
import org.accessdesk.store.workspace.SqliteWorkspaces;
import org.accessdesk.ui.shell.AppViewModel;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The composition root: creates and connects the parts of the app. */
public final class AppContext implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AppContext.class);
    private static final long PATIENCE_MILLIS = 5_000;

    private final Clock clock;
    private final CountDownLatch gate;
    private final WorkspaceOpener opener;
    private final AppViewModel app;
    private final Path demoData;
    private final Computer computer;
    private final DemoMarket demo;
    private final @Nullable Connection instead;
    private @Nullable Network network;

    /** Makes an app with nothing open, without saved accounts; it leaves no files behind. */
    public static AppContext ofDemo(UiThread foreground, MarketplaceOptions options, Clock clock) {
        return new AppContext(foreground, new DemoMarket(options), AppFiles.ofDemo(), clock);
    }

    /** Makes an app whose demo account is that of {@code marketplace}; it leaves no files behind. */
    public static AppContext ofMarketplace(UiThread foreground, MarketplaceApi marketplace, TokenInfo token,
            Clock clock) {
        return ofMarketplace(foreground, marketplace, token, DemoMarket::stage, clock);
    }

    /** The same; {@code stage} makes the marketplaces of rehearsals and presentations. */
    static AppContext ofMarketplace(UiThread foreground, MarketplaceApi marketplace, TokenInfo token,
            RehearsalMarketplace stage, Clock clock) {
        return new AppContext(foreground, new DemoMarket(), AppFiles.ofDemo(), SqliteWorkspaces::new, stage, clock,
                new Connection(marketplace, MarketplaceAddress.PRODUCTION.toString(), token.id()),
                new CountDownLatch(0));
    }

    /** The app of a window that is not painted yet: it asks neither the keychain nor the network before {@link #release}. */
    static AppContext held(UiThread foreground, DemoMarket demo, AppFiles files, Clock clock) {
        return new AppContext(foreground, demo, files, SqliteWorkspaces::new, DemoMarket::stage, clock, null,
                new CountDownLatch(1));
    }

    /**
     * Makes an app with nothing open.
     *
     * @param foreground runs tasks on the user interface's thread
     * @param demo the embedded marketplace, not started yet
     * @param files its files
     */
    AppContext(UiThread foreground, DemoMarket demo, AppFiles files, Clock clock) {
        this(foreground, demo, files, SqliteWorkspaces::new, clock);
    }

    /** The same with a factory of workspaces, which receives their folder and retention. */
    public AppContext(UiThread foreground, DemoMarket demo, AppFiles files,
            BiFunction<Path, Retention, Workspaces> workspacesFactory,
            Clock clock) {
        this(foreground, demo, files, workspacesFactory, DemoMarket::stage, clock, null, new CountDownLatch(0));
    }

    private AppContext(UiThread foreground, DemoMarket demo, AppFiles files,
            BiFunction<Path, Retention, Workspaces> workspacesFactory, RehearsalMarketplace stage, Clock clock,
            @Nullable Connection instead, CountDownLatch gate) {
        this.gate = gate;
        this.demo = demo;
        this.instead = instead;
        this.clock = clock;
        // The embedded marketplace starts fresh each time, and so does its workspace.
        this.demoData = files.temporary();
        this.computer = Computer.of(files.installation(), files.settings(), FileOpener.ofSystem(),
                Tasks.background(foreground), clock);
        var preferences = computer.preferences();
        files.privateFolders().stream().filter(folder -> !PrivateFiles.tighten(folder))
                .forEach(folder -> preferences.report(new SettingsProblem.Exposed(folder.toString())));
        var retention = Retention.ofDays(preferences.atStart().keeping().days());
        var workspaces = workspacesFactory.apply(files.installation().data(), retention);
        this.opener = new WorkspaceOpener(this::connect, workspaces,
                new SqliteWorkspaces(demoData, Retention.STANDARD), computer.tasks(), clock,
                ApplySettings.USUAL.withParallel(() -> preferences.now().applying().parallel())
                        .withThresholds(() -> preferences.now().applying().thresholds()),
                new Profiles(files.connections(), new TokenSafe(() -> keychain(files), TokenUse.of(workspaces)),
                        computer.tasks(), clock),
                computer.policy().policy());
        this.app = new AppViewModel(opener, MarketplaceAddress.PRODUCTION.toString(), clock,
                stage, computer);
        if (gate.getCount() > 0) {
            app.hold();
        }
    }

    /** The app's services of this computer: settings, policy, failures. */
    public Computer computer() {
        return computer;
    }

    public AppViewModel app() {
        return app;
    }

    public WorkspaceOpener opener() {
        return opener;
    }

    Clock clock() {
        return clock;
    }

    /** Allows what an app that is {@link #held} has put off: the keychain, the network, and work for later actions. */
    void release() {
        gate.countDown();
        app.release();
    }

    private TokenSafe.TokenKeychain keychain(AppFiles files) {
        awaitWindow();
        return files.keychain().get();
    }

    private void awaitWindow() {
        try {
            // The timeout covers windows that are never painted, such as hidden ones.
            var _ = gate.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A connection to what {@code request} names; what cannot be one is refused in words. */
    Connection connect(ConnectionRequest request) throws ApiException {
        try {
            return switch (request) {
                case ConnectionRequest.Demo _ -> instead == null ? link(demo.settings()) : instead;
                case ConnectionRequest.Own(var address, var token, var endpoint) ->
                    link(new ConnectionSettings(MarketplaceAddress.parse(address), ApiToken.parse(token), endpoint,
                            Timeouts.DEFAULT, RetryPolicy.DEFAULT));
                case ConnectionRequest.SavedRequest _, ConnectionRequest.Entered _, ConnectionRequest.Offline _ ->
                    throw new IllegalArgumentException("It has no token or no connection.");
            };
        } catch (InvalidValueException e) {
            throw new ApiException(ApiProblem.onTheWay(ApiProblem.Kind.REJECTED, e.problem()), e);
        } catch (IOException e) {
            throw new ApiException(ApiProblem.onTheWay(ApiProblem.Kind.UNREACHABLE, MessageCode.DEMO_NOT_STARTED,
                    " (" + e.getMessage() + ")"), e);
        }
    }

    private Connection link(ConnectionSettings settings) {
        awaitWindow();
        // Plain HTTP is allowed only on this computer.
        var way = "http".equals(settings.address().getScheme()) ? Network.direct() : network();
        return new Connection(HttpMarketplace.open(settings.by(way)), settings.address().toString(),
                settings.token().id());
    }

    /** The network with proxies and trust; created at the first use, as that is slow during the start. */
    private synchronized Network network() {
        var known = network;
        if (known == null) {
            var proxies = SystemProxies.ofSystem();
            var proxyAccess = opener.profiles().proxy();
            known = new Network(proxies,
                    (host, port) -> proxies.user(host, port).or(() -> proxyAccess.user(host, port)),
                    SystemTrust.ofSystem());
            network = known;
        }
        return known;
    }

    /** The embedded marketplace, started at the first call. */
    Marketplace demo() throws IOException {
        return demo.started();
    }

    @Override
    public synchronized void close() {
        demo.close();
        computer.close();
        delete(demoData);
    }

    private static void delete(Path folder) {
        try {
            FolderDeletion.delete(folder);
        } catch (IOException e) {
            LOG.info("The demo's files could not be deleted: {}", e.getMessage());
        }
    }
}
