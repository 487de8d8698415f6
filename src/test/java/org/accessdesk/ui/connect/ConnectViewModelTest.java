package org.accessdesk.ui.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.accessdesk.api.ApiException;
import org.accessdesk.api.ApiToken;
import org.accessdesk.api.MarketplaceAddress;
import org.accessdesk.api.MembershipEndpoint;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.account.Module;
import org.accessdesk.model.account.TokenInfo;
import org.accessdesk.model.id.ModuleId;
import org.accessdesk.model.id.TokenId;
import org.accessdesk.model.message.InvalidValueException;
import org.accessdesk.model.message.Message;
import org.accessdesk.model.settings.ConnectionColor;
import org.accessdesk.model.settings.Endpoint;
import org.accessdesk.service.account.FakeMarketplace;
import org.accessdesk.service.base.QueuedTasks;
import org.accessdesk.service.base.Tasks;
import org.accessdesk.service.connect.Profiles;
import org.accessdesk.service.session.Connection;
import org.accessdesk.service.session.ConnectionRequest;
import org.accessdesk.service.session.TestWorkspaces;
import org.accessdesk.service.session.Workspace;
import org.accessdesk.store.MemoryWorkspaces;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConnectViewModelTest {
    private static final String SECRET = "ThisIsTheSecret";
    private static final String TOKEN = "idt:TKN-1234-5678:" + SECRET;
    private final FakeMarketplace market = new FakeMarketplace();
    private final QueuedTasks background = new QueuedTasks();
    private final QueuedTasks foreground = new QueuedTasks();
    private final List<Workspace> opened = new ArrayList<>();
    private final List<ConnectionRequest> wishes = new ArrayList<>();
    private @Nullable ApiProblem refusal;
    private final Tasks tasks = new Tasks(background, foreground);
    private final Profiles profiles = TestWorkspaces.profiles(tasks, Clock.systemUTC());
    private final ConnectViewModel page = new ConnectViewModel(
            TestWorkspaces.connections(this::open, new MemoryWorkspaces(), tasks, Clock.systemUTC(), profiles),
            "https://api.example.com", opened::add, () -> {});
    private final ConnectFormViewModel model = page.form();

    private Connection open(ConnectionRequest request) throws ApiException {
        return new Connection(market(request), "https://example.com", new TokenId("TKN-1111-1111"));
    }

    private FakeMarketplace market(ConnectionRequest request) throws ApiException {
        wishes.add(request);
        if (refusal != null) {
            throw new ApiException(refusal);
        }
        if (request instanceof ConnectionRequest.Own(var address, var token, _)) {
            try {
                MarketplaceAddress.parse(address);
                ApiToken.parse(token);
            } catch (InvalidValueException e) {
                throw new ApiException(ApiProblem.onTheWay(ApiProblem.Kind.REJECTED, e.problem()), e);
            }
        }
        return market;
    }

    @BeforeEach
    void show() {
        page.show(null);
        settle();
        page.closableProperty().set(true);
        model.fields().tokenProperty().set(TOKEN);
    }

    private void settle() {
        while (background.waiting() + foreground.waiting() > 0) {
            background.runAll();
            foreground.runAll();
        }
    }

    private void connect() {
        model.connect();
        settle();
    }

    private String problem() {
        return model.problemProperty().get();
    }

    @Test
    void offersTheRealAddress() {
        assertThat(model.fields().addressProperty().get()).isEqualTo("https://api.example.com");
        assertThat(model.fields().endpointProperty().get()).isEqualTo(Endpoint.AUTO);
        assertThat(problem()).isEmpty();
    }

    @Test
    void connectsAndForgetsTheToken() {
        model.fields().endpointProperty().set(Endpoint.CURRENT);
        model.connect();
        assertThat(model.busyProperty().get()).isTrue();
        model.connect();
        background.runAll();
        foreground.runAll();
        assertThat(opened).hasSize(1);
        assertThat(wishes).containsExactly(
                new ConnectionRequest.Own("https://api.example.com", TOKEN,
                        MembershipEndpoint.CURRENT));
        assertThat(model.busyProperty().get()).isFalse();
        assertThat(page.openProperty().get()).isFalse();
        assertThat(model.fields().tokenProperty().get()).isEmpty();
        assertThat(opened.getFirst().isDemo()).isFalse();
    }

    @Test
    void noTextHasTheToken() {
        connect();
        assertThat(wishes.toString()).doesNotContain(SECRET);
        assertThat(market.token().toString()).doesNotContain(SECRET);
    }

    @ParameterizedTest
    @CsvSource({"'', Paste an API token", "abc ThisIsTheSecret, not an API token",
            "idt:TKN-12:ThisIsTheSecret, not an API token"})
    void aBadTokenIsSaidSo(String token, String sentence) {
        model.fields().tokenProperty().set(token);
        connect();
        assertThat(problem()).contains(sentence).doesNotContain(SECRET);
        assertThat(page.openProperty().get()).isTrue();
        assertThat(model.fields().tokenProperty().get()).isEqualTo(token);
        assertThat(opened).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'', not a web address", "ht tp://x, not a web address",
            "http://api.example.com, must begin with https",
            "https://portal.example.com, web portal", "https://api.example.com/other, must end after the host",
            "https://a:b@api.example.com, user name or password"})
    void aBadAddressIsSaidSo(String address, String sentence) {
        model.fields().addressProperty().set(address);
        connect();
        assertThat(problem()).contains(sentence).doesNotContain(SECRET);
        assertThat(model.busyProperty().get()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"UNAUTHORIZED, 401, Token not accepted", "FORBIDDEN, 403, The token may not do this",
            "NOT_FOUND, 404, The server does not know it", "NOT_UNDERSTOOD, 200, proxy",
            "UNREACHABLE, 0, cannot be reached"})
    void whatTheServerSaysIsShown(ApiProblem.Kind kind, int status, String sentence) {
        refusal = new ApiProblem(kind, status, "Its own words", List.of(), "00-trace-00", null);
        connect();
        assertThat(problem()).contains(sentence, "Its own words", "00-trace-00").doesNotContain(SECRET);
        assertThat(page.openProperty().get()).isTrue();
        assertThat(model.busyProperty().get()).isFalse();
    }

    @Test
    void anotherTryClearsTheProblem() {
        refusal = FakeMarketplace.problem(ApiProblem.Kind.UNAUTHORIZED, 401);
        connect();
        refusal = null;
        model.connect();
        assertThat(problem()).isEmpty();
        background.runAll();
        foreground.runAll();
        assertThat(opened).hasSize(1);
    }

    @Test
    void cancelLeavesTheForm() {
        page.cancel();
        assertThat(page.openProperty().get()).isFalse();
        assertThat(model.fields().tokenProperty().get()).isEmpty();
    }

    @Test
    void cancelWhileAskingStopsAndStays() {
        refusal = ApiProblem.onTheWay(ApiProblem.Kind.CANCELLED, Message.verbatim("Stopped."));
        model.connect();
        page.cancel();
        background.runAll();
        foreground.runAll();
        assertThat(problem()).isEmpty();
        assertThat(model.busyProperty().get()).isFalse();
        assertThat(page.openProperty().get()).isTrue();
        assertThat(model.fields().tokenProperty().get()).isEqualTo(TOKEN);
    }

    /** The answer was already on its way. */
    @Test
    void whoCancelledIsNotConnected() {
        model.connect();
        background.runAll();
        page.cancel();
        foreground.runAll();
        assertThat(opened).isEmpty();
        assertThat(market.closed).isTrue();
        assertThat(model.busyProperty().get()).isFalse();
    }

    // A token and another address

    @Test
    void aTokenThatIsKeptForAnotherAddressIsAskedForAgain() {
        model.fields().nameProperty().set("Mine");
        model.save();
        settle();
        assertThat(model.promptProperty().get()).startsWith("Saved");
        model.fields().addressProperty().set("https://other.example.com");
        assertThat(model.promptProperty().get()).contains("again", "https://api.example.com");
        model.test();
        settle();
        assertThat(problem())
                .isEqualTo("The token that is kept for “Mine” was entered for https://api.example.com; this "
                        + "connection now leads to https://other.example.com. Enter the token again to use it there.");
        connect();
        assertThat(problem()).contains("was entered for https://api.example.com");
        assertThat(wishes).isEmpty();
        assertThat(model.busyProperty().get()).isFalse();
        model.fields().addressProperty().set("API.example.com:443/public/v1");
        assertThat(model.promptProperty().get()).startsWith("Saved");
        connect();
        assertThat(opened).hasSize(1);
    }

    @Test
    void whatIsSavedWithAnotherAddressTellsIt() {
        model.fields().nameProperty().set("Mine");
        model.save();
        settle();
        model.fields().addressProperty().set("https://other.example.com");
        model.save();
        settle();
        assertThat(problem()).contains("this connection now leads to https://other.example.com");
        page.show(Objects.requireNonNull(model.fields().savedProperty().get()).id());
        settle();
        assertThat(problem()).contains("this connection now leads to https://other.example.com");
        model.fields().tokenProperty().set(TOKEN);
        connect();
        assertThat(opened).hasSize(1);
        assertThat(wishes).hasSize(1);
    }

    // The proxy on the way

    private void refuseByProxy() {
        refusal = FakeMarketplace.problem(ApiProblem.Kind.PROXY_SIGN_IN, 0);
    }

    private void signIn() {
        model.proxy().userProperty().set("jane");
        model.proxy().passwordProperty().set(SECRET);
        model.proxy().save();
    }

    @Test
    void whatAProxyRefusedIsTriedAgainOnceSomebodySignsIn() {
        refuseByProxy();
        connect();
        assertThat(problem()).contains("demands a sign-in");
        assertThat(model.behindProxyProperty().get()).isTrue();
        assertThat(model.proxy().placeProperty().get()).contains("asked for them again next time");
        refusal = null;
        signIn();
        settle();
        assertThat(opened).hasSize(1);
        assertThat(wishes).hasSize(2).containsOnly(wishes.getFirst());
        assertThat(model.behindProxyProperty().get()).isFalse();
        assertThat(profiles.proxy().user("proxy.example", 8080)).isPresent();
    }

    @Test
    void aTestIsTriedAgainAsATest() {
        refuseByProxy();
        model.test();
        settle();
        refusal = null;
        signIn();
        settle();
        assertThat(model.testResultProperty().get()).isNotNull();
        assertThat(opened).isEmpty();
    }

    @Test
    void aFormThatWasLeftTriesNothing() {
        refuseByProxy();
        connect();
        signIn();
        page.cancel();
        settle();
        assertThat(wishes).hasSize(1);
        assertThat(model.behindProxyProperty().get()).isFalse();
        assertThat(model.proxy().passwordProperty().get()).isEmpty();
    }

    @Test
    void whyASavedConnectionDidNotOpenLeadsToTheSignIn() {
        page.show(null, FakeMarketplace.problem(ApiProblem.Kind.PROXY_SIGN_IN, 0));
        settle();
        assertThat(model.behindProxyProperty().get()).isTrue();
        page.show(null);
        settle();
        assertThat(model.behindProxyProperty().get()).isFalse();
    }

    // Saving

    private List<String> names() {
        return page.rows().stream().map(ConnectionRow::name).toList();
    }

    @Test
    void whatWasConnectedIsSavedUnderTheAccountsName() {
        connect();
        assertThat(names()).containsExactly(market.token().account().name());
        assertThat(profiles.state().value().toString()).doesNotContain(SECRET);
        page.show(null);
        settle();
        assertThat(page.greetingProperty().get()).isFalse();
        assertThat(model.promptProperty().get()).startsWith("Saved");
        assertThat(model.fields().tokenProperty().get()).isEmpty();
        model.fields().colorProperty().set(ConnectionColor.PINK);
        connect();
        assertThat(opened).hasSize(2);
        assertThat(page.rows().getFirst().color()).isEqualTo(ConnectionColor.PINK);
    }

    @Test
    void whatIsSavedWithoutConnectingIsCalledByItsHost() {
        model.save();
        settle();
        assertThat(names()).containsExactly("api.example.com");
        assertThat(Objects.requireNonNull(page.selectedProperty().get()).name()).isEqualTo("api.example.com");
        assertThat(model.doneProperty().get()).contains("is saved");
        assertThat(model.fields().tokenProperty().get()).isEmpty();
        assertThat(model.promptProperty().get()).startsWith("Saved");
        assertThat(opened).isEmpty();
        model.fields().addressProperty().set("nonsense at all");
        model.save();
        assertThat(problem()).contains("not a web address");
    }

    @Test
    void aTokenInTheNameIsNotKept() {
        model.fields().nameProperty().set(TOKEN);
        model.save();
        settle();
        assertThat(problem()).contains("looks like an API token").doesNotContain(SECRET);
        assertThat(page.rows()).isEmpty();
    }

    @Test
    void aTestNamesTheConnectionAndTellsTheLimits() {
        model.test();
        settle();
        var tested = Objects.requireNonNull(model.testResultProperty().get());
        assertThat(tested.facts()).contains(market.token().account().name(), "ACC-");
        assertThat(tested.modules()).hasSize(2);
        assertThat(tested.limits()).isEmpty();
        assertThat(model.fields().nameProperty().get()).isEqualTo(market.token().account().name());
        assertThat(page.rows()).isEmpty();
        assertThat(opened).isEmpty();
        assertThat(market.closed).isTrue();
    }

    @Test
    void whatATokenMayNotDoIsToldInWords() {
        var account = market.token().account();
        var id = new TokenId("TKN-1111-1111");
        assertThat(ConnectTexts.limits(new TokenInfo(id, "T", account, Set.of()))).singleElement().asString()
                .contains("did not say");
        assertThat(ConnectTexts.limits(new TokenInfo(id, "T", account, Set.of(Module.ACCESS_MANAGEMENT))))
                .singleElement().asString().contains("lacks Account management");
        assertThat(ConnectTexts.limits(new TokenInfo(id, "T", account, Set.of(new ModuleId("MOD-1111"))))).hasSize(2);
    }

    @Test
    void whatIsRemovedCanBeBroughtBackUntilThePageIsLeft() {
        model.save();
        settle();
        page.remove();
        settle();
        assertThat(page.rows()).isEmpty();
        assertThat(page.greetingProperty().get()).isTrue();
        assertThat(page.messageProperty().get()).matches(ListMessage::removed);
        page.restoreRemoved();
        settle();
        assertThat(names()).containsExactly("api.example.com");
        assertThat(page.messageProperty().get().text()).isEmpty();
        page.remove();
        settle();
        page.close();
        assertThat(profiles.state().value().removed()).isNull();
    }

    @Test
    void anotherOneHasAnotherColour() {
        var first = model.fields().colorProperty().get();
        model.save();
        settle();
        page.create();
        assertThat(model.fields().savedProperty().get()).isNull();
        assertThat(model.fields().colorProperty().get()).isNotEqualTo(first);
        assertThat(page.selectedProperty().get()).isNull();
    }
}
