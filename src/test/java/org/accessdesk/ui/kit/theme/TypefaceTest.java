package org.accessdesk.ui.kit.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import javafx.scene.text.Font;
import org.accessdesk.ui.kit.Fx;
import org.junit.jupiter.api.Test;

/** The typeface of the app. */
class TypefaceTest {
    @Test
    void allFamiliesOfTheStyleSheetAreKnown() {
        Fx.run(Typeface::load);
        assertThat(Fx.call(Font::getFamilies)).contains("Inter", "Inter Medium", "Inter Semi Bold");
    }

    /** The packages have a compiled style sheet, whose addresses would lead to where it was compiled. */
    @Test
    void theStyleSheetNamesNoFiles() throws Exception {
        var sheet = Objects.requireNonNull(Theme.class.getResource("/org/accessdesk/ui/access-desk.css"));
        assertThat(Files.readString(Path.of(sheet.toURI()))).doesNotContain("url(");
    }
}
