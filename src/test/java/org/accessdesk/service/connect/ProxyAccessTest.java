package org.accessdesk.service.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.Credentials;
import org.accessdesk.api.ApiException;
import org.accessdesk.api.ApiToken;
import org.accessdesk.api.Call;
import org.accessdesk.api.ConnectionSettings;
import org.accessdesk.api.ForwardProxy;
import org.accessdesk.api.MembershipEndpoint;
import org.accessdesk.api.Network;
import org.accessdesk.api.RetryPolicy;
import org.accessdesk.api.Timeouts;
import org.accessdesk.api.rest.HttpMarketplace;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.service.base.QueuedTasks;
import org.accessdesk.service.base.Tasks;
import org.accessdesk.service.connect.ProxyAccess.Trouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** Signing in to a real proxy, behind which there is a real server. */
class ProxyAccessTest {
    private static final String PASSWORD = "pässword:1";
    private static final String RIGHT = Credentials.basic("jane", PASSWORD, StandardCharsets.UTF_8);
    private final MockWebServer server = new MockWebServer();
    private final ForwardProxy proxy = new ForwardProxy();
    private final QueuedTasks background = new QueuedTasks();
    private final FakeKeychain chain = new FakeKeychain();
    private int looked;
    private int kept;
    private ProxyAccess access = access();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger logger = (Logger) LoggerFactory.getLogger("org.accessdesk");
    private final Level level = logger.getLevel();

    /** As after a restart of the app. */
    private ProxyAccess access() {
        return new ProxyAccess(new TokenSafe(() -> {
            looked++;
            return new TokenSafe.TokenKeychain(chain, null);
        }), new Tasks(background, Runnable::run));
    }

    @BeforeEach
    void start() throws IOException {
        server.start(InetAddress.getLoopbackAddress(), 0);
        proxy.demand(RIGHT);
        log.start();
        logger.setLevel(Level.TRACE);
        logger.addAppender(log);
    }

    @AfterEach
    void end() {
        logger.detachAppender(log);
        logger.setLevel(level);
        proxy.close();
        server.close();
        assertThat(log.list).noneMatch(e -> e.getFormattedMessage().contains(PASSWORD));
    }

    private HttpMarketplace open() {
        return HttpMarketplace.open(settings(proxy.selector()));
    }

    private ConnectionSettings settings(ProxySelector way) {
        return new ConnectionSettings(URI.create("http://127.0.0.1:" + server.getPort()),
                ApiToken.parse("idt:TKN-1111-2222:secret"), MembershipEndpoint.CURRENT, Timeouts.DEFAULT,
                RetryPolicy.DEFAULT, new Network(way, access::user, Network.ofJdk().trust()));
    }

    private String account() throws ApiException {
        server.enqueue(new MockResponse.Builder().addHeader("Content-Type", "application/json")
                .body("{\"account\":{\"id\":\"ACC-1671-0642\"}}").build());
        try (var api = open()) {
            return api.self(Call.plain()).account().id().value();
        }
    }

    private void assertRefused() {
        var before = server.getRequestCount();
        try (var api = open()) {
            var thrown = catchThrowableOfType(ApiException.class, () -> api.self(Call.plain()));
            assertThat(thrown.problem().kind()).isEqualTo(ApiProblem.Kind.PROXY_SIGN_IN);
            var trace = new StringWriter();
            thrown.printStackTrace(new PrintWriter(trace));
            assertThat(trace.toString()).doesNotContain(PASSWORD);
        }
        assertThat(server.getRequestCount()).isEqualTo(before);
    }

    private void keep(String password) {
        access.keep("jane", password, () -> kept++);
        background.runAll();
    }

    private void look() {
        access.look();
        background.runAll();
    }

    private ProxyAccess.ProxyAccessState content() {
        return access.state().value();
    }

    @Test
    void whatIsKeptOpensTheWayUntilItIsForgotten() throws Exception {
        assertRefused();
        keep(PASSWORD);
        assertThat(account()).isEqualTo("ACC-1671-0642");
        access.forget();
        background.runAll();
        assertThat(chain.kept.read("proxy")).isEmpty();
        assertThat(content().user()).isEmpty();
        assertRefused();
    }

    @Test
    void theNextStartFindsItInTheKeychain() throws Exception {
        keep(PASSWORD);
        assertThat(chain.kept.read("proxy")).contains("jane:" + PASSWORD);
        assertThat(account()).isEqualTo("ACC-1671-0642");
        assertThat(chain.kept.read("proxy")).contains("v2 127.0.0.1:" + proxy.port() + " jane:" + PASSWORD);
        access = access();
        assertThat(account()).isEqualTo("ACC-1671-0642");
        look();
        assertThat(content()).isEqualTo(
                new ProxyAccess.ProxyAccessState(false, "jane", new TokenSafe.TokenPlace(true, null), Trouble.NONE,
                        null));
    }

    /** Another proxy that requires it gets nothing, until it is entered for that one too. */
    @Test
    void aSecondProxyIsNotToldThePassword() throws Exception {
        assertRefused();
        keep(PASSWORD);
        assertThat(account()).isEqualTo("ACC-1671-0642");
        try (var other = new ForwardProxy()) {
            other.demand(RIGHT);
            for (var way : List.of(access, access())) {
                assertThat(way.user("127.0.0.1", other.port())).isEmpty();
                assertThat(way.user("127.0.0.1", proxy.port())).isPresent();
                assertThat(way.user("127.0.0.2", proxy.port())).isEmpty();
            }
            try (var api = HttpMarketplace.open(settings(other.selector()))) {
                assertThat(catchThrowableOfType(ApiException.class, () -> api.self(Call.plain())).problem().kind())
                        .isEqualTo(ApiProblem.Kind.PROXY_SIGN_IN);
            }
            assertThat(other.heads()).isNotEmpty().noneMatch(head -> head.contains("Proxy-Authorization"));
            keep(PASSWORD);
            for (var way : List.of(access, access())) {
                assertThat(way.user("127.0.0.1", other.port())).isPresent();
                assertThat(way.user("127.0.0.1", proxy.port())).isPresent();
            }
        }
    }

    @Test
    void anotherPasswordIsForTheProxyThatDemandedItLast() {
        access.user("one.example", 8080);
        keep("old");
        access.user("TWO.example", 8080);
        keep("new");
        assertThat(access.user("two.example", 8080)).isPresent();
        assertThat(access.user("one.example", 8080)).isEmpty();
    }

    /** A sign-in of an earlier version belongs to the first proxy that requires it. */
    @Test
    void anEarlierVersionKeptNoProxy() {
        chain.kept.write("proxy", "jane:" + PASSWORD);
        assertThat(access.user("one.example", 8080)).isPresent();
        assertThat(access.user("two.example", 8080)).isEmpty();
        assertThat(access().user("two.example", 8080)).isEmpty();
        assertThat(access().user("one.example", 8080)).hasValueSatisfying(
                u -> assertThat(new String(u.getPassword())).isEqualTo(PASSWORD));
    }

    /** A typing error is corrected without a restart. */
    @Test
    void aWrongPasswordIsReplaced() throws Exception {
        keep("wrong");
        assertRefused();
        keep(PASSWORD);
        assertThat(account()).isEqualTo("ACC-1671-0642");
        assertThat(kept).isEqualTo(2);
    }

    @Test
    void theKeychainIsAskedOnceAndNotBeforeItIsNeeded() {
        assertThat(content().place()).isNull();
        assertThat(looked).isZero();
        assertRefused();
        assertRefused();
        assertThat(chain.reads).isOne();
        look();
        look();
        assertThat(chain.reads).isOne();
        assertThat(looked).isOne();
    }

    @Test
    void thePasswordIsInTheKeychainAlone() {
        keep(PASSWORD);
        assertThat(content().toString()).contains("jane").doesNotContain(PASSWORD);
    }

    @Test
    void aKeychainThatRefusesHasItForTheSession() throws Exception {
        chain.refusing = true;
        keep(PASSWORD);
        assertThat(content().place()).isEqualTo(new TokenSafe.TokenPlace(false, FakeKeychain.LOCKED));
        assertThat(content().user()).isEqualTo("jane");
        assertThat(account()).isEqualTo("ACC-1671-0642");
        assertThat(chain.kept.read("proxy")).isEmpty();
    }

    /** It may be unlocked the next time. */
    @Test
    void aLockedKeychainIsToldAndAskedAgain() throws Exception {
        keep(PASSWORD);
        access = access();
        chain.refusing = true;
        assertRefused();
        look();
        assertThat(content().trouble()).isEqualTo(Trouble.NOT_READ);
        assertThat(content().reason()).isEqualTo(FakeKeychain.LOCKED);
        chain.refusing = false;
        assertThat(account()).isEqualTo("ACC-1671-0642");
        look();
        assertThat(content().trouble()).isEqualTo(Trouble.NONE);
        assertThat(content().user()).isEqualTo("jane");
    }

    @Test
    void whatCannotBeForgottenStaysAndIsTold() throws Exception {
        keep(PASSWORD);
        chain.refusing = true;
        access.forget();
        background.runAll();
        assertThat(content().trouble()).isEqualTo(Trouble.NOT_FORGOTTEN);
        assertThat(content().user()).isEqualTo("jane");
        assertThat(content().busy()).isFalse();
        assertThat(account()).isEqualTo("ACC-1671-0642");
    }

    @Test
    void oneAtATime() {
        access.keep("jane", PASSWORD, () -> kept++);
        assertThat(content().busy()).isTrue();
        access.forget();
        background.runAll();
        assertThat(content().user()).isEqualTo("jane");
        assertThat(kept).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "jane:doe"})
    void whatIsNoUserIsNotKept(String name) {
        assertThatThrownBy(() -> access.keep(name, PASSWORD, () -> kept++))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(background.waiting()).isZero();
    }
}
