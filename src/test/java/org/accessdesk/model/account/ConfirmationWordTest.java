package org.accessdesk.model.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.accessdesk.model.id.AccountId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfirmationWordTest {
    private static final String ODD = " \t\n\u00A0\u2007\u3000\u200B\u2060\u00AD\uFEFF\u202E\u0085\u2028";
    private final SplittableRandom random = new SplittableRandom(Long.getLong("accessdesk.seed", 1L));

    private static Account account(String name) {
        return new Account(new AccountId("ACC-1000-0001"), name, AccountType.CLIENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Hunt\u00A0Industries", "Hunt\u200B Industries", "  Hunt\n\tIndustries ",
            "Hunt\u3000Industries",
            "Hunt \u202EIndustries", "\uFF28unt Industries", "Hunt  Industries\uFEFF"})
    void whatIsTypedAsItIsShownIsTaken(String name) {
        assertThat(ConfirmationWord.isMet("Hunt Industries", account(name))).isTrue();
        assertThat(ConfirmationWord.isMet(name, account("Hunt Industries"))).isTrue();
        assertThat(ConfirmationWord.of(account(name))).isEqualTo("Hunt Industries");
    }

    @ParameterizedTest
    @CsvSource({"O’Neil – Söhne, O'Neil - Söhne", "„Größe“, \"Größe\"", "ﬁn №1, fin No1"})
    void typographyDoesNotCount(String name, String typed) {
        assertThat(ConfirmationWord.isMet(typed, account(name))).isTrue();
        assertThat(ConfirmationWord.isMet(Normalizer.normalize(typed, Normalizer.Form.NFD), account(name))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u200B", "Hunt", "HuntIndustries", "hunt industries", "ACC-1000-0002"})
    void anythingElseIsNot(String typed) {
        assertThat(ConfirmationWord.isMet(typed, account("Hunt Industries"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\u200B\u00A0", "日本語", "Hunt"})
    void theIdIsTakenWhateverTheName(String name) {
        assertThat(ConfirmationWord.isMet(" acc-1000-0001", account(name))).isTrue();
        assertThat(ConfirmationWord.isMet("", account(name))).isFalse();
        assertThat(ConfirmationWord.of(account("x".repeat(3_000)))).isEqualTo("ACC-1000-0001");
        assertThat(ConfirmationWord.of(account("\u200B"))).isEqualTo("ACC-1000-0001");
    }

    /** A law over names with odd characters: the displayed word is always accepted. */
    @Test
    void whatIsAskedForIsTaken() {
        for (var round = 0; round < 2_000; round++) {
            var name = IntStream.range(0, random.nextInt(10)).mapToObj(_ -> random.nextInt(3) == 0
                    ? String.valueOf(ODD.charAt(random.nextInt(ODD.length())))
                    : Character.toString(0x20 + random.nextInt(0x2FF0))).collect(Collectors.joining());
            assertThat(ConfirmationWord.isMet(ConfirmationWord.of(account(name)), account(name))).as("%s", name)
                    .isTrue();
        }
    }
}
