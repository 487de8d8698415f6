package org.accessdesk.ui.kit.theme;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.image.Image;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.accessdesk.ui.kit.Fx;
import org.controlsfx.control.PopOver.ArrowLocation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** A popup that grows, as one does whose content is computed in the background, is pictured whole. */
class PopupPictureTest {
    private static final double WIDTH = 600;
    private static final double SHADOW = 4;
    private final Labeled text = Fx.call(() -> new Label("..."));
    private final DeskPopOver popOver = Fx.call(DeskPopOver::new);
    private final Stage stage = Fx.call(Stage::new);

    @BeforeEach
    void open() {
        Fx.run(() -> {
            Theme.prepare();
            var owner = new Label("Owner");
            var scene = new Scene(new VBox(owner), WIDTH, 300);
            Theme.LIGHT.applyTo(scene);
            stage.setScene(scene);
            stage.setX(0);
            stage.setY(0);
            stage.show();
            text.setStyle("-fx-padding: 30;");
            popOver.setArrowLocation(ArrowLocation.TOP_LEFT);
            popOver.setContentNode(text);
            popOver.show(owner);
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    @AfterEach
    void close() {
        Fx.run(() -> {
            popOver.hide();
            stage.close();
        });
    }

    /** Whether the shadow of the popup is beyond its content's right and lower edge. */
    private static boolean isWhole(Image image, double right, double bottom) {
        var pixels = image.getPixelReader();
        var paper = pixels.getArgb((int) image.getWidth() - 1, (int) image.getHeight() - 1);
        return pixels.getArgb((int) (Pictures.SCALE * (right + SHADOW)), (int) (Pictures.SCALE * bottom / 2)) != paper;
    }

    @Test
    void itsShadowIsInThePicture() {
        var whole = Fx.call(() -> {
            text.setText("A text that is much longer than before, as it was computed since");
            var picture = Pictures.of(stage.getScene());
            var bounds = text.localToScreen(text.getLayoutBounds());
            return isWhole(picture, bounds.getMaxX() - stage.getX() - stage.getScene().getX(),
                    bounds.getMaxY() - stage.getY() - stage.getScene().getY());
        });
        assertThat(whole).isTrue();
    }
}
