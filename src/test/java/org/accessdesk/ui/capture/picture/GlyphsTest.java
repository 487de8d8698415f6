package org.accessdesk.ui.capture.picture;

import static org.assertj.core.api.Assertions.assertThat;

import org.accessdesk.ui.kit.Fx;
import org.junit.jupiter.api.Test;

/** Whether characters can be shown. */
class GlyphsTest {
    @Test
    void itFindsTheCharactersThatNoFontHas() {
        // Of a private area, in which no font of a computer has anything.
        assertThat(Fx.call(() -> Glyphs.missing("Über \uDBBF\uDF00 größer"))).isEqualTo("\uDBBF\uDF00");
    }
}
