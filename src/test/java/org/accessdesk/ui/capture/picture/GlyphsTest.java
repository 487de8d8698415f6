package org.accessdesk.ui.capture.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import org.accessdesk.ui.kit.Fx;
import org.accessdesk.ui.kit.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether characters can be shown. */
class GlyphsTest {
    private static final int JAPANESE = 0x3000;

    @Test
    void itFindsTheCharactersThatNoFontHas() {
        // Of a private area, in which no font of a computer has anything.
        assertThat(Fx.call(() -> Glyphs.missing("Über \uDBBF\uDF00 größer"))).isEqualTo("\uDBBF\uDF00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Regular", "Medium", "SemiBold", "Bold"})
    void theBundledFontHasAllCharactersOfTheTextsButTheJapaneseOnes(String weight) throws Exception {
        try (var file = Objects.requireNonNull(
                Texts.class.getResourceAsStream("/org/accessdesk/ui/fonts/Inter-" + weight + ".otf"))) {
            var font = Font.createFont(Font.TRUETYPE_FONT, file);
            for (var language : List.of("", "de", "fr", "es", "ja")) {
                var texts = ResourceBundle.getBundle("org.accessdesk.ui.texts", Locale.of(language),
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT));
                for (var key : texts.keySet()) {
                    assertThat(texts.getString(key).codePoints().filter(c -> c < JAPANESE && !font.canDisplay(c)))
                            .as("%s of %s", key, language).isEmpty();
                }
            }
        }
    }
}
