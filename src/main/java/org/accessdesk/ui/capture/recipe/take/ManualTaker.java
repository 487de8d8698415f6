package org.accessdesk.ui.capture.recipe.take;

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
import org.accessdesk.ui.capture.recipe.Manual;
import org.accessdesk.ui.capture.recipe.ReadManual;
import org.accessdesk.ui.capture.recipe.RecipeException;
import org.accessdesk.ui.capture.recipe.play.AppStarter;
import org.accessdesk.ui.capture.recipe.play.RecipePlayer;
import org.accessdesk.ui.capture.recipe.read.RecipeReader;
import org.accessdesk.ui.capture.step.Recipe;
import org.accessdesk.ui.kit.theme.Pictures;
import org.jspecify.annotations.Nullable;

/**
 * Takes the pictures of a manual, each in a fresh app, in every language and theme. A recipe that fails leaves the others.
 * Call on a separate thread; it sets the default locale.
 */
public final class ManualTaker {
    private final ReadManual manual;
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
    public ManualTaker(ReadManual manual, AppStarter starter, Path out, boolean check, Duration patience,
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
     * @param problems a sentence for all that is wrong in the manual or its recipes, and for each picture that could not be taken
     */
    public record TakenManual(int pictures, int changed, List<String> problems) {}

    /** Takes the pictures of {@code files}, and writes the index and the report. */
    public TakenManual take(List<Path> files) {
        problems.addAll(manual.problems());
        var recipes = read(files);
        manual.manual().ifPresent(readable -> take(recipes, readable));
        write("report.html", () -> PictureReport.write(out.resolve("report.html"), taken, problems));
        return new TakenManual(taken.size(), (int) taken.stream().filter(TakenPicture::isChanged).count(),
                List.copyOf(problems));
    }

    private List<Recipe> read(List<Path> files) {
        var recipes = new ArrayList<Recipe>();
        for (var file : files) {
            try {
                recipes.add(RecipeReader.recipe(file));
            } catch (RecipeException e) {
                problems.addAll(e.sentences());
            }
        }
        return recipes;
    }

    private void take(List<Recipe> recipes, Manual readable) {
        for (var locale : readable.languages()) {
            Locale.setDefault(locale);
            UiRobot.get(Glyphs::problem).ifPresentOrElse(problems::add,
                    () -> recipes.forEach(recipe -> tryToTake(recipe, locale.getLanguage(), readable)));
        }
        if (!check) {
            readable.languages().stream().map(Locale::getLanguage).forEach(language -> write(language + "/index.md",
                    () -> PictureIndex.write(out, language,
                            taken.stream().filter(p -> p.language().equals(language)).toList())));
        }
    }

    private void tryToTake(Recipe recipe, String language, Manual readable) {
        try (var app = starter.start(readable)) {
            take(recipe, language, app, readable);
        } catch (RecipeException e) {
            problems.addAll(e.sentences());
        } catch (UiRobot.StepFailure e) {
            problems.add(recipe.file() + ": " + e.getMessage());
        } catch (IOException e) {
            problems.add(recipe.file() + ": The picture cannot be taken: " + e.getMessage() + ".");
        }
    }

    private void take(Recipe recipe, String language, AppStarter.StartedApp app, Manual readable)
            throws RecipeException, IOException {
        var player = new RecipePlayer(app, recipe.file(), patience, (_, _) -> {}, log);
        player.play(recipe.steps());
        var of = recipe.capture() == null ? null : player.pictured(recipe.capture(), 0);
        var callouts = new ArrayList<Node>();
        for (var callout : recipe.callouts()) {
            callouts.add(player.pictured(callout.at(), callout.line()));
        }
        for (var theme : readable.themes()) {
            player.show(theme);
            var bytes = UiRobot.get(() -> bytes(new RecipePicture(app.scene(), readable.scale()).take(of,
                    recipe.padding(), callouts), readable.small()));
            keep(recipe, language, theme.name().toLowerCase(Locale.ROOT), bytes);
        }
    }

    private void keep(Recipe recipe, String language, String theme, byte[] bytes) {
        var file = TakenPicture.file(recipe, language, theme);
        write(file.toString(), () -> {
            var picture = new TakenPicture(recipe, language, theme, last(file), bytes);
            if (!check) {
                Files.createDirectories(out.resolve(language));
                Files.write(out.resolve(file), bytes);
            }
            taken.add(picture);
            log.accept(file + (picture.isChanged() ? picture.before() == null ? " new" : " changed" : ""));
        });
    }

    /** Writes a file. */
    @FunctionalInterface
    private interface FileWriting {
        void write() throws IOException;
    }

    /** Writes {@code file}, which is within the folder of pictures; if that fails, the other ones are written all the same. */
    private void write(String file, FileWriting writing) {
        try {
            writing.write();
        } catch (IOException e) {
            problems.add(file + " cannot be read or written in " + out + ": "
                    + (Files.isDirectory(out.resolve(file)) ? "a folder is in its place."
                            : "look at the rights and the free space of that folder, or choose another one by --out."));
        }
    }

    private static byte[] bytes(Image picture, boolean small) {
        return small ? Pictures.smallPng(picture) : Pictures.png(picture);
    }

    private byte @Nullable [] last(Path file) throws IOException {
        var path = out.resolve(file);
        return Files.exists(path) ? Files.readAllBytes(path) : null;
    }
}
