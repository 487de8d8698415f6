package org.accessdesk.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Masks hide secrets, in time and stack that do not depend on foreign texts. */
class SecretsLawsTest {
    private static final int LARGE = 10_000_000;
    private static final long SMALL_STACK = 160 * 1024;
    private static final List<String> PARTS = List.of("idt:TKN-1234-5678:", "idt%3ATKN-1234-5678%3A",
            "IDT:tkn-1234-5678:",
            "accept-invite?", "accept-invite%3F", "accept-invite\\u003f", "Accept-Invite?", "\\u003d", "\\u00", "\\",
            "bearer", "Bearer ", "bearer%20", "BEARER+", "eyJ", "eyJab.cd.ef", ".", "-", "_", "a", "B", "7", " ", "\n",
            "\"", "'", "<", ">", "%", "+", "/", "https://portal.s1.show/", "ä", "\uD83D\uDE00", "TKN-1234-5678");

    /**
     * The masks as plain regular expressions, which need a stack frame per character: correct, but only for short
     * texts.
     */
    private static String plain(String text) {
        var tail = "(?:[^\\s\"'<>\\\\]|\\\\u[0-9a-f]{4})+";
        var masked = Pattern.compile("(?i)(idt(?::|%3A)TKN-\\d{4}-\\d{4}(?::|%3A))" + tail).matcher(text)
                .replaceAll("$1…");
        masked = Pattern.compile("(?i)(accept-invite(?:\\?|%3F|\\\\u003f))" + tail).matcher(masked).replaceAll("$1…");
        masked = Pattern.compile("\\beyJ[\\w-]+\\.[\\w-]+\\.[\\w-]*").matcher(masked).replaceAll("…");
        return Pattern.compile("(?i)\\b(bearer)(\\s+|%20|\\+)" + tail).matcher(masked).replaceAll("$1$2…");
    }

    private static String text(Worlds world) {
        var text = new StringBuilder();
        for (var n = world.below(14); n > 0; n--) {
            text.append(world.one(PARTS));
        }
        return text.toString();
    }

    @Test
    void hidesWhatThePlainExpressionsHide() {
        Worlds.forAll(world -> {
            var text = text(world);
            assertThat(Secrets.mask(text)).as(text).isEqualTo(plain(text));
        });
    }

    @Test
    void whatIsMaskedStaysAsItIs() {
        Worlds.forAll(world -> {
            var masked = Secrets.mask(text(world));
            assertThat(Secrets.mask(masked)).isEqualTo(masked);
        });
    }

    /** Texts that repeat the beginning of a secret, or what follows it. */
    @ParameterizedTest
    @ValueSource(strings = {"accept-invite?|a", "accept-invite?|\\u003d", "|accept-invite?", "idt:TKN-1234-5678:|a",
            "idt:TKN-1234-5678:|\\u003d", "|idt:TKN-1234-5678:", "|eyJ-", "|eyJa.", "|eyJa.b ", "eyJ|a", "eyJa.|b",
            "bearer| ", "|bearer ", "|bearer  \"", "|bearer+", "|\\u00", "|\\"})
    void looksAtEachCharacterAFewTimes(String form) {
        var text = form.substring(0, form.indexOf('|')) + form.substring(form.indexOf('|') + 1).repeat(20_000);
        for (var rule : Secrets.RULES) {
            var counted = new Counted(text);
            var matcher = rule.pattern().matcher(counted);
            while (matcher.find()) {
                assertThat(matcher.end()).isGreaterThan(matcher.start());
            }
            assertThat(counted.looks / (double) text.length()).as(rule + " on " + form).isLessThan(12);
        }
    }

    @Test
    void largeTextsNeedNoLargeStack() throws Exception {
        var texts = new ArrayList<String>();
        for (var form : List.of("accept-invite?|a", "idt:TKN-1234-5678:|\\u003d", "|eyJ-")) {
            var repeated = form.substring(form.indexOf('|') + 1);
            texts.add(form.substring(0, form.indexOf('|')) + repeated.repeat(LARGE / repeated.length()));
        }
        var lengths = new FutureTask<>(() -> texts.stream().map(Secrets::mask).map(String::length).toList());
        new Thread(null, lengths, "small", SMALL_STACK).start();
        assertThat(lengths.get()).containsExactly("accept-invite?…".length(), "idt:TKN-1234-5678:…".length(), LARGE);
    }

    /** Counts how often a character is read. */
    private static final class Counted implements CharSequence {
        private final String text;
        private long looks;

        Counted(String text) {
            this.text = text;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            looks++;
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }
    }
}
