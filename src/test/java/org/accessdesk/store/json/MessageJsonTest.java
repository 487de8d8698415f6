package org.accessdesk.store.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.accessdesk.model.message.Message;
import org.accessdesk.model.message.MessageCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages as texts of a file. */
class MessageJsonTest {

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "VERBATIM")
    void everyCodeComesBackWithItsValues(MessageCode code) {
        var message = Message.of(code, "a text", 4_000_000_000L, Message.of(code, Message.NONE, 1),
                Instant.parse("2026-11-26T14:03:07.5Z"), LocalDate.of(2026, 11, 5),
                List.of("a", List.of(Message.of(code), 1L)));
        assertThat(MessageJson.read(MessageJson.text(message))).isEqualTo(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"The disk is full.", "", "LIST_MOVED", "{\"title\":\"No\"}",
            "{\"code\":\"LIST_MOVED\",\"values\":[]}",
            "{\"code\":7}"})
    void wordsComeBackAsTheyAre(String words) {
        assertThat(MessageJson.read(MessageJson.text(Message.verbatim(words)))).isEqualTo(Message.verbatim(words));
    }

    /** Earlier versions wrote times and lists as texts. */
    @Test
    void textsOfEarlierVersionsStayTexts() {
        assertThat(
                MessageJson.read("{\"code\":\"POLICY_FORBIDS_HOST\",\"values\":[\"a, b\",\"2026-11-26T14:03:07Z\"]}"))
                .isEqualTo(Message.of(MessageCode.POLICY_FORBIDS_HOST, "a, b", "2026-11-26T14:03:07Z"));
    }

    /** Earlier versions wrote English sentences, and a later one may have more codes. */
    @ParameterizedTest
    @ValueSource(strings = {"The server counts 4 entries and listed 3.", "{\"code\":\"OF_TOMORROW\",\"values\":[]}",
            "{\"code\":\"LIST_MOVED\"}", "{\"code\":\"LIST_MOVED\",\"values\":[{\"time\":\"noon\"}]}",
            "{\"code\":\"LIST_MOVED\",\"values\":[{\"day\":\"5 Nov\"}]}", "{\"code\":\"LIST_MOVED\",\"values\":[{}]}",
            "{\"code\":", "{\"code\":\"LIST_MOVED\",\"values\":[]} and more"})
    void whatIsNoMessageIsTakenForTheWords(String text) {
        assertThat(MessageJson.read(text)).isEqualTo(Message.verbatim(text));
    }

    @Test
    void holdsNoSecret() {
        var secret = "idt:TKN-1111-2222:S3cretS3cret";
        var message = Message.of(MessageCode.TOKENS_UNREADABLE, Message.verbatim("Bearer " + secret));
        assertThat(MessageJson.text(message)).doesNotContain("S3cret");
        assertThat(MessageJson.text(Message.of(MessageCode.TOKENS_UNREADABLE, List.of(List.of(secret)))))
                .doesNotContain("S3cret");
        assertThat(MessageJson.texts(List.of(message)).toString()).doesNotContain("S3cret");
    }
}
