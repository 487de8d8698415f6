package org.accessdesk.service.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.accessdesk.model.bulk.MembershipRow;
import org.accessdesk.model.bulk.MembershipTable;
import org.accessdesk.model.message.InvalidValueException;
import org.accessdesk.model.message.Message;
import org.accessdesk.model.message.MessageCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MembershipFileTest {
    private static MembershipTable read(String text) {
        return read(text, StandardCharsets.UTF_8);
    }

    private static MembershipTable read(String text, Charset charset) {
        return MembershipFile.read(text.getBytes(charset), _ -> {});
    }

    private static Message problem(String text, Charset charset) {
        try {
            throw new AssertionError("It was read: " + read(text, charset));
        } catch (InvalidValueException e) {
            return e.problem();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void cellsAreSeparatedByCommasSemicolonsOrTabs(String separator) {
        for (var head : List.of("", "\ufeff", "sep=" + separator + "\r\n", "\r\n  \r\n")) {
            var table = read(head + "Email|Group|Action\r\n\"ana@x.com\"|\"Sales, \"\"EU\"\"; all\"|add\r\n"
                    .replace("|", separator));
            assertThat(table.rows()).extracting(MembershipRow::cells)
                    .containsExactly(List.of("ana@x.com", "Sales, \"EU\"; all", "add"));
            assertThat(table.head()).containsExactly("Email", "Group", "Action");
        }
    }

    @Test
    void rowsKnowTheirLines() {
        var table = read("email,group,action\n\nana@x.com,\"Sales\nEU\",add\n,,\nbo@x.com,IT,remove");
        assertThat(table.rows()).extracting(MembershipRow::line).containsExactly(3L, 6L);
        assertThat(read("sep=;\nemail;group;action\nana@x.com;IT;add").rows()).extracting(MembershipRow::line)
                .containsExactly(3L);
    }

    @Test
    void aRowMayComeWithoutTitles() {
        assertThat(read("ana@x.com,IT,add").rows()).extracting(MembershipRow::line).containsExactly(1L);
        assertThat(read("USR-1234-5678;IT;add").head()).isEmpty();
    }

    @Test
    void anotherEncodingIsToldAndNotGuessed() {
        for (var charset : List.of("windows-1252", "UTF-16", "UTF-16LE")) {
            assertThat(problem("email,group,action\njosé@x.com,Café,add", Charset.forName(charset)))
                    .isEqualTo(Message.of(MessageCode.TABLE_NOT_UTF_8));
        }
        assertThat(problem("PK\u0003\u0004", StandardCharsets.UTF_8))
                .isEqualTo(Message.of(MessageCode.TABLE_IS_WORKBOOK));
    }

    @Test
    void allThatIsWrongWithTheTitlesIsToldAtOnce() {
        assertThat(problem("name,department\nAna,Sales", StandardCharsets.UTF_8)).isEqualTo(Message.together(
                List.of(Message.of(MessageCode.TABLE_WITHOUT_USERS), Message.of(MessageCode.TABLE_WITHOUT_GROUPS),
                        Message.of(MessageCode.TABLE_WITHOUT_ACTIONS))));
        assertThat(problem("email,E-Mail,group,action\n", StandardCharsets.UTF_8))
                .isEqualTo(Message.of(MessageCode.TABLE_COLUMN_TWICE, "email", "E-Mail"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\ufeff", "\r\n\r\n", ",,\n,,\n"})
    void anEmptyFileIsTold(String text) {
        assertThat(problem(text, StandardCharsets.UTF_8)).isEqualTo(Message.of(MessageCode.TABLE_EMPTY));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"email,group,action\\nana@x.com,\"Sales,add\\nbo@x.com,IT,add\\n | 2",
            "email,group,action\\nana@x.com,IT,add\\nbo@x.com,\"I\"T,add | 3"})
    void anOpenQuoteIsToldWithItsLine(String text, long line) {
        assertThat(problem(text.replace("\\n", "\n"), StandardCharsets.UTF_8))
                .isEqualTo(Message.of(MessageCode.TABLE_QUOTE_OPEN, line));
    }

    @Test
    void aFileThatIsNotThereIsTold() {
        assertThatThrownBy(() -> MembershipFile.read(Path.of("no", "such.csv"), _ -> {}))
                .isInstanceOfSatisfying(InvalidValueException.class,
                        e -> assertThat(e.problem().code()).isEqualTo(MessageCode.FILE_UNREADABLE));
    }

    @Test
    void readingTellsItsProgressAndEndsWhereThatThrows() {
        var text = "email,group,action\n" + "ana@x.com,IT,add\n".repeat(3_500);
        var told = new ArrayList<Integer>();
        MembershipFile.read(text.getBytes(StandardCharsets.UTF_8), told::add);
        assertThat(told).containsExactly(1_000, 2_000, 3_000);
        assertThatThrownBy(() -> MembershipFile.read(text.getBytes(StandardCharsets.UTF_8), _ -> {
            throw new IllegalStateException("ended");
        })).hasMessage("ended");
    }
}
