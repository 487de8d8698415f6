package org.accessdesk.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.accessdesk.ui.kit.text.English;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarketplaceAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"https://api.platform.softwareone.com", "https://api.platform.softwareone.com/",
            "https://api.platform.softwareone.com/public", "https://api.platform.softwareone.com/public/",
            "https://api.platform.softwareone.com/public/v1", " https://API.platform.softwareone.com/public/v1/\n",
            "api.platform.softwareone.com", "api.platform.softwareone.com/public/v1",
            "https://api.platform.softwareone.com:443", "https://api.platform.softwareone.com./public"})
    void takesEveryWayToWriteTheSameAddress(String text) {
        assertThat(MarketplaceAddress.parse(text)).isEqualTo(MarketplaceAddress.PRODUCTION);
    }

    @ParameterizedTest
    @CsvSource({"http://localhost:8123, http://localhost:8123", "localhost:8123/public/v1, http://localhost:8123",
            "127.0.0.1:8123, http://127.0.0.1:8123", "http://127.9.8.7, http://127.9.8.7",
            "http://[::1]:8123/, http://[::1]:8123", "https://localhost:8123, https://localhost:8123",
            "https://api.s1.live:8443/public, https://api.s1.live:8443",
            "https://münchen.example, https://xn--mnchen-3ya.example",
            "https://intranet-2, https://intranet-2", "https://10.1.2.3:8443, https://10.1.2.3:8443"})
    void takesOtherServersAndPlainHttpOnThisComputer(String text, String expected) {
        assertThat(MarketplaceAddress.parse(text)).hasToString(expected);
        assertThat(MarketplaceAddress.parse(expected)).hasToString(expected);
    }

    @ParameterizedTest
    @CsvSource({"http://api.platform.softwareone.com, must begin with https://",
            "http://127.0.0.1.example.com, must begin with https://", "http://localhost.example.com, must begin with",
            "http://10.0.0.1:8123, must begin with https://", "ftp://api.platform.softwareone.com, not a web address",
            "'', not a web address", "https://, not a web address", "two words, not a web address",
            "https://me:secret@api.platform.softwareone.com, must not hold a user name",
            "https://me@api.platform.softwareone.com, must not hold a user name",
            "https://api.platform.softwareone.com@example.com, must not hold a user name",
            "https://portal.platform.softwareone.com/administration, address of the web portal",
            "https://api.platform.softwareone.com/public/v1/accounts, must end after the host",
            "https://api.platform.softwareone.com/?x=y, must end after the host",
            "https://my_host, has an underscore", "my_host.example.com:8443/public, has an underscore",
            "https://_api.example.com, has an underscore", "https://api-.example.com, begins or ends with a hyphen",
            "https://-api.example.com, begins or ends with a hyphen", "https://api.example.1com, begins with a digit",
            "https://api.123, begins with a digit", "https://1.2.3.4.5, begins with a digit",
            "https://256.1.1.1, begins with a digit", "https://api..example.com, not a",
            "https://a!b.example.com, not a",
            "https://a~b, not a", "https://api.example.com.., not a", "https://., not a",
            "https://api.platform.softwareone.com/#x, must end after the host"})
    void refusesTheRestInOneSentence(String text, String why) {
        assertThatIllegalArgumentException().isThrownBy(() -> MarketplaceAddress.parse(text))
                .satisfies(e -> assertThat(English.of(e)).contains(why))
                .satisfies(e -> assertThat(English.of(e)).endsWith("."))
                .satisfies(e -> assertThat(English.of(e)).doesNotContain("secret"));
    }
}
