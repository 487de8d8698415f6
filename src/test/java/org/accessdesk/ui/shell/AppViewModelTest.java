package org.accessdesk.ui.shell;

import static org.accessdesk.model.Samples.group;
import static org.accessdesk.model.Samples.groupId;
import static org.accessdesk.model.Samples.user;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.accessdesk.api.ApiException;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.change.MembershipChange;
import org.accessdesk.model.id.TokenId;
import org.accessdesk.model.journal.Outcome;
import org.accessdesk.model.message.Message;
import org.accessdesk.model.settings.ConnectionColor;
import org.accessdesk.model.settings.Endpoint;
import org.accessdesk.model.settings.SavedConnection;
import org.accessdesk.model.snapshot.UsersOnDemand;
import org.accessdesk.platform.keychain.SessionKeychain;
import org.accessdesk.service.account.FakeMarketplace;
import org.accessdesk.service.apply.run.AppliedItem;
import org.accessdesk.service.base.QueuedTasks;
import org.accessdesk.service.base.Tasks;
import org.accessdesk.service.connect.Profiles;
import org.accessdesk.service.connect.TokenSafe;
import org.accessdesk.service.session.Connection;
import org.accessdesk.service.session.ConnectionRequest;
import org.accessdesk.service.session.TestWorkspaces;
import org.accessdesk.store.MemoryWorkspaces;
import org.accessdesk.store.Retention;
import org.accessdesk.store.connections.ConnectionFile;
import org.accessdesk.store.workspace.SqliteWorkspaces;
import org.accessdesk.ui.shell.notice.Notice;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AppViewModelTest {
    private final List<FakeMarketplace> markets = new ArrayList<>();
    private final QueuedTasks background = new QueuedTasks();
    private @Nullable ApiProblem refusal;
    private final Tasks tasks = new Tasks(background, Runnable::run);
    private final Profiles profiles = TestWorkspaces.profiles(tasks, Clock.systemUTC());
    private final AppViewModel model = new AppViewModel(
            TestWorkspaces.connections(this::open, new MemoryWorkspaces(), tasks, Clock.systemUTC(), profiles),
            "https://example.com", Clock.systemUTC());

    private Connection open(ConnectionRequest request) throws ApiException {
        return new Connection(market(), "https://example.com", new TokenId("TKN-1111-1111"));
    }

    private FakeMarketplace market() throws ApiException {
        if (refusal != null) {
            throw new ApiException(refusal);
        }
        var market = new FakeMarketplace().with(user(1, 0)).with(group(0, 1), group(1, 1));
        markets.add(market);
        return market;
    }

    private WorkspaceScreens screens() {
        return Objects.requireNonNull(model.screensProperty().get());
    }

    private void connect() {
        connect(model);
    }

    private void connect(AppViewModel app) {
        app.showConnections();
        background.runAll();
        app.connect().form().fields().tokenProperty().set("idt:TKN-1111-1111:secret");
        app.connect().form().connect();
        background.runAll();
    }

    private void openDemo() {
        model.openDemo();
        background.runAll();
    }

    @Test
    void opensTheDemoAndReadsItsLists() {
        assertThat(model.screensProperty().get()).isNull();
        openDemo();
        assertThat(screens().workspace().isDemo()).isTrue();
        assertThat(screens().users().rows()).hasSize(1);
        assertThat(screens().groups().rows()).hasSize(2);
        assertThat(model.problemProperty().get()).isEmpty();
    }

    @Test
    void anAccountOfOnesOwnClosesTheDemo() {
        openDemo();
        var demo = screens();
        connect();
        assertThat(screens()).isNotSameAs(demo);
        assertThat(screens().workspace().isDemo()).isFalse();
        assertThat(screens().users().rows()).hasSize(1);
        assertThat(markets.get(0).closed).isTrue();
        assertThat(markets.get(1).closed).isFalse();
        assertThat(model.connect().openProperty().get()).isFalse();
    }

    @Test
    void aFailedConnectionKeepsWhatIsOpen() {
        openDemo();
        refusal = FakeMarketplace.problem(ApiProblem.Kind.UNAUTHORIZED, 401);
        var demo = screens();
        connect();
        assertThat(screens()).isSameAs(demo);
        assertThat(markets.get(0).closed).isFalse();
    }

    @Test
    void aDemoThatCannotBeOpenedSaysWhy() {
        refusal = ApiProblem.onTheWay(ApiProblem.Kind.UNREACHABLE, Message.verbatim("No port."));
        openDemo();
        assertThat(model.screensProperty().get()).isNull();
        assertThat(model.problemProperty().get()).contains("cannot be reached").contains("No port.");
        refusal = null;
        openDemo();
        assertThat(model.problemProperty().get()).isEmpty();
        assertThat(screens().users().rows()).hasSize(1);
    }

    /** A start shows a page of the saved users; all others are made when it is there. */
    @Test
    void whatTheFirstPageDoesNotNeedWaitsForIt(@TempDir Path folder) {
        var app = new AppViewModel(TestWorkspaces.connections(this::open, new SqliteWorkspaces(folder,
                Retention.STANDARD), tasks, Clock.systemUTC(), profiles), "https://example.com", Clock.systemUTC());
        connect(app);
        profiles.remove(profiles.state().value().connections().getFirst().id());
        app.openDemo();
        app.showConnections();
        background.runAll();
        app.hold();
        app.connect().openOffline(app.connect().offlineRows().getFirst());
        background.runAll();
        var shown = Objects.requireNonNull(app.screensProperty().get());
        var users = (UsersOnDemand) Objects.requireNonNull(shown.workspace().directory().state().value().snapshot())
                .users();
        assertThat(shown.users().rows()).hasSize(1);
        assertThat(users.left()).isOne();
        app.release();
        background.runAll();
        assertThat(users.left()).isZero();
        shown.workspace().close();
    }

    /** Without a network the last snapshot is shown and can be drafted on; no request is sent. */
    @Test
    void whatIsKnownOpensWithoutAConnectionAndAgainWithOne() {
        openDemo();
        connect();
        profiles.remove(profiles.state().value().connections().getFirst().id());
        model.showConnections();
        background.runAll();
        assertThat(model.connect().offlineRows()).hasSize(1);
        var online = screens();
        model.connect().openOffline(model.connect().offlineRows().getFirst());
        background.runAll();
        assertThat(model.connect().form().problemProperty().get()).isEmpty();
        assertThat(screens()).isNotSameAs(online);
        assertThat(screens().workspace().isConnected()).isFalse();
        assertThat(screens().users().rows()).hasSize(1);
        assertThat(screens().shell().headerProperty().get().offline()).isTrue();
        assertThat(screens().shell().noticesProperty().get()).extracting(Notice::action)
                .containsExactly(Notice.ShellAction.RECONNECT);
        connect();
        assertThat(screens().workspace().isConnected()).isTrue();
        assertThat(screens().shell().headerProperty().get().offline()).isFalse();
    }

    // Another account while a draft is being applied

    private List<Outcome> outcomes(WorkspaceScreens of) {
        return of.workspace().apply().state().value().last().stream().map(AppliedItem::outcome).toList();
    }

    private void join(WorkspaceScreens at) {
        at.workspace().drafts().edit(set -> set.with(MembershipChange.on(user(1, 0)).with(groupId(1), true)));
    }

    /** Chosen during a write: in the menu, or on the page of connections. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anotherAccountIsOpenedOnceWhatIsBeingAppliedIsThrough(boolean menu) {
        openDemo();
        var applying = screens();
        join(applying);
        var market = markets.getFirst();
        var meanwhile = new ArrayList<Boolean>();
        market.before("PUT USR-0000-0001", () -> {
            if (menu) {
                openDemo();
            } else {
                connect();
            }
            meanwhile.add(market.closed || !screens().equals(applying));
        });
        applying.workspace().apply().apply();
        background.runAll();
        assertThat(meanwhile).containsExactly(false);
        assertThat(outcomes(applying)).containsExactly(new Outcome.Saved());
        assertThat(applying.workspace().apply().state().value().problem()).isNull();
        assertThat(screens()).isNotSameAs(applying);
        assertThat(market.closed).isTrue();
        assertThat(screens().workspace().apply().state().value().unfinished()).isNull();
        assertThat(screens().workspace().drafts().changes().isEmpty()).isTrue();
    }

    @Test
    void whatIsAppliedWhileAnotherAccountIsBeingConnectedIsFinishedToo() {
        openDemo();
        var applying = screens();
        model.connect().form().fields().tokenProperty().set("idt:TKN-1111-1111:secret");
        model.connect().form().connect();
        join(applying);
        applying.workspace().apply().apply();
        background.runAll();
        assertThat(outcomes(applying)).containsExactly(new Outcome.Saved());
        assertThat(screens()).isNotSameAs(applying);
        assertThat(markets.getFirst().closed).isTrue();
    }

    @Test
    void closesWhatIsOpen() {
        openDemo();
        model.close();
        assertThat(markets.get(0).closed).isTrue();
        model.close();
    }

    /** The window was closed before the account was open. */
    @Test
    void whatArrivesAfterTheCloseIsClosed() {
        model.openDemo();
        model.close();
        background.runAll();
        assertThat(model.screensProperty().get()).isNull();
        assertThat(markets).allSatisfy(m -> assertThat(m.closed).isTrue());
    }

    @Test
    void withNothingOpenCloseDoesNothing() {
        model.close();
        assertThat(model.screensProperty().get()).isNull();
    }

    // The proxy on the way

    private void signIn() {
        var proxy = screens().settings().proxy();
        proxy.userProperty().set("jane");
        proxy.passwordProperty().set("secret");
        proxy.save();
        background.runAll();
    }

    @Test
    void aProxyThatRefusesTheListsLeadsToTheSignInWhichReadsThem() {
        openDemo();
        markets.getFirst().refuse("LIST users", FakeMarketplace.problem(ApiProblem.Kind.PROXY_SIGN_IN, 0));
        screens().shell().refresh();
        background.runAll();
        assertThat(screens().shell().noticesProperty().get()).first()
                .extracting(Notice::action).isEqualTo(Notice.ShellAction.PROXY);
        assertThat(screens().settings().proxy().placeProperty().get()).isEmpty();
        screens().shell().signInToProxy();
        background.runAll();
        assertThat(screens().shell().screenProperty().get()).isEqualTo(Screen.SETTINGS);
        assertThat(screens().settings().proxy().askedProperty().get()).isOne();
        assertThat(screens().settings().proxy().placeProperty().get()).contains("asked for them again next time");
        signIn();
        assertThat(screens().shell().noticesProperty().get()).extracting(Notice::action)
                .doesNotContain(Notice.ShellAction.PROXY);
    }

    @Test
    void aSignInThatNobodyWaitsForReadsNothing() {
        openDemo();
        markets.getFirst().requests.clear();
        signIn();
        assertThat(markets.getFirst().requests).isEmpty();
    }

    @Test
    void anotherScreenForgetsThePasswordThatWasTyped() {
        openDemo();
        screens().shell().screenProperty().set(Screen.SETTINGS);
        screens().settings().proxy().passwordProperty().set("secret");
        screens().shell().screenProperty().set(Screen.USERS);
        assertThat(screens().settings().proxy().passwordProperty().get()).isEmpty();
    }

    // Starting

    private SavedConnection saved(String id, String name, String used) {
        return new SavedConnection(id, name, "https://example.com", Endpoint.AUTO, false, ConnectionColor.BLUE,
                new SavedConnection.Learnt(null, null, Instant.parse(used)));
    }

    private AppViewModel with(SavedConnection... connections) {
        return new AppViewModel(TestWorkspaces.connections(this::open, new MemoryWorkspaces(), tasks, Clock.systemUTC(),
                TestWorkspaces.profiles(tasks, Clock.systemUTC(), connections)), "https://example.com",
                Clock.systemUTC());
    }

    @Test
    void theFirstStartAsksForAToken() {
        model.start(false);
        background.runAll();
        assertThat(model.connect().openProperty().get()).isTrue();
        assertThat(model.connect().greetingProperty().get()).isTrue();
        model.connect().cancel();
        assertThat(model.connect().openProperty().get()).isTrue();
        assertThat(markets).isEmpty();
        model.connect().openDemo();
        background.runAll();
        assertThat(model.connect().openProperty().get()).isFalse();
        assertThat(screens().workspace().isDemo()).isTrue();
    }

    @Test
    void theDemoIsOpenedWhereItIsAskedFor() {
        model.start(true);
        background.runAll();
        assertThat(screens().workspace().isDemo()).isTrue();
    }

    /** Its token is not saved here; the form says so. */
    @Test
    void theLastUsedIsOpenedAndSaysWhyIfItCannotBe() {
        var two = with(saved("a", "Older", "2026-01-01T00:00:00Z"), saved("b", "Newer", "2026-01-02T00:00:00Z"));
        two.start(false);
        background.runAll();
        assertThat(two.connect().openProperty().get()).isTrue();
        assertThat(Objects.requireNonNull(two.connect().selectedProperty().get()).name()).isEqualTo("Newer");
        assertThat(two.connect().form().problemProperty().get()).contains("No API token is kept for “Newer”");
        assertThat(markets).isEmpty();
    }

    /** One of two cannot be read: the user is told before anything is opened. */
    @Test
    void whatCannotBeReadIsSeen(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("connections.json"),
                "{\"connections\":[{\"id\":\"a\",\"address\":\"https://example.com\"},7]}");
        var some = new AppViewModel(
                TestWorkspaces.connections(this::open, new MemoryWorkspaces(), tasks, Clock.systemUTC(),
                        new Profiles(new ConnectionFile(folder),
                                new TokenSafe(() -> new TokenSafe.TokenKeychain(new SessionKeychain(), null)), tasks,
                                Clock.systemUTC())),
                "https://example.com", Clock.systemUTC());
        some.start(false);
        background.runAll();
        assertThat(some.connect().openProperty().get()).isTrue();
        assertThat(some.connect().rows()).hasSize(1);
        assertThat(some.connect().messageProperty().get().text()).contains("number 2", "left out");
    }

    @Test
    void whatIsSavedIsInTheMenuAndInThePalette() {
        openDemo();
        connect();
        var name = screens().accounts().entries().getFirst().name();
        assertThat(screens().accounts().entries()).singleElement().satisfies(e -> assertThat(e.current()).isTrue());
        assertThat(screens().accounts().currentProperty().get().name()).isEqualTo(name);
        screens().accounts().openDemo();
        background.runAll();
        assertThat(screens().workspace().isDemo()).isTrue();
        assertThat(screens().accounts().entries()).singleElement().satisfies(e -> assertThat(e.current()).isFalse());
        screens().palette().search("open " + name);
        assertThat(screens().palette().hits()).hasSize(1);
        screens().palette().choose(screens().palette().hits().getFirst());
        background.runAll();
        assertThat(screens().workspace().connection()).isPresent();
    }

    @Test
    void ofTwoWishesTheLastIsGranted() {
        openDemo();
        connect();
        screens().accounts().open(screens().accounts().entries().getFirst().id());
        screens().accounts().openDemo();
        background.runAll();
        assertThat(screens().workspace().isDemo()).isTrue();
        assertThat(markets.getLast().closed).isFalse();
    }
}
