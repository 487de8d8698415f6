package org.accessdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.FutureTask;
import javafx.application.Platform;
import javafx.geometry.Insets;
import javafx.scene.Scene;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.accessdesk.ui.kit.theme.Pictures;
import org.junit.jupiter.api.Test;

/** How commands paint, seen in a process of its own, as JavaFX starts once in each. */
class HeadlessScreenTest {
    private static final int SEED = 1;

    /** Paints the same box again and again among others, and tells in how many ways it was painted. */
    static final class Painter {
        private Painter() {}

        public static void main(String[] none) throws Exception {
            HeadlessScreen.useForPictures();
            var painted = new FutureTask<>(Painter::paint);
            Platform.startup(painted);
            System.out.println("painted in ways: " + painted.get());
            Platform.exit();
        }

        private static int paint() {
            var sizes = new Random(SEED);
            Set<Integer> ways = new HashSet<>();
            for (var i = 0; i < 600; i++) {
                png(10 + 40 * sizes.nextDouble());
                ways.add(Arrays.hashCode(png(14)));
            }
            return ways.size();
        }

        /** A box with a border and round corners, whose edges are between pixels. */
        private static byte[] png(double size) {
            var box = new Region();
            box.setBackground(new Background(new BackgroundFill(Color.RED, new CornerRadii(size / 3), Insets.EMPTY),
                    new BackgroundFill(Color.WHITE, new CornerRadii(size / 3), new Insets(1))));
            box.setManaged(false);
            box.resizeRelocate(20.75, 20, size, size);
            return Pictures.png(Pictures.of(new Scene(new Pane(box), 80, 80), 1));
        }
    }

    /** JavaFX keeps painted backgrounds side by side in one image, and the edge of one may show what is beside it. */
    @Test
    void whatWasPaintedBeforeDoesNotShowInAPicture() throws Exception {
        var process = new ProcessBuilder(System.getProperty("java.home") + "/bin/java", "-cp",
                System.getProperty("java.class.path"), "--enable-native-access=ALL-UNNAMED", Painter.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip())
                .isEqualTo("painted in ways: 1");
    }
}
