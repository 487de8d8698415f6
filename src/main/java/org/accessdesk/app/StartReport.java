package org.accessdesk.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.function.UnaryOperator;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.accessdesk.files.AtomicFile;
import org.accessdesk.ui.shell.AppViewModel;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * Records when the window was painted, when its list was usable, and the open draft, for {@code jpackage/MeasureStart}
 * and the test of the packages. The file has lines of a name, a tab and a value; times are microseconds since 1970.
 */
public final class StartReport extends AnimationTimer {
    /** The environment variable with the file to write. */
    public static final String VARIABLE = "ACCESS_DESK_START_REPORT";
    private final Path file;
    private final Stage stage;
    private final AppViewModel app;
    private final StringBuilder lines = new StringBuilder();
    private int laidOut;
    private int listed;
    private boolean painted;

    /** The report file named by {@code environment}; null for none. */
    public static @Nullable Path file(UnaryOperator<@Nullable String> environment) {
        var file = environment.apply(VARIABLE);
        return file == null || file.isBlank() ? null : Path.of(file);
    }

    StartReport(Path file, Stage stage, AppViewModel app) {
        this.file = file;
        this.stage = stage;
        this.app = app;
    }

    /** Observes {@code scene} until its list is painted. */
    void follow(Scene scene) {
        scene.addPostLayoutPulseListener(new Runnable() {
            @Override
            public void run() {
                laidOut++;
                if (listed > 0 || rows() > 0) {
                    listed++;
                }
                if (listed > 1) {
                    scene.removePostLayoutPulseListener(this);
                }
            }
        });
        start();
    }

    /** The rows of the list in the window, which is empty at first. */
    private int rows() {
        return stage.getScene().lookup("#users") instanceof TableView<?> list ? list.getItems().size() : 0;
    }

    /** Each pulse presents the previous frame: content laid out in one pulse is painted at the next. */
    @Override
    public void handle(long now) {
        if (!painted && laidOut > 1) {
            painted = true;
            line("painted", micros());
            line("title", stage.getTitle());
        }
        if (listed > 1) {
            stop();
            line("usable", micros());
            line("rows", rows());
            Objects.requireNonNull(app.screensProperty().get()).workspace().drafts().state()
                    .observe(drafts -> write(drafts.draft().name()));
        }
    }

    private static long micros() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
    }

    private void line(String name, Object value) {
        lines.append(name).append('\t').append(value).append('\n');
    }

    private void write(String draft) {
        try {
            AtomicFile.write(file, lines + "draft\t" + draft + "\n");
        } catch (IOException e) {
            // The first logger sets up the log, for which JavaFX's start is not to wait.
            LoggerFactory.getLogger(StartReport.class).warn("The start report cannot be written to {}: {}", file,
                    e.toString());
        }
    }
}
