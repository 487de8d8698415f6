package org.accessdesk.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class PrintableTest {
    private static final int[] NASTY = {0, 7, 8, 9, 10, 13, 27, 0x7F, 0x85, 0x9B, 0xAD, 0x34F, 0x61C, 0x200B, 0x200D,
            0x200E, 0x200F, 0x2028, 0x2029, 0x202A, 0x202E, 0x2066, 0x2069, 0x2060, 0x3164, 0xD800, 0xDFFF, 0xFE01,
            0xFEFF, 0xE0041, 0xE0100};
    private final SplittableRandom random = new SplittableRandom(Long.getLong("accessdesk.seed", 1L));

    @Test
    void whatPeopleWriteStays() {
        var text = "Größe & Söhne – “日本語” עברית Ελλ ❤️ a:b #1 [x] \\ C:\\temp";
        assertThat(Printable.line(text)).isEqualTo(text);
        assertThat(Printable.lines("a\n\tb\r\n")).isEqualTo("a\n\tb\r\n");
    }

    @Test
    void whatCannotBeSeenIsWrittenOut() {
        assertThat(Printable.line("a\u001b[2Jb\u202Egnillib\u2069\n\r\t\u0085")).isEqualTo(
                "a\\u{1B}[2Jb\\u{202E}gnillib\\u{2069}\\n\\r\\t\\u{85}");
        assertThat(Printable.line("\uD83D x \uDE00")).isEqualTo("\\u{D83D} x \\u{DE00}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"::set-output name=x::y", "  ::add-mask::x", "x\n::error::y", "a ##vso[task.complete]b",
            "##[group]x", "##teamcity[buildStatus]", "###[error]"})
    void noCommandOfABuildServerIsLeft(String text) {
        for (var safe : new String[]{Printable.line(text), Printable.lines(text)}) {
            assertThat(safe).doesNotContain("##vso[", "##[", "##teamcity[").doesNotContainPattern("(?m)^\\s*::");
        }
    }

    /** A law over texts of letters and unsafe characters: one line, nothing unsafe, idempotent. */
    @Test
    void oneSafeLineWhateverTheText() {
        for (var round = 0; round < 2_000; round++) {
            var text = text();
            var safe = Printable.line(text);
            assertThat(safe.codePoints().noneMatch(Printable::isUnsafe)).as("%s", text).isTrue();
            assertThat(safe.lines().count()).isLessThanOrEqualTo(1);
            assertThat(Printable.line(safe)).isEqualTo(safe);
        }
    }

    @Test
    void jsonSaysTheSame() {
        var json = JsonMapper.shared();
        for (var round = 0; round < 2_000; round++) {
            var node = json.createObjectNode().put("name", text());
            var safe = Printable.json(node.toPrettyString());
            assertThat(safe.codePoints().filter(c -> c != '\n' && c != '\r').noneMatch(Printable::isUnsafe)).isTrue();
            assertThat(json.readTree(safe)).isEqualTo(node);
            assertThat(safe).doesNotContain("##vso[");
        }
    }

    private String text() {
        return IntStream.range(0, random.nextInt(12)).mapToObj(_ -> switch (random.nextInt(4)) {
            case 0 -> "##vso[a]";
            case 1 -> "::b";
            case 2 -> Character.toString('a' + random.nextInt(26));
            default -> Character.toString(NASTY[random.nextInt(NASTY.length)]);
        }).reduce("", String::concat);
    }
}
