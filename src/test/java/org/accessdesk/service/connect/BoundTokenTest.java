package org.accessdesk.service.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.accessdesk.api.ApiToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BoundTokenTest {
    private static final ApiToken TOKEN = ApiToken.parse("idt:TKN-1111-1111:secret");

    @ParameterizedTest
    @CsvSource({"https://api.example.com, HTTPS://API.Example.COM:443/public/v1/",
            "https://api.example.com, api.example.com",
            "https://api.example.com, https://api.example.com.",
            "https://xn--mnchen-3ya.example, https://münchen.example",
            "https://xn--mnchen-3ya.example, https://MÜNCHEN.example",
            "http://[::1]:8080, http://[0:0:0:0:0:0:0:1]:8080",
            "https://api.example.com:8443, https://api.example.com:08443"})
    void oneServerHasManySpellings(String one, String other) {
        assertThat(BoundToken.parse(BoundToken.entry(one, TOKEN)).origin()).isEqualTo(BoundToken.origin(other));
    }

    @ParameterizedTest
    @CsvSource({"https://api.example.com, https://api.example.org", "https://api.example.com, https://example.com",
            "https://api.example.com, https://api.example.com:8443", "http://localhost:80, https://localhost:80",
            "http://localhost:8080, http://127.0.0.1:8080", "https://münchen.example, https://munchen.example",
            // The second one has a Cyrillic a.
            "https://api.example.com, https://аpi.example.com", "https://[::1], https://[::2]"})
    void othersAreOthers(String one, String other) {
        assertThat(BoundToken.parse(BoundToken.entry(one, TOKEN)).origin()).isNotEqualTo(BoundToken.origin(other));
    }

    @Test
    void anEarlierVersionKeptTheTokenAlone() {
        assertThat(BoundToken.parse(TOKEN.reveal()).origin()).isNull();
        assertThat(BoundToken.parse(TOKEN.reveal()).token().reveal()).isEqualTo(TOKEN.reveal());
    }

    @ParameterizedTest
    @ValueSource(strings = {"v2 ", "v2 https://example.com", "v2 https://example.com secret",
            "v2 idt:TKN-1111-1111:secret",
            "v2  idt:TKN-1111-1111:secret", "v2 http://example.com idt:TKN-1111-1111:secret",
            "v3 https://example.com secret"})
    void whatIsNeitherIsRefusedWithoutTheSecret(String entry) {
        assertThatIllegalArgumentException().isThrownBy(() -> BoundToken.parse(entry))
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("secret"));
    }

    @Test
    void itDoesNotPrintItself() {
        assertThat(BoundToken.parse(BoundToken.entry("https://example.com", TOKEN))).hasToString(
                "idt:TKN-1111-1111:… for https://example.com");
    }
}
