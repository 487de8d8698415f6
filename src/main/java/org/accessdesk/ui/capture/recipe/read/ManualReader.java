package org.accessdesk.ui.capture.recipe.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javafx.geometry.Dimension2D;
import org.accessdesk.model.message.InvalidValueException;
import org.accessdesk.model.settings.Language;
import org.accessdesk.service.picture.ManualStart;
import org.accessdesk.ui.capture.recipe.Manual;
import org.accessdesk.ui.capture.recipe.Nearest;
import org.accessdesk.ui.capture.recipe.ReadManual;
import org.accessdesk.ui.capture.recipe.RecipeException;
import org.accessdesk.ui.kit.text.Messages;
import org.accessdesk.ui.kit.theme.Theme;

/** Reads {@code manual.yaml}: what all pictures of a manual share. */
public final class ManualReader {
    private static final Pattern SIZE = Pattern.compile("(\\d{3,4})x(\\d{3,4})");
    /** The languages of the app, as a manual names them. */
    public static final List<String> LANGUAGES = Arrays.stream(Language.values()).filter(l -> l != Language.SYSTEM)
            .map(Language::code).toList();
    private static final List<String> THEMES = Arrays.stream(Theme.values()).map(t -> t.name().toLowerCase(Locale.ROOT))
            .toList();
    private static final int DEMO_USERS = 1204;
    private static final int DEMO_GROUPS = 24;
    private static final int MOST_USERS = 100_000;
    private static final int MOST_GROUPS = 10_000;
    private static final int SCALE = 2;
    private static final int MOST_SCALE = 3;

    private ManualReader() {}

    /**
     * The manual of {@code folder}, with all that is wrong in it. A language or a theme that does not exist leaves the others;
     * with any other mistake there is no manual.
     */
    public static ReadManual read(Path folder) {
        var mistakes = new Mistakes();
        var manual = mistakes
                .find(() -> YamlMap.read(RecipeReader.MANUAL, RecipeReader.text(folder.resolve(RecipeReader.MANUAL))))
                .flatMap(map -> manual(map, folder, mistakes));
        return new ReadManual(manual, mistakes.list());
    }

    private static Optional<Manual> manual(YamlMap map, Path folder, Mistakes mistakes) {
        var shared = new Mistakes();
        shared.check(() -> map.only("languages", "themes", "size", "scale", "colors", "start"));
        var languages = all(map, "languages", "en", ManualReader::language, shared, mistakes);
        var themes = all(map, "themes", "light", ManualReader::theme, shared, mistakes);
        var size = shared.find(() -> size(map));
        var scale = shared.find(() -> map.number("scale", SCALE, 1, MOST_SCALE));
        var small = shared.find(() -> isSmall(map));
        var start = shared.find(() -> start(map, folder));
        if (!shared.isEmpty()) {
            shared.addAllTo(mistakes);
            return Optional.empty();
        }
        var window = size.orElseThrow();
        return languages.isEmpty() || themes.isEmpty() ? Optional.empty()
                : Optional.of(new Manual(languages, themes, (int) window.getWidth(), (int) window.getHeight(),
                        scale.orElseThrow(), small.orElseThrow(), start.orElseThrow()));
    }

    /** Reads a word of a list. */
    private interface WordReading<T> {
        T read(YamlMap map, String word) throws RecipeException;
    }

    /** What the words of the list of {@code key} stand for; those that stand for nothing are {@code mistakes}. */
    private static <T> List<T> all(YamlMap map, String key, String otherwise, WordReading<T> reading, Mistakes shared,
            Mistakes mistakes) {
        return shared.read(List.<String>of(), () -> map.texts(key, List.of(otherwise))).stream().distinct()
                .flatMap(word -> mistakes.find(() -> reading.read(map, word)).stream()).toList();
    }

    private static Dimension2D size(YamlMap map) throws RecipeException {
        var size = SIZE.matcher(map.find("size").orElse("1280x800"));
        if (!size.matches()) {
            throw map.wrong("size", "“size” is a width and a height such as 1280x800.");
        }
        return new Dimension2D(Integer.parseInt(size.group(1)), Integer.parseInt(size.group(2)));
    }

    private static Locale language(YamlMap map, String code) throws RecipeException {
        if (!LANGUAGES.contains(code)) {
            throw map.wrong("languages", "The app does not speak “" + code + "”, but " + String.join(", ", LANGUAGES)
                    + "." + Nearest.question(code, LANGUAGES));
        }
        return Locale.of(code);
    }

    private static Theme theme(YamlMap map, String name) throws RecipeException {
        return Arrays.stream(Theme.values()).filter(t -> t.name().equalsIgnoreCase(name)).findFirst()
                .orElseThrow(() -> map.wrong("themes",
                        "There is no theme “" + name + "”, but " + String.join(" and ", THEMES) + "."
                                + Nearest.question(name, THEMES)));
    }

    private static boolean isSmall(YamlMap map) throws RecipeException {
        return switch (map.find("colors").orElse("all")) {
            case "all" -> false;
            case "256" -> true;
            default -> throw map.wrong("colors", "“colors” is all or 256.");
        };
    }

    private static Manual.Start start(YamlMap map, Path folder) throws RecipeException {
        var mistakes = new Mistakes();
        var found = map.map("start");
        if (found.isEmpty()) {
            return new Manual.DemoStart(DEMO_USERS, DEMO_GROUPS, 1, null);
        }
        var start = found.get();
        mistakes.check(() -> start.only("demo", "snapshot", "draft"));
        var draft = mistakes.find(() -> draft(start, folder));
        if (start.has("demo") == start.has("snapshot")) {
            mistakes.add(start.has("demo") ? start.wrong("snapshot", "“start” has “demo:” or “snapshot:”, not both.")
                    : map.wrong("start",
                            "“start” has “demo:” with users, groups and seed, or “snapshot:” with a file."));
            throw mistakes.all();
        }
        var read = mistakes.<Manual.Start>find(() -> start.has("demo") ? demo(start, draft.flatMap(d -> d))
                : snapshot(start, folder, draft.flatMap(d -> d)));
        mistakes.throwAny();
        return read.orElseThrow();
    }

    private static Manual.DemoStart demo(YamlMap start, Optional<Path> draft) throws RecipeException {
        var mistakes = new Mistakes();
        var demo = start.map("demo").orElseThrow();
        mistakes.check(() -> demo.only("users", "groups", "seed"));
        var users = mistakes.read(1, () -> demo.number("users", DEMO_USERS, 1, MOST_USERS));
        var groups = mistakes.read(1, () -> demo.number("groups", DEMO_GROUPS, 1, MOST_GROUPS));
        var seed = mistakes.read(1, () -> demo.number("seed", 1, 0, Integer.MAX_VALUE));
        mistakes.throwAny();
        return new Manual.DemoStart(users, groups, seed, draft.orElse(null));
    }

    private static Manual.SnapshotStart snapshot(YamlMap start, Path folder, Optional<Path> draft)
            throws RecipeException {
        var file = file(start, "snapshot", folder, start.text("snapshot"));
        var account = checked(start, "snapshot", () -> ManualStart.account(file));
        if (draft.isPresent()) {
            checked(start, "draft", () -> {
                ManualStart.check(draft.get(), account);
                return draft;
            });
        }
        return new Manual.SnapshotStart(account, draft.orElse(null));
    }

    private static <T> T checked(YamlMap start, String key, Supplier<T> reading) throws RecipeException {
        try {
            return reading.get();
        } catch (InvalidValueException e) {
            throw start.wrong(key, Messages.of(e.problem()));
        }
    }

    private static Optional<Path> draft(YamlMap start, Path folder) throws RecipeException {
        var name = start.find("draft");
        return name.isEmpty() ? Optional.empty() : Optional.of(file(start, "draft", folder, name.get()));
    }

    /** The file called {@code name} in the manual's folder, which is a snapshot or a draft as {@code key} says. */
    private static Path file(YamlMap start, String key, Path folder, String name) throws RecipeException {
        var file = folder.resolve(name);
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw start.wrong(key, "There is no " + key + " “" + name + "” in the manual's folder."
                    + Nearest.question(name, names(folder)));
        }
        return file;
    }

    /** The names of the files of a folder; none if it cannot be read. */
    private static List<String> names(Path folder) {
        try (var files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).map(f -> f.getFileName().toString()).toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
