import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;

/** A minimal JavaFX window, as the baseline for the app's start. Writes when it was painted, as the app does. */
public final class EmptyWindow extends Application {
    private int laidOut;

    @Override
    public void start(Stage stage) {
        var scene = new Scene(new Label("Empty"), 1280, 800);
        scene.addPostLayoutPulseListener(() -> laidOut++);
        stage.setScene(scene);
        stage.show();
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                if (laidOut > 1) {
                    stop();
                    write();
                }
            }
        }.start();
    }

    private void write() {
        try {
            var file = Path.of(System.getenv("ACCESS_DESK_START_REPORT"));
            var begun = Files.writeString(file.resolveSibling(file.getFileName() + ".new"),
                    "painted\t" + ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now()) + "\n");
            Files.move(begun, file);
            if (!getParameters().getUnnamed().isEmpty()) {
                Platform.exit();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
