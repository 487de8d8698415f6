package org.accessdesk.ui.kit.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.accessdesk.model.message.Message;
import org.accessdesk.model.message.MessageCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The words of what is told by codes; {@link TextsTest} proves that each language has them all, with the same values. */
class MessagesTest {
    private static final List<Locale> LANGUAGES = List.of(Locale.GERMAN, Locale.of("es"), Locale.FRENCH,
            Locale.JAPANESE);
    /** They have no words of their own. */
    private static final List<MessageCode> WORDLESS = List.of(MessageCode.VERBATIM, MessageCode.THEN);

    @Test
    void aMessageWithinAMessageIsWordedToo() {
        assertThat(Messages.of(Message.of(MessageCode.TOKENS_INCOMPLETE,
                Message.together(
                        List.of(Message.of(MessageCode.LIST_MOVED), Message.of(MessageCode.LIST_SHORT, 1204, 3))))))
                .isEqualTo(
                        "Not all API tokens are known, so none is shown: Entries came or went while the list was read. "
                                + "The server counts 1,204 entries and listed 3.");
    }

    @Test
    void wordsStayAsTheyAre() {
        assertThat(Messages.of(Message.verbatim("It''s {0} #1"))).isEqualTo("It''s {0} #1");
        assertThat(Messages.of(Message.of(MessageCode.DRAFT_NO_FILE, "/a{0}'b")))
                .startsWith("/a{0}'b is no file but a folder");
        assertThat(Messages.orEmpty(null)).isEmpty();
        assertThat(Messages.of(Message.NONE)).isEmpty();
    }

    /** The longest wait is told by its two largest units. */
    @Test
    void aWaitIsToldByItsUnits() {
        assertThat(Messages.of(Message.of(MessageCode.RUN_PUT_OFF, 1, 13, 0, 0)))
                .contains("wait 1 day 13 hours, which");
        assertThat(Messages.of(Message.of(MessageCode.RUN_PUT_OFF, 0, 0, 2, 1)))
                .contains("wait 2 minutes 1 second, which");
    }

    /** Times, days and lists take the form of the language; the command line, which has none, writes ISO 8601. */
    @Test
    void timesDaysAndListsAreOfTheLanguage() {
        var lost = Message.of(MessageCode.REPAIRED_LOST, List.of(Message.of(MessageCode.LOST_SNAPSHOTS, 2),
                Message.of(MessageCode.LOST_ITEMS, 1, 3, "Q4", Instant.parse("2026-11-26T14:03:07Z")),
                Message.of(MessageCode.LOST_DRAFTS)));
        var hosts = Message.of(MessageCode.POLICY_FORBIDS_HOST, List.of("a.example", "b.example"), "c.example");
        assertThat(in(Locale.UK, lost)).isEqualTo("; lost: 2 snapshots, 1 of 3 items of the run of “Q4” of "
                + "26 Nov 2026, 14:03 and drafts or changes that cannot be read any more");
        assertThat(in(Locale.GERMANY, lost)).contains(" vom 26.11.2026, 14:03 und Entwürfe");
        assertThat(in(Locale.JAPAN, hosts)).contains("a.exampleとb.example");
        assertThat(in(Locale.ROOT, lost)).contains(" of 2026-11-26 14:03 and ");
        assertThat(in(Locale.ROOT, hosts)).contains("to a.example and b.example only");
        assertThat(in(Locale.GERMANY, Message.of(MessageCode.VERBATIM, LocalDate.of(2026, 11, 5))))
                .isEqualTo("05.11.2026");
    }

    private static String in(Locale language, Message message) {
        var before = Locale.getDefault();
        Locale.setDefault(language);
        try {
            return Messages.of(message);
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @EnumSource
    void isTranslated(MessageCode code) {
        var english = Texts.in(Locale.ROOT, Messages.key(code));
        if (!WORDLESS.contains(code)) {
            assertThat(LANGUAGES).allSatisfy(language -> assertThat(Texts.in(language, Messages.key(code)))
                    .as("%s in %s", code, language).isNotEqualTo(english));
        }
        assertThat(Stream.of(0, 1, 2, 3).filter(n -> english.contains("{" + n)).toList()).as("values of %s", code)
                .containsExactlyElementsOf(Stream.iterate(0, n -> n + 1).limit(places(english)).toList());
    }

    /** How many values the words take. */
    private static long places(String words) {
        return Pattern.compile("\\{(\\d)").matcher(words).results().map(m -> m.group(1)).distinct().count();
    }

    /** A code that nothing tells would be translated in vain. */
    @Test
    void everyCodeIsTold() throws IOException {
        var told = new StringBuilder();
        try (var files = Files.walk(Path.of("src", "main", "java"))) {
            for (var file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                told.append(Files.readString(file));
            }
        }
        var named = Pattern.compile("MessageCode\\.([A-Z_0-9]+)").matcher(told).results().map(m -> m.group(1))
                .collect(Collectors.toSet());
        assertThat(MessageCode.values()).extracting(MessageCode::name).isSubsetOf(named);
    }

    @Test
    void theLogHasTheCodeAndTheValues() {
        assertThat(Message.of(MessageCode.LIST_MOVED)).hasToString("LIST_MOVED");
        assertThat(Message.of(MessageCode.TOKENS_UNREADABLE, Message.of(MessageCode.LIST_SHORT, 4, 3)))
                .hasToString("TOKENS_UNREADABLE[LIST_SHORT[4, 3]]");
    }
}
