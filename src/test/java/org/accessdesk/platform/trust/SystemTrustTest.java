package org.accessdesk.platform.trust;

import static java.nio.file.StandardOpenOption.APPEND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.accessdesk.api.ApiException;
import org.accessdesk.api.ApiToken;
import org.accessdesk.api.Call;
import org.accessdesk.api.ConnectionSettings;
import org.accessdesk.api.Network;
import org.accessdesk.api.ProxySignIn;
import org.accessdesk.api.rest.HttpMarketplace;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.ui.kit.text.Sentences;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests a company's certificate authority over a real TLS connection. */
class SystemTrustTest {
    private static final ApiToken TOKEN = ApiToken.parse("idt:TKN-1111-2222:ThisIsTheSecret");
    private static final String SELF = "{\"account\":{\"id\":\"ACC-1671-0642\",\"name\":\"Stark\",\"type\":\"Client\"}}";

    @TempDir
    private Path folder;

    private final HeldCertificate company = new HeldCertificate.Builder().certificateAuthority(0)
            .commonName("Company CA").build();
    private final MockWebServer server = new MockWebServer();
    private final AtomicInteger reads = new AtomicInteger();

    @AfterEach
    void end() {
        server.close();
    }

    private URI https() throws IOException {
        var own = new HeldCertificate.Builder().signedBy(company).addSubjectAlternativeName("127.0.0.1").build();
        server.useHttps(new HandshakeCertificates.Builder().heldCertificate(own).build().sslSocketFactory());
        return URI.create("https://127.0.0.1:" + started());
    }

    private int started() throws IOException {
        server.start(InetAddress.getLoopbackAddress(), 0);
        server.enqueue(new MockResponse.Builder().addHeader("Content-Type", "application/json").body(SELF).build());
        return server.getPort();
    }

    private SystemTrust trust(List<X509Certificate> roots) {
        return new SystemTrust(() -> {
            reads.incrementAndGet();
            return roots;
        });
    }

    private static HttpMarketplace open(URI address, SystemTrust trust) {
        return HttpMarketplace.open(ConnectionSettings.of(address, TOKEN)
                .by(new Network(Network.ofJdk().proxies(), ProxySignIn.NONE, trust)));
    }

    private Path bundle() throws IOException {
        var file = Files.writeString(folder.resolve("bundle.crt"), "# The roots of a company, Zürich\n\n");
        var broken = "-----BEGIN CERTIFICATE-----\nTm8gY2VydGlmaWNhdGU=\n-----END CERTIFICATE-----\n";
        var other = new HeldCertificate.Builder().certificateAuthority(0).commonName("Other CA").build();
        return Files.writeString(file, broken + other.certificatePem() + broken + "Company\n" + company.certificatePem()
                + "-----BEGIN CERTIFICATE-----\ncut", APPEND);
    }

    @Test
    void theSystemsRootsAreTrusted() throws Exception {
        try (var api = open(https(), trust(RootFiles.in(bundle())))) {
            assertThat(api.self(Call.plain()).account().name()).isEqualTo("Stark");
        }
    }

    @Test
    void aCertificateThatNobodyTrustsIsTold() throws Exception {
        try (var api = open(https(), trust(List.of()))) {
            var problem = catchThrowableOfType(ApiException.class, () -> api.self(Call.plain())).problem();
            assertThat(problem.kind()).isEqualTo(ApiProblem.Kind.TLS);
            assertThat(Sentences.of(problem)).contains("127.0.0.1", "its own certificate authority");
            assertThat(server.takeRequest(0, TimeUnit.SECONDS)).isNull();
        }
    }

    @Test
    void theRootsOfJavaStayTrusted() {
        var ofJdk = Network.ofJdk().trust().get().getAcceptedIssuers();
        assertThat(ofJdk).isNotEmpty();
        assertThat(trust(List.of()).get().getAcceptedIssuers()).contains(ofJdk);
        assertThat(trust(List.of(company.certificate())).get().getAcceptedIssuers()).contains(ofJdk)
                .contains(company.certificate()).hasSize(ofJdk.length + 1);
    }

    @Test
    void nothingIsReadBeforeTheFirstEncryptedConnection() throws Exception {
        var trust = trust(List.of());
        try (var api = open(URI.create("http://127.0.0.1:" + started()), trust)) {
            assertThat(api.self(Call.plain()).account().name()).isEqualTo("Stark");
        }
        assertThat(reads).hasValue(0);
        assertThat(trust.get()).isSameAs(trust.get());
        assertThat(reads).hasValue(1);
    }

    @Test
    void brokenRootsAreLeftOut() throws IOException {
        assertThat(RootFiles.in(bundle())).hasSize(2).contains(company.certificate());
        assertThat(RootFiles.in(folder.resolve("missing.crt"))).isEmpty();
        assertThat(RootFiles.in(folder)).isEmpty();
    }

    @Test
    void aPersonsOwnFileCounts() throws IOException {
        var file = bundle().toString();
        assertThat(RootFiles.ofSystem(name -> "SSL_CERT_FILE".equals(name) ? file : null))
                .contains(company.certificate());
        assertThat(RootFiles.ofSystem(_ -> null)).doesNotContain(company.certificate());
        assertThat(RootFiles.ofSystem(_ -> "\0")).isEqualTo(RootFiles.ofSystem(_ -> null));
    }

    @Test
    void certificatesOfKeysAreNoRoots() throws Exception {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("root", company.certificate());
        var own = new HeldCertificate.Builder().signedBy(company).build();
        store.setKeyEntry("own", own.keyPair().getPrivate(), new char[0], new Certificate[]{own.certificate()});
        assertThat(RootStores.in(store)).containsExactly(company.certificate());
    }

    @Test
    void aStoreThatIsNotThereHasNone() {
        assertThat(RootStores.ofTypes(List.of("No-Such-Store", "KeychainStore-None"))).isEmpty();
    }

    @Test
    void thisSystemsRootsCanBeRead() {
        var all = SystemTrust.ofSystem().get().getAcceptedIssuers();
        assertThat(all).hasSizeGreaterThanOrEqualTo(Network.ofJdk().trust().get().getAcceptedIssuers().length);
    }
}
