package org.accessdesk.ui.capture.tour;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import org.accessdesk.ui.capture.UiRobot;
import org.accessdesk.ui.capture.picture.Glyphs;
import org.accessdesk.ui.capture.picture.Unfocused;
import org.accessdesk.ui.capture.recipe.RecipeException;
import org.accessdesk.ui.capture.recipe.play.AppStarter;
import org.accessdesk.ui.capture.recipe.play.RecipePlayer;
import org.accessdesk.ui.capture.recipe.read.RecipeReader;
import org.accessdesk.ui.capture.step.Step;
import org.accessdesk.ui.kit.theme.Pictures;
import org.accessdesk.ui.kit.theme.Theme;

/**
 * The guided tour: plays the script {@code tour.yaml} in the real window, and takes its pictures. The script works through
 * the main task, and verifies by fresh reads that the server has exactly the ticked changes and no others. Run on a
 * separate thread.
 */
public final class Tour {
    private static final String SCRIPT = "tour.yaml";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final AppStarter.StartedApp started;
    private final Path folder;
    private final List<Theme> themes;
    private final Consumer<String> log;
    private int number;

    /**
     * Makes a tour of the window.
     *
     * @param folder where to write the pictures
     * @param themes the themes in which each picture is taken
     * @param log receives a line for each picture and check
     */
    public Tour(AppStarter.StartedApp started, Path folder, List<Theme> themes, Consumer<String> log) {
        this.started = started;
        this.folder = folder;
        this.themes = List.copyOf(themes);
        this.log = log;
    }

    /** The steps of the tour. */
    public static List<Step> steps() throws RecipeException, IOException {
        return RecipeReader.script(SCRIPT, script());
    }

    /** The script of the tour, in YAML. */
    public static String script() throws IOException {
        try (var script = Objects.requireNonNull(Tour.class.getResourceAsStream(SCRIPT))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /**
     * Runs the tour.
     *
     * @throws RecipeException if a step fails or the server's state is not as expected
     */
    public void run() throws RecipeException, IOException {
        var missing = UiRobot.get(Glyphs::problem);
        if (missing.isPresent()) {
            throw new UiRobot.StepFailure(missing.get());
        }
        new RecipePlayer(started, SCRIPT, PATIENCE, this::take, log).play(steps());
    }

    private void take(Step.Picture picture, RecipePlayer player) throws RecipeException {
        number++;
        for (var theme : themes) {
            player.show(theme);
            var file = folder.resolve("%02d-%s-%s.png".formatted(number, picture.name(),
                    theme.name().toLowerCase(Locale.ROOT)));
            save(UiRobot.get(() -> taken(picture.focus())), file);
            log.accept(file.toString());
        }
    }

    private Image taken(boolean focus) {
        return focus ? Pictures.of(started.scene())
                : Unfocused.get(started.scene(), () -> Pictures.of(started.scene()));
    }

    private static void save(Image image, Path file) {
        var png = UiRobot.get(() -> Pictures.png(image));
        try {
            Files.write(file, png);
        } catch (IOException e) {
            throw new UiRobot.StepFailure(
                    "The picture " + file + " could not be written. Choose another folder by --out.");
        }
    }
}
