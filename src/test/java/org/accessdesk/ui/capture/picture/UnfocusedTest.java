package org.accessdesk.ui.capture.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.image.PixelFormat;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.accessdesk.ui.kit.Fx;
import org.accessdesk.ui.kit.theme.Pictures;
import org.accessdesk.ui.kit.theme.Theme;
import org.controlsfx.control.PopOver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Pictures without the focus. */
class UnfocusedTest {
    private final Button other = Fx.call(() -> new Button("Other"));
    private final TextField field = Fx.call(() -> new TextField("A name"));
    private final ListView<String> list = Fx.call(ListView::new);
    private final Stage stage = Fx.call(Stage::new);
    private final Scene scene = Fx.call(() -> {
        list.getItems().setAll("One", "Two");
        list.getSelectionModel().select(1);
        var made = new Scene(new VBox(field, list, other), 300, 200);
        Theme.prepare();
        Theme.LIGHT.applyTo(made);
        stage.setScene(made);
        stage.show();
        return made;
    });

    @AfterEach
    void close() {
        Fx.run(stage::close);
    }

    private int[] picture() {
        var image = Pictures.of(scene);
        var pixels = new int[600 * 400];
        image.getPixelReader().getPixels(0, 0, 600, 400, PixelFormat.getIntArgbInstance(), pixels, 0, 600);
        return pixels;
    }

    private int[] unfocused(Node node) {
        node.requestFocus();
        var taken = new int[1][];
        Unfocused.run(scene, () -> taken[0] = picture());
        return taken[0];
    }

    /** The rows of pixels in which two pictures differ. */
    private static List<Integer> difference(int[] one, int[] other) {
        return IntStream.range(0, one.length).filter(i -> one[i] != other[i]).map(i -> i / 600).distinct().boxed()
                .toList();
    }

    @Test
    void aPictureIsTheSameWhateverHasTheFocus() {
        Fx.run(() -> {
            var without = unfocused(other);
            assertThat(difference(unfocused(field), without)).isEmpty();
            assertThat(difference(unfocused(list), without)).isEmpty();
        });
    }

    @Test
    void theFocusStaysAndIsShownAgain() {
        Fx.run(() -> {
            other.requestFocus();
            var with = picture();
            assertThat(difference(unfocused(other), with)).isNotEmpty();
            assertThat(other.isFocused()).isTrue();
            assertThat(difference(picture(), with)).isEmpty();
        });
    }

    /** What is open over the window has a focus of its own. */
    @Test
    void aPictureIsTheSameWhateverHasTheFocusInWhatIsOpenOverTheWindow() {
        Fx.run(() -> {
            var first = new Button("First");
            var second = new Button("Second");
            var popup = new PopOver(new VBox(first, second));
            popup.setAnimated(false);
            popup.show(field, stage.getX(), stage.getY());
            try {
                first.requestFocus();
                var with = picture();
                var without = unfocused(first);
                assertThat(difference(with, without)).as("the ring is seen").isNotEmpty();
                assertThat(difference(unfocused(second), without)).isEmpty();
                first.requestFocus();
                assertThat(difference(picture(), with)).as("the ring is seen again").isEmpty();
            } finally {
                popup.hide();
            }
        });
    }
}
