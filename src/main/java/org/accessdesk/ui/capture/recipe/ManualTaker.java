package org.accessdesk.ui.capture.recipe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.image.Image;
import org.accessdesk.ui.capture.UiRobot;
import org.accessdesk.ui.capture.picture.Glyphs;
import org.accessdesk.ui.capture.step.Recipe;
import org.accessdesk.ui.kit.theme.Pictures;
import org.jspecify.annotations.Nullable;

/**
 * Takes the pictures of a manual, each in a fresh app, in every language and theme. A recipe that fails leaves the others.
 * Call on a separate thread; it sets the default locale.
 */
public final class ManualTaker {
    private final Manual manual;
    private final AppStarter starter;
    private final Path out;
    private final boolean check;
    private final Duration patience;
    private final Consumer<String> log;
    private final List<String> problems = new ArrayList<>();
    private final List<TakenPicture> taken = new ArrayList<>();

    /**
     * Nothing is taken yet.
     *
     * @param out the folder of pictures, which also has the last ones
     * @param check whether the last pictures are compared only, and stay
     * @param patience how long a step waits for its control
     * @param log receives a line for each picture
     */
    public ManualTaker(Manual manual, AppStarter starter, Path out, boolean check, Duration patience,
            Consumer<String> log) {
        this.manual = manual;
        this.starter = starter;
        this.out = out;
        this.check = check;
        this.patience = patience;
        this.log = log;
    }

    /**
     * What became of a manual.
     *
     * @param pictures how many were taken
     * @param changed how many look other than before, or are new
     * @param problems a sentence for each recipe that failed
     */
    public record TakenManual(int pictures, int changed, List<String> problems) {}

    /** Takes the pictures of {@code files}, and writes the index and the report. */
    public TakenManual take(List<Path> files) throws IOException {
        var recipes = read(files);
        for (var language : manual.languages()) {
            Locale.setDefault(language);
            UiRobot.get(Glyphs::problem).ifPresentOrElse(problems::add,
                    () -> recipes.forEach(recipe -> tryToTake(recipe, language.getLanguage())));
        }
        if (!check) {
            for (var language : manual.languages()) {
                PictureIndex.write(out, language.getLanguage(),
                        taken.stream().filter(p -> p.language().equals(language.getLanguage())).toList());
            }
        }
        PictureReport.write(out.resolve("report.html"), taken, problems);
        return new TakenManual(taken.size(), (int) taken.stream().filter(TakenPicture::isChanged).count(),
                List.copyOf(problems));
    }

    private List<Recipe> read(List<Path> files) {
        var recipes = new ArrayList<Recipe>();
        for (var file : files) {
            try {
                recipes.add(RecipeReader.recipe(file));
            } catch (RecipeException e) {
                problems.add(String.valueOf(e.getMessage()));
            }
        }
        return recipes;
    }

    private void tryToTake(Recipe recipe, String language) {
        try (var app = starter.start(manual)) {
            take(recipe, language, app);
        } catch (RecipeException e) {
            problems.add(String.valueOf(e.getMessage()));
        } catch (UiRobot.StepFailure e) {
            problems.add(recipe.file() + ": " + e.getMessage());
        } catch (IOException e) {
            problems.add(recipe.file() + ": The picture cannot be taken: " + e.getMessage() + ".");
        }
    }

    private void take(Recipe recipe, String language, AppStarter.StartedApp app) throws RecipeException, IOException {
        var player = new RecipePlayer(app, recipe.file(), patience, (_, _) -> {}, log);
        player.play(recipe.steps());
        var of = recipe.capture() == null ? null : player.pictured(recipe.capture(), 0);
        var callouts = new ArrayList<Node>();
        for (var callout : recipe.callouts()) {
            callouts.add(player.pictured(callout.at(), callout.line()));
        }
        for (var theme : manual.themes()) {
            var name = theme.name().toLowerCase(Locale.ROOT);
            player.show(theme);
            var bytes = UiRobot.get(() -> bytes(new RecipePicture(app.scene(), manual.scale()).take(of,
                    recipe.padding(), callouts)));
            var file = TakenPicture.file(recipe, language, name);
            var picture = new TakenPicture(recipe, language, name, last(file), bytes);
            taken.add(picture);
            if (!check) {
                Files.createDirectories(out.resolve(language));
                Files.write(out.resolve(file), bytes);
            }
            log.accept(file + (picture.isChanged() ? picture.before() == null ? " new" : " changed" : ""));
        }
    }

    private byte[] bytes(Image picture) {
        return manual.small() ? Pictures.smallPng(picture) : Pictures.png(picture);
    }

    private byte @Nullable [] last(Path file) throws IOException {
        var path = out.resolve(file);
        return Files.exists(path) ? Files.readAllBytes(path) : null;
    }
}
