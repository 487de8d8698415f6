package org.accessdesk.ui.shell;

import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.accessdesk.ui.kit.Texts;
import org.accessdesk.ui.kit.Theme;
import org.accessdesk.ui.kit.ThemeChoice;

/** The main window. */
public final class MainWindow {
    /** The size it opens with, in logical pixels. */
    public static final int WIDTH = 1280;
    /** The height it opens with. */
    public static final int HEIGHT = 800;
    private static final int MIN_WIDTH = 960;
    private static final int MIN_HEIGHT = 600;
    private static final Duration TICK = Duration.seconds(1);

    private final Scene scene;

    /** Shows {@code model} on {@code stage}; closing the window closes what is open. */
    public MainWindow(Stage stage, AppViewModel model) {
        Theme.prepare();
        scene = new Scene(new AppView(model), WIDTH, HEIGHT);
        ThemeChoice.follow(scene, new ReadOnlyObjectWrapper<>(ThemeChoice.SYSTEM));
        stage.setTitle(Texts.get("shell.title"));
        stage.setMinWidth(MIN_WIDTH);
        stage.setMinHeight(MIN_HEIGHT);
        stage.setScene(scene);
        var clock = new Timeline(new KeyFrame(TICK, _ -> {
            var desk = model.deskProperty().get();
            if (desk != null) {
                desk.shell().tick();
                desk.review().tick();
            }
        }));
        clock.setCycleCount(Timeline.INDEFINITE);
        stage.setOnShown(_ -> clock.play());
        stage.setOnHidden(_ -> {
            clock.stop();
            model.close();
        });
    }

    public Scene scene() {
        return scene;
    }
}
