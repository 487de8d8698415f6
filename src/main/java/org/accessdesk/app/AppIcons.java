package org.accessdesk.app;

import java.util.Objects;
import javafx.scene.image.Image;
import javafx.stage.Stage;

/** The app's icon on its windows, in the sizes that systems ask for; {@code icons/Icons.java} draws them. */
final class AppIcons {
    private static final int[] SIZES = {16, 24, 32, 48, 64, 128, 256};

    private AppIcons() {}

    static void addTo(Stage stage) {
        for (var size : SIZES) {
            var icon = AppIcons.class.getResource("/org/accessdesk/icons/access-desk-" + size + ".png");
            stage.getIcons().add(new Image(Objects.requireNonNull(icon).toExternalForm(), true));
        }
    }
}
