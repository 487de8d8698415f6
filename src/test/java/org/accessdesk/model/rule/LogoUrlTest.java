package org.accessdesk.model.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogoUrlTest {
    @ParameterizedTest
    @ValueSource(strings = {"", " ", "https://example.com/a.png", "HTTP://example.com",
            " https://example.com:8443/a?b#c "})
    void aPictureOfTheWebOrNone(String text) {
        assertThat(LogoUrl.isValid(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"h", "not a url", "example.com/a.png", "https://", "https:a.png", "ftp://example.com/a.png",
            "file:///etc/passwd", "javascript:alert(1)", "data:image/png;base64,AA", "https://me:secret@example.com/",
            "https://exa mple.com"})
    void nothingElse(String text) {
        assertThat(LogoUrl.isValid(text)).isFalse();
    }
}
