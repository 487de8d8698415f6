package org.accessdesk.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.accessdesk.model.id.TokenId;
import org.accessdesk.ui.kit.text.English;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiTokenTest {
    private static final String VALUE = "idt:TKN-1234-5678:AbC_d-9+/=";

    @ParameterizedTest
    @ValueSource(strings = {VALUE, "  " + VALUE + "\n", "Bearer " + VALUE, "bearer\t" + VALUE, "\"" + VALUE + "\"",
            "“" + VALUE + "”", "idt:TKN-1234-5678:\nAbC_d-9+/=", "\u200b" + VALUE + "\u00a0",
            "Bearer  '" + VALUE + "'", "Authorization: Bearer " + VALUE, "\ufeff" + VALUE + "\u200d\u2060",
            "idt:TKN-1234-5678:AbC_\u200bd-9\u00ad+/\u2028=", "token: " + VALUE, "My token is\n\n  " + VALUE + "\r\n",
            "{\"name\": \"Desk\", \"token\": \"" + VALUE + "\", \"status\": \"Active\"}", "token=" + VALUE,
            "curl -H 'Authorization: Bearer " + VALUE + "' https://api.example", "<code>" + VALUE + "</code>",
            "„" + VALUE + "“", "« " + VALUE + " »"})
    void findsTheTokenInWhatWasPasted(String pasted) {
        var token = ApiToken.parse(pasted);

        assertThat(token.reveal()).isEqualTo(VALUE);
        assertThat(token.id()).isEqualTo(new TokenId("TKN-1234-5678"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "TKN-1234-5678", "idt:TKN-1234-5678", "idt:TKN-1234-5678:",
            "idt:TKN-12-5678:Abc",
            "idt:TKN-1234-5678:äbc", "eyJhbGciOi.eyJzdWIi.c2ln"})
    void refusesAnythingElseWithoutRepeatingIt(String pasted) {
        assertThatIllegalArgumentException().isThrownBy(() -> ApiToken.parse(pasted))
                .satisfies(e -> assertThat(English.of(e)).startsWith("This is not an API token."))
                .satisfies(e -> assertThat(English.of(e)).doesNotContain("hello", "Abc", "äbc", "c2ln"));
    }

    @Test
    void refusesToChoose() {
        assertThatIllegalArgumentException().isThrownBy(() -> ApiToken.parse(VALUE + "\n" + VALUE + "2"))
                .satisfies(e -> assertThat(English.of(e))
                        .isEqualTo("There is more than one API token in this text. Paste one of them."));
    }

    @Test
    void printsNoSecret() {
        assertThat(ApiToken.parse(VALUE)).hasToString("idt:TKN-1234-5678:…");
        assertThat(TestServer.TOKEN.toString()).doesNotContain(TestServer.SECRET);
        assertThat(ConnectionSettings.of(MarketplaceAddress.PRODUCTION, TestServer.TOKEN).toString())
                .doesNotContain(TestServer.SECRET);
    }
}
