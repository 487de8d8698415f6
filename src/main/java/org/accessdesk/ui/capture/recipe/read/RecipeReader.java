package org.accessdesk.ui.capture.recipe.read;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.accessdesk.ui.capture.recipe.RecipeException;
import org.accessdesk.ui.capture.step.ControlName;
import org.accessdesk.ui.capture.step.Recipe;
import org.accessdesk.ui.capture.step.Step;
import org.jspecify.annotations.Nullable;

/** Reads the recipes in a manual's folder: a YAML file for each picture. */
public final class RecipeReader {
    static final String MANUAL = "manual.yaml";
    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    /** Around a control that a picture is cut to, in logical pixels. */
    private static final int MOST_PADDING = 200;

    private static final PictureCut WHOLE = new PictureCut(null, 0);

    private RecipeReader() {}

    /** What a picture is cut to: a control, or null for the window, with room around it in logical pixels. */
    private record PictureCut(@Nullable ControlName of, int padding) {}

    /** The recipes' files of {@code folder}, by name. */
    public static List<Path> recipes(Path folder) throws RecipeException {
        try (var files = Files.list(folder)) {
            return files.filter(f -> f.getFileName().toString().endsWith(".yaml")
                    && !f.getFileName().toString().equals(MANUAL)).sorted().toList();
        } catch (IOException e) {
            throw new RecipeException(folder.toString(), 0, "The folder cannot be read. Give the folder of a manual.");
        }
    }

    /** The steps of a script that takes several pictures; {@code text} is its content. */
    public static List<Step> script(String label, String text) throws RecipeException {
        var mistakes = new Mistakes();
        var map = YamlMap.read(label, text);
        mistakes.check(() -> map.only("steps"));
        var steps = StepReader.steps(map, mistakes);
        mistakes.throwAny();
        return steps;
    }

    /** The recipe of {@code file}. */
    public static Recipe recipe(Path file) throws RecipeException {
        var label = file.getFileName().toString();
        var name = label.substring(0, label.length() - ".yaml".length());
        if (!NAME.matcher(name).matches()) {
            throw new RecipeException(label, 0, "A recipe's file is named with small letters, digits and hyphens.");
        }
        var mistakes = new Mistakes();
        var map = YamlMap.read(label, text(file));
        mistakes.check(() -> map.only("alt", "caption", "steps", "capture", "callouts"));
        var steps = StepReader.steps(map, mistakes);
        if (steps.stream().anyMatch(Step.Picture.class::isInstance)) {
            mistakes.add(map.wrong("steps", "A recipe takes one picture, at its end, and has no step “picture”."));
        }
        var capture = mistakes.read(WHOLE, () -> capture(map));
        var recipe = new Recipe(label, name, texts(map, "alt", mistakes), texts(map, "caption", mistakes), steps,
                capture.of(), capture.padding(), callouts(map, mistakes));
        mistakes.throwAny();
        return recipe;
    }

    private static PictureCut capture(YamlMap map) throws RecipeException {
        var found = map.map("capture");
        if (found.isEmpty()) {
            return WHOLE;
        }
        var mistakes = new Mistakes();
        var capture = found.get();
        mistakes.check(() -> capture.only("of", "padding"));
        var window = !capture.has("of") || (capture.isText("of") && capture.text("of").equals("window"));
        var of = window ? Optional.<ControlName>empty() : mistakes.find(() -> StepReader.control(capture, "of"));
        var padding = mistakes.read(0, () -> capture.number("padding", 0, 0, MOST_PADDING));
        mistakes.throwAny();
        return new PictureCut(of.orElse(null), padding);
    }

    private static List<Recipe.Callout> callouts(YamlMap map, Mistakes mistakes) {
        var callouts = new ArrayList<Recipe.Callout>();
        for (var callout : mistakes.read(List.<YamlMap>of(), () -> map.maps("callouts", mistakes))) {
            mistakes.check(() -> callout.only("at", "text"));
            var text = texts(callout, "text", mistakes);
            mistakes.find(() -> StepReader.control(callout, "at"))
                    .ifPresent(at -> callouts.add(new Recipe.Callout(at, text, callout.line())));
        }
        return callouts;
    }

    /** The texts by language of {@code key}; one text without a language is English. */
    private static Map<String, String> texts(YamlMap map, String key, Mistakes mistakes) {
        return mistakes.read(Map.of(), () -> {
            if (map.isText(key)) {
                return Map.of("en", map.text(key));
            }
            var texts = new LinkedHashMap<String, String>();
            var all = map.map(key);
            if (all.isPresent()) {
                all.get().only(ManualReader.LANGUAGES.toArray(String[]::new));
                for (var language : all.get().keys()) {
                    texts.put(language, all.get().text(language));
                }
            }
            return texts;
        });
    }

    /** The content of {@code file}. */
    static String text(Path file) throws RecipeException {
        var label = String.valueOf(file.getFileName());
        try {
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            throw new RecipeException(label, 0, "There is no such file in the manual's folder.");
        } catch (MalformedInputException e) {
            throw new RecipeException(label, 0, "The file is no text in UTF-8.");
        } catch (IOException e) {
            throw new RecipeException(label, 0, "The file cannot be read: " + e.getMessage() + ".");
        }
    }
}
