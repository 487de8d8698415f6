package org.accessdesk.api.http;

import static org.accessdesk.api.TestServer.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.PasswordAuthentication;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import okhttp3.Credentials;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.accessdesk.api.ApiException;
import org.accessdesk.api.Call;
import org.accessdesk.api.ConnectionSettings;
import org.accessdesk.api.ForwardProxy;
import org.accessdesk.api.MembershipEndpoint;
import org.accessdesk.api.Network;
import org.accessdesk.api.RetryPolicy;
import org.accessdesk.api.TestServer;
import org.accessdesk.api.TestValues;
import org.accessdesk.api.Timeouts;
import org.accessdesk.api.rest.HttpMarketplace;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.ApiProblem.Kind;
import org.accessdesk.model.message.MessageCode;
import org.accessdesk.ui.kit.text.English;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** Connections through a real proxy, plain and tunnelled. */
class ProxyTest {
    private static final String PASSWORD = "pässword:1";
    private static final String RIGHT = Credentials.basic("jane", PASSWORD, StandardCharsets.UTF_8);
    private static final String SELF = "{\"account\":{\"id\":\"ACC-1671-0642\"}}";

    private final TestServer server = new TestServer();
    private final ForwardProxy proxy = new ForwardProxy();
    private final HeldCertificate certificate = new HeldCertificate.Builder().addSubjectAlternativeName("127.0.0.1")
            .build();
    private final HandshakeCertificates tls = new HandshakeCertificates.Builder().heldCertificate(certificate)
            .addTrustedCertificate(certificate.certificate()).build();
    private final List<String> asked = new ArrayList<>();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    /** Otherwise our loggers would log less than the rest. */
    private final List<Logger> loggers = Stream.of(org.slf4j.Logger.ROOT_LOGGER_NAME, "org.accessdesk")
            .map(name -> (Logger) LoggerFactory.getLogger(name)).toList();
    private final List<Level> levels = loggers.stream().map(Logger::getLevel).toList();
    private Optional<PasswordAuthentication> user = Optional
            .of(new PasswordAuthentication("jane", PASSWORD.toCharArray()));

    @BeforeEach
    void hear() {
        log.start();
        loggers.forEach(logger -> logger.setLevel(Level.TRACE));
        loggers.getFirst().addAppender(log);
    }

    @AfterEach
    void end() {
        loggers.getFirst().detachAppender(log);
        for (var i = 0; i < loggers.size(); i++) {
            loggers.get(i).setLevel(levels.get(i));
        }
        proxy.close();
        server.close();
    }

    private HttpMarketplace open(boolean encrypted) {
        var address = server.address();
        if (encrypted) {
            server.web.useHttps(tls.sslSocketFactory());
            address = URI.create("https://127.0.0.1:" + server.web.getPort());
        }
        var network = new Network(proxy.selector(), this::user, tls::trustManager);
        return HttpMarketplace.open(new ConnectionSettings(address, TestServer.TOKEN, MembershipEndpoint.CURRENT,
                Timeouts.DEFAULT, RetryPolicy.DEFAULT, network));
    }

    private Optional<PasswordAuthentication> user(String host, int port) {
        asked.add(host + ":" + port);
        return user;
    }

    private ApiProblem refused(boolean encrypted) {
        try (var api = open(encrypted)) {
            var thrown = catchThrowableOfType(ApiException.class, () -> api.self(Call.plain()));
            var trace = new StringWriter();
            thrown.printStackTrace(new PrintWriter(trace));
            assertThat(trace.toString()).doesNotContain(PASSWORD, RIGHT.substring("Basic ".length()));
            return thrown.problem();
        } finally {
            assertNothingLeaks();
        }
    }

    private void assertNothingLeaks() {
        assertThat(log.list).isNotEmpty().noneMatch(e -> e.getFormattedMessage().contains(PASSWORD)
                || e.getFormattedMessage().contains(RIGHT.substring("Basic ".length())));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void signsInWhenAsked(boolean encrypted) throws Exception {
        proxy.demanded = RIGHT;
        server.answer(SELF);
        try (var api = open(encrypted)) {
            assertThat(api.self(Call.plain()).account().id().value()).isEqualTo("ACC-1671-0642");
        }
        assertThat(proxy.heads).hasSize(2).first().asString().doesNotContain("Proxy-Authorization");
        var request = server.taken();
        assertThat(request.getHeaders().get("Authorization")).isEqualTo("Bearer " + TestServer.TOKEN.reveal());
        assertThat(request.getHeaders().names()).doesNotContain("Proxy-Authorization");
        assertNothingLeaks();
    }

    @Test
    void theProxyOfATunnelNeverSeesTheToken() throws Exception {
        proxy.demanded = RIGHT;
        server.answer(SELF);
        server.answer("{\"id\":\"USR-6375-2499\",\"groups\":[{\"id\":\"UGR-8447-7590\"}]}");
        try (var api = open(true)) {
            api.self(Call.plain());
            api.putGroups(TestValues.ACCOUNT, TestValues.user(), Set.of(TestValues.GROUP), Call.plain());
        }
        assertThat(proxy.heads).hasSize(2).allSatisfy(
                head -> assertThat(head).startsWith("CONNECT 127.0.0.1:").doesNotContain(TestServer.SECRET));
        assertThat(asked).containsExactly("127.0.0.1:" + proxy.port());
    }

    @Test
    void aWriteGoesThroughATunnelOnce() throws Exception {
        proxy.demanded = RIGHT;
        server.answer("{\"id\":\"USR-6375-2499\",\"groups\":[{\"id\":\"UGR-8447-7590\"}]}");
        try (var api = open(true)) {
            api.putGroups(TestValues.ACCOUNT, TestValues.user(), Set.of(TestValues.GROUP), Call.plain());
        }
        assertThat(server.taken().getHeaders().names()).doesNotContain("Proxy-Authorization");
        assertThat(server.web.getRequestCount()).isOne();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aWrongPasswordIsTriedOnce(boolean encrypted) {
        proxy.demanded = "Basic another";
        var problem = refused(encrypted);
        assertThat(problem).isEqualTo(ApiProblem.onTheWay(Kind.PROXY_SIGN_IN,
                MessageCode.PROXY_SIGN_IN_WRONG, "127.0.0.1:" + proxy.port()));
        assertThat(English.of(problem.message())).isEqualTo("The proxy 127.0.0.1:" + proxy.port()
                + " does not accept the user name and the password.");
        assertThat(proxy.heads).hasSize(2);
        assertThat(server.web.getRequestCount()).isZero();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void nobodyToSignInIsTold(boolean encrypted) {
        user = Optional.empty();
        proxy.demanded = RIGHT;
        var problem = refused(encrypted);
        assertThat(problem.kind()).isEqualTo(Kind.PROXY_SIGN_IN);
        assertThat(English.of(problem.message())).endsWith(" demands a user name and a password.");
        assertThat(proxy.heads).hasSize(1);
        assertThat(server.web.getRequestCount()).isZero();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anotherSchemeGetsNoPassword(boolean encrypted) {
        proxy.demanded = RIGHT;
        proxy.challenge = "Negotiate";
        var problem = refused(encrypted);
        assertThat(problem.kind()).isEqualTo(Kind.PROXY_SIGN_IN);
        assertThat(English.of(problem.message())).contains("Negotiate");
        assertThat(asked).isEmpty();
        assertThat(proxy.heads).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aProxyThatDoesNotAskIsToldNothing(boolean encrypted) throws Exception {
        server.answer(SELF);
        try (var api = open(encrypted)) {
            api.self(Call.plain());
        }
        assertThat(asked).isEmpty();
        assertThat(proxy.heads).hasSize(1).first().asString().doesNotContain("Proxy-Authorization");
    }

    /** A server that poses as a proxy to learn the password. */
    @Test
    void aServerBehindATunnelIsToldNothing() {
        server.web.enqueue(json(407, "{}").addHeader("Proxy-Authenticate", "Basic realm=\"proxy\"").build());
        var problem = refused(true);
        assertThat(problem.kind()).isEqualTo(Kind.PROXY_SIGN_IN);
        assertThat(problem.status()).isEqualTo(407);
        assertThat(asked).isEmpty();
        assertThat(server.web.getRequestCount()).isOne();
        assertThat(server.taken().getHeaders().names()).doesNotContain("Proxy-Authorization");
    }

    /** The JDK's own selector could send the connection to a SOCKS proxy after the way was chosen. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void nobodyElseIsAskedForTheWay(boolean encrypted) throws Exception {
        var others = new ArrayList<URI>();
        var before = ProxySelector.getDefault();
        ProxySelector.setDefault(new ProxySelector() {
            @Override
            public List<Proxy> select(URI uri) {
                // The proxy's own connection is not the app's.
                if (uri.toString().endsWith(":" + proxy.port())) {
                    others.add(uri);
                }
                return List.of(Proxy.NO_PROXY);
            }

            @Override
            public void connectFailed(URI uri, SocketAddress address, IOException problem) {
                others.add(uri);
            }
        });
        server.answer(SELF);
        try (var api = open(encrypted)) {
            api.self(Call.plain());
        } finally {
            ProxySelector.setDefault(before);
        }
        assertThat(proxy.heads).hasSize(1);
        assertThat(others).isEmpty();
    }

    /** The same for a server without a proxy. */
    @Test
    void aServerWithoutAProxyIsToldNothing() {
        proxy.close();
        server.web.enqueue(json(407, "{}").addHeader("Proxy-Authenticate", "Basic realm=\"proxy\"").build());
        var network = new Network(Network.ofJdk().proxies(), this::user, tls::trustManager);
        var once = new RetryPolicy(1, Duration.ZERO, Duration.ZERO, Duration.ZERO);
        try (var api = HttpMarketplace.open(new ConnectionSettings(server.address(), TestServer.TOKEN,
                MembershipEndpoint.CURRENT, Timeouts.DEFAULT, once, network))) {
            assertThat(catchThrowableOfType(ApiException.class, () -> api.self(Call.plain()))).isNotNull();
        }
        assertThat(asked).isEmpty();
        assertThat(server.taken().getHeaders().names()).doesNotContain("Proxy-Authorization");
    }
}
