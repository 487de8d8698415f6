package org.accessdesk.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.accessdesk.api.ApiException;
import org.accessdesk.api.ApiToken;
import org.accessdesk.api.Call;
import org.accessdesk.api.ConnectionSettings;
import org.accessdesk.api.MarketplaceApi;
import org.accessdesk.api.MembershipEndpoint;
import org.accessdesk.api.RetryPolicy;
import org.accessdesk.api.Timeouts;
import org.accessdesk.api.rest.HttpMarketplace;
import org.accessdesk.demo.DemoAccount;
import org.accessdesk.demo.Marketplace;
import org.accessdesk.demo.MarketplaceOptions;
import org.accessdesk.demo.RecordedRequest;
import org.accessdesk.demo.world.switches.Switches;
import org.accessdesk.model.account.TokenInfo;
import org.accessdesk.service.base.Tasks;
import org.accessdesk.service.session.TestWorkspaces;
import org.accessdesk.service.session.Workspace;
import org.accessdesk.store.MemoryWorkspaces;

/**
 * A marketplace, workspaces of the app, and another administrator. Closing it fails if a token or an invitation code
 * was logged or returned.
 */
final class ContractStage implements AutoCloseable {
    static final String PUTS_OF_USERS = Admin.API + "/(account-users|accounts/[^/]+/users)/[^/]+/groups";
    static final String USERS = Admin.API + "/(account-users|accounts/[^/]+/users)/[^/]+";
    static final String GROUPS = Admin.API + "/user-groups/[^/]+";
    private static final Timeouts USUAL = new Timeouts(Duration.ofSeconds(10), Duration.ofSeconds(20),
            Duration.ofSeconds(20));
    private static final RetryPolicy FAST = new RetryPolicy(4, Duration.ofMillis(1), Duration.ofMillis(2),
            Duration.ofSeconds(5));
    private static final Pattern CODE = Pattern.compile("code=([^\"&]+)");

    final Marketplace market;
    final Admin admin;
    final LoggedSecrets watch = new LoggedSecrets();
    private final List<Workspace> open = new ArrayList<>();

    private ContractStage(MarketplaceOptions options) {
        try {
            market = Marketplace.start(options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        admin = new Admin(market.address(), market.client().token());
        for (var account : market.accounts()) {
            addSecrets(account);
        }
        market.requests().clear();
    }

    /** Starts a marketplace with 30 users and the default 24 groups. */
    static ContractStage open() {
        return with(s -> s);
    }

    static ContractStage with(UnaryOperator<Switches> change) {
        return of(MarketplaceOptions.defaults().withUsers(30).withSwitches(change.apply(Switches.defaults())));
    }

    static ContractStage of(MarketplaceOptions options) {
        return new ContractStage(options);
    }

    /** Watches for the codes of invitations that were sent since. */
    void learnSecrets() {
        market.accounts().forEach(this::addSecrets);
    }

    private void addSecrets(DemoAccount account) {
        var own = new Admin(market.address(), account.token());
        var secrets = new ArrayList<String>();
        own.all("/api-tokens", "name").forEach(t -> secrets.add(tail(t.path("token").asString())));
        for (var user : own.all("/accounts/" + account.id() + "/users", "invitation")) {
            var code = CODE.matcher(user.toString());
            if (code.find()) {
                secrets.add(code.group(1));
            }
        }
        watch.add(secrets);
    }

    private static String tail(String token) {
        return token.substring(token.lastIndexOf(':') + 1);
    }

    /** Opens a workspace with the client's token. */
    ContractWorkspace app() {
        return app(MembershipEndpoint.AUTO);
    }

    ContractWorkspace app(MembershipEndpoint endpoint) {
        return app(market.client().token(), endpoint, USUAL);
    }

    ContractWorkspace app(String token) {
        return app(token, MembershipEndpoint.AUTO, USUAL);
    }

    ContractWorkspace app(String token, MembershipEndpoint endpoint) {
        return app(token, endpoint, USUAL);
    }

    ContractWorkspace app(Timeouts timeouts) {
        return app(market.client().token(), MembershipEndpoint.AUTO, timeouts);
    }

    /** Opens a workspace that connects through {@code wire}. */
    ContractWorkspace app(FaultyWire wire) {
        var settings = new ConnectionSettings(wire.address(), ApiToken.parse(market.client().token()),
                MembershipEndpoint.AUTO, USUAL, FAST);
        return app(settings, wire.tls().trusting(() -> HttpMarketplace.open(settings)));
    }

    private ContractWorkspace app(String token, MembershipEndpoint endpoint, Timeouts timeouts) {
        var settings = new ConnectionSettings(market.address(), ApiToken.parse(token), endpoint, timeouts, FAST);
        return app(settings, HttpMarketplace.open(settings));
    }

    private ContractWorkspace app(ConnectionSettings settings, HttpMarketplace http) {
        watch.record(settings);
        var api = watch.recording(http);
        try {
            var workspace = open(api, api.self(Call.plain()));
            open.add(workspace);
            workspace.directory().state().observe(watch::record);
            workspace.drafts().state().observe(watch::record);
            workspace.apply().state().observe(watch::record);
            return new ContractWorkspace(workspace, http);
        } catch (ApiException e) {
            api.close();
            throw new IllegalStateException(e);
        }
    }

    /** Without guards, to test what the server refuses. */
    private static Workspace open(MarketplaceApi api, TokenInfo token) {
        return TestWorkspaces
                .open(api, token, MemoryWorkspaces.store(token), Tasks.direct(), Clock.systemUTC(),
                        TestWorkspaces.UNGUARDED, true);
    }

    /** The server's state of the client's account. */
    WorldState serverState() {
        return WorldState.read(admin, market.client().id());
    }

    /** Sets the user's groups as another administrator. */
    void byAnotherAdmin(String user, String... groups) {
        var truth = serverState();
        admin.write("PUT", "/accounts/" + market.client().id() + "/users/" + truth.user(user) + "/groups",
                WorldState.refs(List.of(groups).stream().map(truth::group).toList()));
    }

    /** Changes fields of a group, JSON by name, as another administrator. */
    void byAnotherAdmin(String group, Map<String, String> fields) {
        var truth = serverState();
        admin.write("PUT", "/user-groups/" + truth.group(group), truth.body(group, fields));
    }

    /** An administrator with the client's other token of that name. */
    Admin adminWithToken(String token) {
        var found = admin.all("/api-tokens", "name").stream().filter(t -> t.path("name").asString().equals(token))
                .findFirst().orElseThrow();
        return new Admin(market.address(), found.path("token").asString());
    }

    /** The requests that wrote a user's groups. */
    List<RecordedRequest> userPuts() {
        return market.requests().matching("PUT", PUTS_OF_USERS);
    }

    /** The requests that wrote a group. */
    List<RecordedRequest> groupPuts() {
        return market.requests().matching("PUT", GROUPS);
    }

    @Override
    public void close() {
        open.forEach(Workspace::close);
        market.close();
        watch.close();
        watch.check();
        assertThat(watch.recorded()).isNotEmpty();
    }
}
