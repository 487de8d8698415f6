package org.accessdesk.ui.kit.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.HashSet;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import org.accessdesk.ui.kit.Fx;
import org.junit.jupiter.api.Test;

/** Pictures of 256 colours, as JavaFX reads them again. */
class SmallPngTest {
    private static final int SIZE = 40;

    /** Of 200 frequent colours, and as many rare ones as {@code shades} a little bluer. */
    private static Image picture(int shades) {
        var picture = new WritableImage(SIZE, SIZE);
        for (var at = 0; at < SIZE * SIZE; at++) {
            var blue = at % 4 == 0 && shades > 0 ? 1 + at / 200 % shades : 0;
            picture.getPixelWriter().setArgb(at % SIZE, at / SIZE,
                    0xFF000000 | ((at % 200 % 16 * 16) << 16) | ((at % 200 / 16 * 16) << 8) | blue);
        }
        return picture;
    }

    @Test
    void fewColoursStayAsTheyAre() {
        Fx.run(() -> {
            var before = picture(0);
            var after = new Image(new ByteArrayInputStream(Pictures.smallPng(before)));
            assertThat(after.getWidth()).isEqualTo(SIZE);
            for (var at = 0; at < SIZE * SIZE; at++) {
                assertThat(after.getPixelReader().getArgb(at % SIZE, at / SIZE))
                        .isEqualTo(before.getPixelReader().getArgb(at % SIZE, at / SIZE));
            }
        });
    }

    @Test
    void manyColoursBecomeTheNearestOfTheMostFrequent() {
        Fx.run(() -> {
            var before = picture(7);
            var bytes = Pictures.smallPng(before);
            var after = new Image(new ByteArrayInputStream(bytes));
            var colors = new HashSet<Integer>();
            for (var at = 0; at < SIZE * SIZE; at++) {
                var is = after.getPixelReader().getArgb(at % SIZE, at / SIZE);
                colors.add(is);
                var was = before.getPixelReader().getArgb(at % SIZE, at / SIZE);
                assertThat(is >> 8).isEqualTo(was >> 8);
                assertThat(Math.abs((is & 0xFF) - (was & 0xFF))).isLessThanOrEqualTo(7);
            }
            assertThat(colors).hasSizeLessThanOrEqualTo(256);
            assertThat(Pictures.smallPng(before)).isEqualTo(bytes);
        });
    }
}
