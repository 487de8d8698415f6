package org.accessdesk.service.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.accessdesk.api.ApiException;
import org.accessdesk.api.ApiToken;
import org.accessdesk.api.Call;
import org.accessdesk.api.ConnectionSettings;
import org.accessdesk.api.MembershipEndpoint;
import org.accessdesk.api.RetryPolicy;
import org.accessdesk.api.Timeouts;
import org.accessdesk.api.rest.HttpMarketplace;
import org.accessdesk.demo.DemoAccount;
import org.accessdesk.demo.Fault;
import org.accessdesk.demo.Marketplace;
import org.accessdesk.demo.MarketplaceOptions;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.account.Module;
import org.accessdesk.model.change.MembershipChange;
import org.accessdesk.model.settings.ConnectionColor;
import org.accessdesk.model.settings.Endpoint;
import org.accessdesk.model.settings.Policy;
import org.accessdesk.model.settings.SavedConnection;
import org.accessdesk.model.snapshot.KnownUsers;
import org.accessdesk.platform.keychain.SessionKeychain;
import org.accessdesk.service.account.ReconnectingMarketplace;
import org.accessdesk.service.account.WriteAccess;
import org.accessdesk.service.apply.run.ApplySettings;
import org.accessdesk.service.base.Tasks;
import org.accessdesk.service.connect.Profiles;
import org.accessdesk.service.connect.TokenSafe;
import org.accessdesk.store.MemoryWorkspaces;
import org.accessdesk.store.connections.MemoryConnections;
import org.accessdesk.ui.kit.text.English;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Opens workspaces over real HTTP; everything runs at once on the test's thread. */
class WorkspaceOpenerTest {
    private final Marketplace market = start();
    private final MemoryWorkspaces workspaces = new MemoryWorkspaces();
    private final SessionKeychain keychain = new SessionKeychain();
    private final Tasks tasks = Tasks.direct();
    private final Profiles profiles = new Profiles(new MemoryConnections(), new TokenSafe(this::look), tasks,
            Clock.systemUTC());
    private final List<Workspace> opened = new ArrayList<>();
    private final List<ApiProblem> problems = new ArrayList<>();
    private int looked;

    private static Marketplace start() {
        try {
            return Marketplace.start(MarketplaceOptions.defaults().withUsers(6).withGroups(4));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private TokenSafe.TokenKeychain look() {
        looked++;
        return new TokenSafe.TokenKeychain(keychain, null);
    }

    @AfterEach
    void close() {
        opened.forEach(Workspace::close);
        market.close();
    }

    private static Connection dial(ConnectionRequest request) {
        if (!(request instanceof ConnectionRequest.Own(var address, var token, var endpoint))) {
            throw new IllegalArgumentException("It is asked for itself.");
        }
        var secret = ApiToken.parse(token);
        return new Connection(HttpMarketplace.open(new ConnectionSettings(URI.create(address), secret,
                endpoint, Timeouts.DEFAULT, RetryPolicy.DEFAULT)), address, secret.id());
    }

    private WorkspaceOpener connections(Policy policy) {
        return new WorkspaceOpener(WorkspaceOpenerTest::dial, workspaces, new MemoryWorkspaces(), tasks,
                Clock.systemUTC(),
                ApplySettings.USUAL, profiles, policy);
    }

    private Workspace open(ConnectionRequest request) {
        return open(request, Policy.NONE);
    }

    private Workspace open(ConnectionRequest request, Policy policy) {
        connections(policy).connect(request, opened::add, problems::add);
        assertThat(problems).isEmpty();
        return opened.getLast();
    }

    /** As the app keeps it, for this address. */
    private void keep(String token) {
        keychain.write("one", "v2 " + address() + " " + token);
    }

    private String address() {
        return market.address().toString();
    }

    private SavedConnection connection(boolean readOnly) {
        return new SavedConnection("one", "Mine", address(), Endpoint.AUTO, readOnly, ConnectionColor.RED,
                SavedConnection.Learnt.NOTHING);
    }

    private static ApiToken token(DemoAccount account) {
        return ApiToken.parse(account.token());
    }

    /** Opens and refreshes it once, saves it as the window does, and closes it. */
    private SavedConnection used(boolean readOnly) {
        var connection = connection(readOnly);
        var workspace = open(new ConnectionRequest.Entered(connection, token(market.client())));
        workspace.directory().refresh();
        assertThat(users(workspace)).isEqualTo(6);
        profiles.save(connection.with(workspace.directory().token()), token(market.client()), _ -> {});
        workspace.close();
        return profiles.state().value().find("one").orElseThrow();
    }

    private static int users(Workspace workspace) {
        var snapshot = workspace.directory().state().value().snapshot();
        return snapshot == null ? 0 : snapshot.users().size();
    }

    private int requests() {
        return market.requests().all().size();
    }

    @Test
    void whatIsKeptOpensBeforeAnybodyIsAsked() {
        var saved = used(false);
        var asked = requests();
        keychain.delete("one");
        var before = looked;
        var workspace = open(new ConnectionRequest.SavedRequest(saved));
        assertThat(users(workspace)).isEqualTo(6);
        assertThat(requests()).isEqualTo(asked);
        assertThat(looked).isEqualTo(before);
        keep(market.client().token());
        workspace.directory().refresh();
        assertThat(workspace.directory().state().value().problem()).isNull();
        assertThat(market.requests().all().get(asked).path()).contains("/api-tokens/");
        assertThat(workspace.needsToken()).isFalse();
    }

    @Test
    void whatIsKeptOpensWithoutAServer() {
        var saved = used(false);
        market.close();
        var workspace = open(new ConnectionRequest.SavedRequest(saved));
        assertThat(users(workspace)).isEqualTo(6);
        workspace.directory().refresh();
        assertThat(workspace.directory().state().value().problem()).isNotNull()
                .matches(p -> p.kind() == ApiProblem.Kind.UNREACHABLE);
        assertThat(workspace.needsToken()).isFalse();
        assertThat(users(workspace)).isEqualTo(6);
    }

    /** Nothing of the other account gets into this workspace, and nothing but the token's own page is asked for. */
    @Test
    void aTokenOfAnotherAccountReadsNothing() {
        var saved = used(false);
        keep(market.vendor().token());
        var workspace = open(new ConnectionRequest.SavedRequest(saved));
        var asked = requests();
        workspace.directory().refresh();
        var problem = Objects.requireNonNull(workspace.directory().state().value().problem());
        assertThat(English.of(problem.message())).contains(market.vendor().name(), market.client().name(),
                "Nothing was read");
        assertThat(requests()).isEqualTo(asked + 1);
        assertThat(users(workspace)).isEqualTo(6);
        assertThat(workspace.directory().token().account().name()).isEqualTo(market.client().name());
        assertThat(workspace.needsToken()).isTrue();
        keep(market.client().token());
        workspace.directory().refresh();
        assertThat(workspace.directory().state().value().problem()).isNull();
        assertThat(workspace.needsToken()).isFalse();
    }

    @Test
    void aTokenThatIsRefusedIsAskedForAndTheNextOneIsTaken() {
        var saved = used(false);
        keep(market.client().token() + "x");
        var workspace = open(new ConnectionRequest.SavedRequest(saved));
        workspace.directory().refresh();
        assertThat(workspace.directory().state().value().problem()).isNotNull()
                .matches(p -> p.kind() == ApiProblem.Kind.UNAUTHORIZED);
        assertThat(workspace.needsToken()).isTrue();
        keychain.delete("one");
        workspace.directory().refresh();
        assertThat(workspace.needsToken()).isTrue();
        keep(market.client().token());
        workspace.directory().refresh();
        assertThat(workspace.directory().state().value().problem()).isNull();
    }

    @Test
    void permissionsAreAskedForAgain() {
        var saved = used(false);
        var workspace = open(new ConnectionRequest.SavedRequest(saved));
        assertThat(workspace.directory().permissions()).hasSizeGreaterThan(1);
        var id = token(market.client()).id();
        market.faults().always("GET", ".*/api-tokens/" + id, Fault.json(200, """
                {"id":"%s","name":"T","status":"Active","account":{"id":"%s","name":"Stark Industries",
                "type":"Client"},"modules":[{"id":"%s"}]}""".formatted(id, market.client().id(),
                Module.ACCESS_MANAGEMENT)));
        workspace.directory().refresh();
        assertThat(workspace.directory().state().value().problem()).isNull();
        assertThat(workspace.directory().permissions()).isEqualTo(Set.of(Module.ACCESS_MANAGEMENT));
        assertThat(workspace.apply().context().token()).isEqualTo(workspace.directory().token());
    }

    /**
     * Forbidden by its own switch, or by the policy: rejected before anything is sent, and once more in the HTTP
     * client.
     */
    @ParameterizedTest
    @EnumSource(value = WriteAccess.class, names = "ALLOWED", mode = EnumSource.Mode.EXCLUDE)
    void nothingIsWrittenThroughAReadOnlyOne(WriteAccess why) {
        var saved = used(why == WriteAccess.READ_ONLY_CONNECTION);
        var policy = new Policy(List.of(), why == WriteAccess.READ_ONLY_POLICY);
        var workspace = open(new ConnectionRequest.SavedRequest(saved), policy);
        workspace.directory().refresh();
        join(workspace);
        workspace.apply().apply();
        assertThat(workspace.apply().writing()).isEqualTo(why);
        assertThat(workspace.apply().state().value().refused()).isEqualTo(why);
        assertThat(workspace.apply().state().value().last()).isEmpty();
        assertThat(workspace.drafts().changes().size()).isOne();
        assertThat(puts()).isZero();
    }

    @Test
    void theLineItselfLetsNoWriteThrough() throws Exception {
        var connection = dial(
                new ConnectionRequest.Own(address(), market.client().token(), MembershipEndpoint.AUTO));
        try (var marketplace = ReconnectingMarketplace.of(connection.api(), connection.api().self(Call.plain()),
                connection::api,
                () -> false)) {
            var account = marketplace.self(Call.plain()).account();
            var user = marketplace.users(account, KnownUsers.NONE, Call.plain()).items().getFirst();
            var group = marketplace.groups(account, Call.plain()).items().getLast();
            for (var write : List.<ThrowingCallable>of(
                    () -> marketplace.putGroups(account, user, Set.of(group.id()), Call.plain()),
                    () -> marketplace.putGroup(group, group.content(), Call.plain()),
                    () -> marketplace.putTokenModules(marketplace.tokens(account, Call.plain()).items().getFirst(),
                            Set.of(),
                            Call.plain()))) {
                assertThatThrownBy(write).isInstanceOf(ApiException.class)
                        .satisfies(e -> assertThat(English.of(e)).contains("read-only"));
            }
        }
        assertThat(puts()).isZero();
    }

    /** Clearing the switch takes effect without reopening. */
    @Test
    void theSwitchIsAskedForEachTime() {
        var saved = used(true);
        var workspace = open(new ConnectionRequest.SavedRequest(saved));
        workspace.directory().refresh();
        join(workspace);
        workspace.apply().apply();
        assertThat(puts()).isZero();
        profiles.save(new SavedConnection(saved.id(), saved.name(), saved.address(), saved.endpoint(), false,
                saved.color(), saved.learnt()), null, _ -> {});
        workspace.apply().apply();
        assertThat(workspace.apply().state().value().refused()).isEqualTo(WriteAccess.ALLOWED);
        assertThat(puts()).isOne();
    }

    private static void join(Workspace workspace) {
        var snapshot = Objects.requireNonNull(workspace.directory().state().value().snapshot());
        var group = snapshot.groups().stream().filter(g -> !g.isDefault()).findFirst().orElseThrow();
        var user = snapshot.users().stream().filter(u -> !u.groups().contains(group.id())).findFirst().orElseThrow();
        workspace.drafts().edit(set -> set.with(MembershipChange.on(user).with(group.id(), true)));
    }

    private long puts() {
        return market.requests().all().stream().filter(r -> r.method().equals("PUT")).count();
    }

    @Test
    void aHostThatIsNotAllowedIsNotAsked() {
        var saved = used(false);
        var asked = requests();
        var before = looked;
        var opener = connections(new Policy(List.of("api.example.com", "*.example.org"), false));
        for (var wish : List.of(new ConnectionRequest.SavedRequest(saved),
                new ConnectionRequest.Entered(saved, token(market.client())),
                new ConnectionRequest.Own(address(), market.client().token(),
                        MembershipEndpoint.AUTO))) {
            problems.clear();
            opener.connect(wish, opened::add, problems::add);
            assertThat(problems).singleElement()
                    .matches(p -> English.of(p.message()).equals("Your organisation allows connections "
                            + "to api.example.com and *.example.org only, and this one leads to 127.0.0.1."));
            opener.test(wish, _ -> opened.clear(), problems::add);
            assertThat(problems).hasSize(2);
        }
        assertThat(requests()).isEqualTo(asked);
        assertThat(looked).isEqualTo(before);
    }

    @Test
    void aTestTellsWhatTheTokenIsAndOpensNothing() {
        var tried = new ArrayList<TokenCheck>();
        connections(Policy.NONE).test(
                new ConnectionRequest.Entered(connection(false), token(market.client())),
                tried::add, problems::add);
        assertThat(tried).singleElement().satisfies(t -> {
            assertThat(t.token().account().name()).isEqualTo(market.client().name());
            assertThat(t.modules()).contains("Access management").isSorted();
        });
        assertThat(problems).isEmpty();
        assertThat(workspaces.known()).isEmpty();
        connections(Policy.NONE).test(new ConnectionRequest.SavedRequest(connection(false)), tried::add,
                problems::add);
        assertThat(problems).singleElement().matches(p -> English.of(p.message()).contains("No API token is kept"));
    }

    @Test
    void theCallersOwnThreadAsksTheServerFirst() throws Exception {
        var saved = used(false);
        var asked = requests();
        opened.add(
                connections(Policy.NONE).open(new ConnectionRequest.SavedRequest(saved), Call.plain()));
        assertThat(requests()).isEqualTo(asked + 1);
        keep(market.vendor().token());
        assertThatThrownBy(() -> connections(Policy.NONE)
                .open(new ConnectionRequest.SavedRequest(saved), Call.plain()))
                .isInstanceOf(ApiException.class)
                .hasMessageContaining(market.vendor().name());
    }
}
