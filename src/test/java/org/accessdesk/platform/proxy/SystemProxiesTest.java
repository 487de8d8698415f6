package org.accessdesk.platform.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SystemProxiesTest {
    private static final URI API = URI.create("https://api.example.com");
    private static final String PASSWORD = "ThisIsTheSecret";

    private final Map<String, String> env = new HashMap<>();
    private final List<URI> failed = new ArrayList<>();
    /** The system's settings. */
    private final ProxySelector system = new ProxySelector() {
        @Override
        public List<Proxy> select(URI uri) {
            return List.of(new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved("system.example", 8080)));
        }

        @Override
        public void connectFailed(URI uri, SocketAddress address, IOException problem) {
            failed.add(uri);
        }
    };

    private SystemProxies proxies() {
        return new SystemProxies(system, EnvironmentProxies.of(env::get));
    }

    private String chosen(String address) {
        var proxy = proxies().select(URI.create(address)).getFirst();
        return proxy.address() instanceof InetSocketAddress at
                ? proxy.type() + " " + at.getHostString() + ":" + at.getPort()
                : "DIRECT";
    }

    @Test
    void theSystemsSettingsCountWhereTheEnvironmentSaysNothing() {
        assertThat(chosen("https://api.example.com")).isEqualTo("HTTP system.example:8080");
        env.put("no_proxy", "api.example.com");
        assertThat(chosen("https://api.example.com")).isEqualTo("HTTP system.example:8080");
        proxies().connectFailed(API, new InetSocketAddress(0), new IOException());
        assertThat(failed).containsExactly(API);
    }

    @ParameterizedTest
    @CsvSource({"http://proxy.corp:3128,HTTP proxy.corp:3128", "proxy.corp:3128/,HTTP proxy.corp:3128",
            "proxy.corp,HTTP proxy.corp:80", "http://[2001:db8::1]:3128,HTTP 2001:db8::1:3128",
            "HTTP://jane:pw@proxy.corp:3128,HTTP proxy.corp:3128", "socks5h://proxy.corp,SOCKS proxy.corp:1080"})
    void theEnvironmentCountsFirst(String value, String proxy) {
        env.put("https_proxy", value);
        assertThat(chosen("https://api.example.com")).isEqualTo(proxy);
        assertThat(chosen("http://api.example.com")).isEqualTo("DIRECT");
        proxies().connectFailed(API, new InetSocketAddress(0), new IOException());
        assertThat(failed).isEmpty();
    }

    @Test
    void capitalsAndAllCountToo() {
        env.put("ALL_PROXY", "socks://all.corp");
        assertThat(chosen("https://api.example.com")).isEqualTo("SOCKS all.corp:1080");
        env.put("HTTPS_PROXY", "https.corp:1");
        env.put("http_proxy", "http.corp:2");
        assertThat(chosen("https://api.example.com")).isEqualTo("HTTP https.corp:1");
        assertThat(chosen("http://api.example.com")).isEqualTo("HTTP http.corp:2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://proxy.corp:443", "proxy.corp:99999", "proxy.corp:0", "ftp://x", "a b", "://", " "})
    void whatIsNoProxyIsOverlooked(String value) {
        env.put("https_proxy", value);
        assertThat(chosen("https://api.example.com")).isEqualTo("HTTP system.example:8080");
    }

    @ParameterizedTest
    @CsvSource({"example.com,true", ".example.com,true", "*.example.com,true", "API.EXAMPLE.COM,true",
            "'other.org, example.com',true", "'other.org example.com',true", "*,true", "api.example.com:443,true",
            "ample.com,false", "api.example.com.org,false", "api.example.com:8443,false", "'',false"})
    void someHostsAreReachedWithout(String value, boolean direct) {
        env.put("https_proxy", "proxy.corp");
        env.put("no_proxy", value);
        assertThat(chosen("https://api.example.com:443")).isEqualTo(direct ? "DIRECT" : "HTTP proxy.corp:80");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:8123", "http://localhost:8123", "http://[::1]:8123", "http://127.4.5.6"})
    void thisComputerIsAlwaysReachedWithout(String address) {
        assertThat(chosen(address)).isEqualTo("DIRECT");
        env.put("http_proxy", "proxy.corp");
        assertThat(chosen(address)).isEqualTo("DIRECT");
    }

    @Test
    void thePasswordIsForItsProxyAlone() {
        env.put("https_proxy", "http://jane%40corp:" + PASSWORD + "%3A+%2B@Proxy.corp:3128");
        env.put("http_proxy", "http://other.corp:3128");
        assertThat(proxies().user("proxy.corp", 3128)).hasValueSatisfying(user -> {
            assertThat(user.getUserName()).isEqualTo("jane@corp");
            assertThat(user.getPassword()).containsExactly((PASSWORD + ":++").toCharArray());
        });
        assertThat(proxies().user("proxy.corp", 3129)).isEmpty();
        assertThat(proxies().user("other.corp", 3128)).isEmpty();
        assertThat(EnvironmentProxies.of(env::get).toString()).doesNotContain(PASSWORD);
    }

    @Test
    void aPercentSignThatWasNeverEncodedStays() {
        env.put("https_proxy", "http://jane:100%@proxy.corp:3128");
        assertThat(proxies().user("proxy.corp", 3128))
                .hasValueSatisfying(user -> assertThat(user.getPassword()).containsExactly("100%".toCharArray()));
    }

    @Test
    void aSystemWithoutSettingsConnectsDirectly() {
        var none = new SystemProxies(null, EnvironmentProxies.NONE);
        assertThat(none.select(API)).containsExactly(Proxy.NO_PROXY);
        assertThat(none.user("proxy.corp", 3128)).isEmpty();
    }
}
