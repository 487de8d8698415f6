package org.accessdesk.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "the token idt:TKN-1234-5678:S3cret+/= is bad|the token idt:TKN-1234-5678:… is bad",
            "{\"token\":\"idt:TKN-1234-5678:S3cret\"}|{\"token\":\"idt:TKN-1234-5678:…\"}",
            "idt%3ATKN-1234-5678%3AS3cret|idt%3ATKN-1234-5678%3A…",
            "Authorization: Bearer S3cret|Authorization: Bearer …",
            "authorization: bearer  S3cret, x|authorization: bearer  … x",
            "Bearer idt:TKN-1234-5678:S3cret|Bearer …",
            "https://portal.s1.show/accept-invite?code=S3cret&x=S3cret now|https://portal.s1.show/accept-invite?… now",
            "https://portal.s1.show/accept-invite?code=S3cret\\u003d\\u0026S3cret\"|https://portal.s1.show/accept-invite?…\"",
            "accept-invite%3Fcode%3DS3cret|accept-invite%3F…", "accept-invite\\u003fcode=S3cret|accept-invite\\u003f…",
            "jwt eyJhbGciOiJ.eyJS3cret.S3cret-_ end|jwt … end"})
    void hidesWhatOpensSomething(String text, String masked) {
        assertThat(Secrets.mask(text)).isEqualTo(masked).doesNotContain("S3cret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "TKN-1234-5678 is disabled", "POST /account-users/AUSR-1/accept-invite 200",
            "a bearer-like word", "The bearer."})
    void leavesTheRest(String text) {
        assertThat(Secrets.mask(text)).isEqualTo(text);
    }
}
