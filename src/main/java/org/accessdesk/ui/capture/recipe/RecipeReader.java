package org.accessdesk.ui.capture.recipe;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.accessdesk.model.message.InvalidValueException;
import org.accessdesk.model.settings.Language;
import org.accessdesk.service.picture.ManualStart;
import org.accessdesk.ui.capture.step.Recipe;
import org.accessdesk.ui.capture.step.Step;
import org.accessdesk.ui.kit.text.Messages;
import org.accessdesk.ui.kit.theme.Theme;
import org.jspecify.annotations.Nullable;

/** Reads a manual's folder: {@code manual.yaml}, and beside it a YAML file for each picture. */
public final class RecipeReader {
    private static final String MANUAL = "manual.yaml";
    private static final Pattern SIZE = Pattern.compile("(\\d{3,4})x(\\d{3,4})");
    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final List<String> LANGUAGES = Arrays.stream(Language.values()).filter(l -> l != Language.SYSTEM)
            .map(Language::code).toList();
    private static final int DEMO_USERS = 1204;
    private static final int DEMO_GROUPS = 24;
    private static final int MOST_USERS = 100_000;
    private static final int MOST_GROUPS = 10_000;

    private RecipeReader() {}

    /** The manual of {@code folder}. */
    public static Manual manual(Path folder) throws RecipeException {
        var map = YamlMap.read(MANUAL, text(folder.resolve(MANUAL)))
                .only("languages", "themes", "size", "scale", "colors", "start");
        var languages = new ArrayList<Locale>();
        for (var code : map.texts("languages", List.of("en"))) {
            languages.add(language(map, code));
        }
        var themes = new ArrayList<Theme>();
        for (var name : map.texts("themes", List.of("light"))) {
            themes.add(theme(map, name));
        }
        var size = SIZE.matcher(map.find("size").orElse("1280x800"));
        if (!size.matches()) {
            throw map.wrong("size", "“size” is a width and a height such as 1280x800.");
        }
        return new Manual(languages, themes, Integer.parseInt(size.group(1)), Integer.parseInt(size.group(2)),
                map.number("scale", 2, 1, 3), isSmall(map), start(map, folder));
    }

    private static Locale language(YamlMap map, String code) throws RecipeException {
        if (!LANGUAGES.contains(code)) {
            throw map.wrong("languages", "The app does not speak “" + code + "”, but " + String.join(", ", LANGUAGES)
                    + ".");
        }
        return Locale.of(code);
    }

    private static Theme theme(YamlMap map, String name) throws RecipeException {
        return Arrays.stream(Theme.values()).filter(t -> t.name().equalsIgnoreCase(name)).findFirst()
                .orElseThrow(() -> map.wrong("themes", "There is no theme “" + name + "”, but light and dark."));
    }

    private static boolean isSmall(YamlMap map) throws RecipeException {
        return switch (map.find("colors").orElse("all")) {
            case "all" -> false;
            case "256" -> true;
            default -> throw map.wrong("colors", "“colors” is all or 256.");
        };
    }

    private static Manual.Start start(YamlMap map, Path folder) throws RecipeException {
        var start = map.map("start");
        if (start.isEmpty()) {
            return new Manual.DemoStart(DEMO_USERS, DEMO_GROUPS, 1, null);
        }
        start.get().only("demo", "snapshot", "draft");
        if (start.get().has("snapshot") && !start.get().has("demo")) {
            return snapshot(start.get(), folder);
        }
        if (start.get().has("snapshot")) {
            throw start.get().wrong("snapshot", "“start” has “demo:” or “snapshot:”, not both.");
        }
        var demo = start.get().map("demo")
                .orElseThrow(() -> map.wrong("start",
                        "“start” has “demo:” with users, groups and seed, or “snapshot:” with a file."))
                .only("users", "groups", "seed");
        return new Manual.DemoStart(demo.number("users", DEMO_USERS, 1, MOST_USERS),
                demo.number("groups", DEMO_GROUPS, 1, MOST_GROUPS), demo.number("seed", 1, 0, Integer.MAX_VALUE),
                draft(start.get(), folder));
    }

    private static Manual.SnapshotStart snapshot(YamlMap start, Path folder) throws RecipeException {
        var name = start.text("snapshot");
        var file = folder.resolve(name);
        if (!Files.isReadable(file)) {
            throw start.wrong("snapshot", "There is no snapshot “" + name + "” in the manual's folder.");
        }
        var account = checked(start, "snapshot", () -> ManualStart.account(file));
        var draft = draft(start, folder);
        if (draft != null) {
            checked(start, "draft", () -> {
                ManualStart.check(draft, account);
                return draft;
            });
        }
        return new Manual.SnapshotStart(account, draft);
    }

    private static <T> T checked(YamlMap start, String key, Supplier<T> reading) throws RecipeException {
        try {
            return reading.get();
        } catch (InvalidValueException e) {
            throw start.wrong(key, Messages.of(e.problem()));
        }
    }

    private static @Nullable Path draft(YamlMap start, Path folder) throws RecipeException {
        var name = start.find("draft");
        if (name.isEmpty()) {
            return null;
        }
        var file = folder.resolve(name.get());
        if (!Files.isReadable(file)) {
            throw start.wrong("draft", "There is no draft “" + name.get() + "” in the manual's folder.");
        }
        return file;
    }

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
        return StepReader.steps(YamlMap.read(label, text).only("steps"));
    }

    /** The recipe of {@code file}. */
    public static Recipe recipe(Path file) throws RecipeException {
        var label = file.getFileName().toString();
        var name = label.substring(0, label.length() - ".yaml".length());
        if (!NAME.matcher(name).matches()) {
            throw new RecipeException(label, 0, "A recipe's file is named with small letters, digits and hyphens.");
        }
        var map = YamlMap.read(label, text(file)).only("alt", "caption", "steps", "capture", "callouts");
        var steps = StepReader.steps(map);
        if (steps.stream().anyMatch(Step.Picture.class::isInstance)) {
            throw map.wrong("steps", "A recipe takes one picture, at its end, and has no step “picture”.");
        }
        var capture = map.map("capture").orElse(null);
        if (capture != null) {
            capture.only("of", "padding");
        }
        var window = capture == null || !capture.has("of")
                || (capture.isText("of") && capture.text("of").equals("window"));
        return new Recipe(label, name, texts(map, "alt"), texts(map, "caption"), steps,
                window || capture == null ? null : StepReader.control(capture, "of"),
                capture == null ? 0 : capture.number("padding", 0, 0, 200), callouts(map));
    }

    private static List<Recipe.Callout> callouts(YamlMap map) throws RecipeException {
        var callouts = new ArrayList<Recipe.Callout>();
        for (var callout : map.maps("callouts")) {
            callout.only("at", "text");
            callouts.add(new Recipe.Callout(StepReader.control(callout, "at"), texts(callout, "text"),
                    callout.line()));
        }
        return callouts;
    }

    /** The texts by language of {@code key}; one text without a language is English. */
    private static Map<String, String> texts(YamlMap map, String key) throws RecipeException {
        if (map.isText(key)) {
            return Map.of("en", map.text(key));
        }
        var texts = new LinkedHashMap<String, String>();
        var all = map.map(key);
        if (all.isPresent()) {
            all.get().only(LANGUAGES.toArray(String[]::new));
            for (var language : all.get().keys()) {
                texts.put(language, all.get().text(language));
            }
        }
        return texts;
    }

    private static String text(Path file) throws RecipeException {
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
