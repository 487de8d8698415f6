package org.accessdesk.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HomeFolderTest {

    @ParameterizedTest
    @CsvSource({"/home/ann/.local/x, /home/ann, ~/.local/x", "/home/ann, /home/ann/, ~",
            "/home/anna/x, /home/ann, /home/anna/x", "/home/ann.lee, /home/ann, /home/ann.lee",
            "C:\\Users\\Ann Lee\\x, C:\\Users\\Ann Lee, ~\\x", "c:/users/ann lee/x, C:\\Users\\Ann Lee, ~/x",
            "file:/C:/Users/Ann/a and C:\\Users\\Ann\\b, C:\\Users\\Ann, file:/~/a and ~\\b",
            "/Users/José/x, /Users/José, ~/x", "/srv/x, /, /srv/x", "/home/a+b/x, /home/a+b, ~/x"})
    void namesNobody(String text, String home, String masked) {
        assertThat(HomeFolder.mask(text, home)).isEqualTo(masked);
    }
}
