package org.accessdesk.ui.capture.tour;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.accessdesk.ui.kit.text.Texts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The names of the controls that the tour presses. */
class TourNamesTest {
    private static final Pattern PRESSED = Pattern.compile("(?:press|dismiss): (?:\\{button: )?([a-z]+(?:\\.\\w+)+)");

    /** A notice may stand above each screen, whose buttons must be told from its own by a person and by a recipe. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "es", "fr", "ja"})
    void aNoticeIsDismissedByANameOfItsOwn(String language) throws IOException {
        var keys = PRESSED.matcher(Tour.script()).results().map((MatchResult m) -> m.group(1)).distinct();
        var dismiss = Texts.in(Locale.of(language), "shell.notice.dismiss");
        assertThat(keys.filter(key -> Texts.in(Locale.of(language), key).equals(dismiss)))
                .containsExactly("shell.notice.dismiss");
    }
}
