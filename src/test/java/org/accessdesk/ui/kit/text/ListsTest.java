package org.accessdesk.ui.kit.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What screen readers are given, with the separators and full stops of the language. */
class ListsTest {
    private final Locale before = Locale.getDefault();

    @AfterEach
    void restore() {
        Locale.setDefault(before);
    }

    @Test
    void sentencesGetOneFullStopBetweenThem() {
        Locale.setDefault(Locale.ENGLISH);
        assertThat(Lists.ofSentences(List.of("Lisa Liu, Groups", "Done.", "gains Billing")))
                .isEqualTo("Lisa Liu, Groups. Done. gains Billing");
        assertThat(Lists.ofSentences(List.of())).isEmpty();
    }

    @Test
    void japaneseHasItsOwnPunctuation() {
        Locale.setDefault(Locale.JAPANESE);
        assertThat(Lists.ofSentences(List.of(Lists.of(List.of("Lisa Liu", "グループ")), "完了。", "Billingを取得")))
                .isEqualTo("Lisa Liu、グループ。完了。Billingを取得");
    }
}
