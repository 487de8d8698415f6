package org.accessdesk.service.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.accessdesk.api.ApiException;
import org.accessdesk.api.ApiToken;
import org.accessdesk.api.ConnectionSettings;
import org.accessdesk.api.MembershipEndpoint;
import org.accessdesk.api.RetryPolicy;
import org.accessdesk.api.Timeouts;
import org.accessdesk.api.rest.HttpMarketplace;
import org.accessdesk.demo.Marketplace;
import org.accessdesk.demo.MarketplaceOptions;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.settings.ConnectionColor;
import org.accessdesk.model.settings.Endpoint;
import org.accessdesk.model.settings.Policy;
import org.accessdesk.model.settings.SavedConnection;
import org.accessdesk.platform.keychain.SessionKeychain;
import org.accessdesk.service.apply.run.ApplySettings;
import org.accessdesk.service.base.Tasks;
import org.accessdesk.service.connect.Profiles;
import org.accessdesk.service.connect.TokenSafe;
import org.accessdesk.service.connect.TokenUse;
import org.accessdesk.store.MemoryWorkspaces;
import org.accessdesk.store.connections.ConnectionFile;
import org.accessdesk.ui.kit.text.English;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stored token goes only to the server it was entered for; another real server receives nothing of it. */
class KeptTokenTest {
    private final Marketplace market = market();
    private final HttpServer other = server();
    private final List<String> received = new CopyOnWriteArrayList<>();
    private final MemoryWorkspaces workspaces = new MemoryWorkspaces();
    private final SessionKeychain keychain = new SessionKeychain();
    private final Tasks tasks = Tasks.direct();
    private final List<Workspace> opened = new ArrayList<>();
    private final List<ApiProblem> problems = new ArrayList<>();
    @TempDir
    private Path folder;

    private static Marketplace market() {
        try {
            return Marketplace.start(MarketplaceOptions.defaults().withUsers(3).withGroups(2));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpServer server() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                received.add(
                        exchange.getRequestMethod() + " " + exchange.getRequestHeaders().getFirst("Authorization"));
                exchange.sendResponseHeaders(401, -1);
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterEach
    void close() {
        opened.forEach(Workspace::close);
        market.close();
        other.stop(0);
    }

    private String elsewhere() {
        return "http://127.0.0.1:" + other.getAddress().getPort();
    }

    private ApiToken token() {
        return ApiToken.parse(market.client().token());
    }

    /** As after a restart of the app. */
    private Profiles profiles() {
        return new Profiles(new ConnectionFile(folder),
                new TokenSafe(() -> new TokenSafe.TokenKeychain(keychain, null), TokenUse.of(workspaces)), tasks,
                Clock.systemUTC());
    }

    private WorkspaceOpener connections(Profiles profiles) {
        return new WorkspaceOpener(KeptTokenTest::dial, workspaces, new MemoryWorkspaces(), tasks, Clock.systemUTC(),
                ApplySettings.USUAL, profiles, Policy.NONE);
    }

    private static Connection dial(ConnectionRequest request) {
        var own = (ConnectionRequest.Own) request;
        var secret = ApiToken.parse(own.token());
        return new Connection(
                HttpMarketplace.open(new ConnectionSettings(URI.create(own.address()), secret,
                        MembershipEndpoint.AUTO, Timeouts.DEFAULT, RetryPolicy.DEFAULT)),
                own.address(), secret.id());
    }

    private static SavedConnection connection(String id, String address) {
        return new SavedConnection(id, "Mine", address, Endpoint.AUTO, false, ConnectionColor.RED,
                SavedConnection.Learnt.NOTHING);
    }

    private void save(SavedConnection connection) {
        profiles().save(connection, token(), _ -> {});
    }

    private void edit(String from, String to) throws IOException {
        var file = folder.resolve("connections.json");
        Files.writeString(file, Files.readString(file).replace(from, to));
    }

    private SavedConnection loaded(Profiles profiles) {
        return profiles.named("Mine", _ -> {}).orElseThrow();
    }

    private void open(Profiles profiles, SavedConnection connection) {
        connections(profiles).connect(new ConnectionRequest.SavedRequest(connection), opened::add,
                problems::add);
    }

    /** Tests it and opens it in every way. */
    private void assertRefused(Profiles profiles, SavedConnection connection, String... words) {
        var opener = connections(profiles);
        var request = new ConnectionRequest.SavedRequest(connection);
        opener.test(request, _ -> received.add("tested"), problems::add);
        opener.connect(request, opened::add, problems::add);
        assertThatThrownBy(() -> opener.open(request, org.accessdesk.api.Call.plain()))
                .isInstanceOf(ApiException.class)
                .satisfies(e -> assertThat(English.of(e)).contains(words));
        assertThat(problems).hasSize(2).allSatisfy(p -> assertThat(English.of(p.message())).contains(words));
        assertThat(received).isEmpty();
        assertThat(opened).isEmpty();
    }

    /** As the form does: the same connection with another address. */
    @Test
    void anotherAddressIsNotToldTheToken() {
        save(connection("one", market.address().toString()));
        assertRefused(profiles(), connection("one", elsewhere()), "The token that is kept for “Mine” was entered for "
                + market.address() + "; this connection now leads to " + elsewhere()
                + ". Enter the token again to use it there.");
    }

    @Test
    void anEditedFileDoesNotLeadTheTokenElsewhere() throws IOException {
        save(connection("one", market.address().toString()));
        edit(market.address().toString(), elsewhere());
        var profiles = profiles();
        assertRefused(profiles, loaded(profiles), "was entered for " + market.address());
    }

    /** Nor does another scheme at the same host and port. */
    @Test
    void theSchemeCountsToo() throws IOException {
        save(connection("one", market.address().toString()));
        edit("http://", "https://");
        var profiles = profiles();
        assertRefused(profiles, loaded(profiles), "now leads to https://127.0.0.1:");
    }

    /** Two connections that exchange their ids in the file. */
    @Test
    void theIdOfAnotherConnectionDoesNotLeadItsTokenHere() {
        save(connection("one", market.address().toString()));
        assertRefused(profiles(), connection("one", elsewhere()).withName("Other"), "kept for “Other”");
    }

    @Test
    void aSavedChangeOfTheAddressAsksForTheToken() {
        save(connection("one", market.address().toString()));
        var profiles = profiles();
        profiles.save(connection("one", elsewhere()), null, _ -> {});
        assertRefused(profiles, loaded(profiles), "was entered for");
        profiles.save(connection("one", market.address().toString()), null, _ -> {});
        problems.clear();
        open(profiles, loaded(profiles));
        assertThat(problems).isEmpty();
        assertThat(opened).hasSize(1);
    }

    @Test
    void whatIsOpenIsNotLedElsewhereEither() {
        var connection = connection("one", market.address().toString());
        save(connection);
        var profiles = profiles();
        open(profiles, connection);
        var workspace = opened.getFirst();
        workspace.close();
        opened.clear();
        profiles.save(connection.with(workspace.directory().token()), null, _ -> {});
        // Shows the saved data at once; the refresh connects, after the token was replaced.
        open(profiles, loaded(profiles));
        profiles.save(connection("one", elsewhere()), ApiToken.parse("idt:TKN-1111-1111:theOther"), _ -> {});
        var asked = market.requests().all().size();
        opened.getFirst().directory().refresh();
        assertThat(
                English.of(Objects.requireNonNull(opened.getFirst().directory().state().value().problem()).message()))
                .contains("was entered for " + elsewhere());
        assertThat(market.requests().all()).hasSize(asked);
        assertThat(received).isEmpty();
    }

    @Test
    void whatIsBroughtBackStaysWithItsAddress() {
        save(connection("one", market.address().toString()));
        var profiles = profiles();
        profiles.save(connection("one", elsewhere()), null, _ -> {});
        profiles.remove("one");
        assertThat(keychain.read("one")).isEmpty();
        profiles.bringBack();
        assertRefused(profiles, loaded(profiles), "was entered for " + market.address());
    }

    /** Nobody knows which address it was entered for, and the file may have been edited since. */
    @Test
    void aTokenOfAnEarlierVersionIsNotSentWhereItWasNeverAccepted() {
        save(connection("one", elsewhere()));
        keychain.write("one", token().reveal());
        var profiles = profiles();
        assertRefused(profiles, loaded(profiles), "comes from an earlier version", elsewhere());
        assertThat(keychain.read("one")).contains(token().reveal());
    }

    @Test
    void aTokenOfAnEarlierVersionBelongsWhereItWasAccepted() throws Exception {
        var connection = connection("one", market.address().toString());
        connections(profiles()).connect(new ConnectionRequest.Entered(connection, token()), opened::add,
                problems::add);
        opened.removeFirst().close();
        save(connection);
        keychain.write("one", token().reveal());
        assertRefused(profiles(), connection("one", elsewhere()), "comes from an earlier version");
        problems.clear();
        open(profiles(), connection);
        assertThat(problems).isEmpty();
        assertThat(opened).hasSize(1);
        assertThat(keychain.read("one")).hasValueSatisfying(entry -> assertThat(entry).contains(
                market.address().toString(), token().reveal()));
        assertThat(ApiToken.parse(keychain.read("one").orElseThrow()).reveal()).isEqualTo(token().reveal());
    }
}
