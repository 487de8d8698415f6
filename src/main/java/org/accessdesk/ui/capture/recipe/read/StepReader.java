package org.accessdesk.ui.capture.recipe.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.geometry.Dimension2D;
import org.accessdesk.model.settings.Look;
import org.accessdesk.model.settings.WindowPlace;
import org.accessdesk.ui.capture.recipe.Nearest;
import org.accessdesk.ui.capture.recipe.RecipeException;
import org.accessdesk.ui.capture.step.ControlKind;
import org.accessdesk.ui.capture.step.ControlName;
import org.accessdesk.ui.capture.step.Step;
import org.accessdesk.ui.kit.text.Texts;
import org.jspecify.annotations.Nullable;

/** Reads a step of a recipe, and the names of controls. */
final class StepReader {
    private static final Pattern KEY = Pattern.compile("[a-z]+(\\.[A-Za-z0-9]+)+");
    private static final String WITH = "with";
    private static final String[] PARTS = Stream.concat(ControlKind.WRITTEN.keySet().stream(), Stream.of(WITH))
            .toArray(String[]::new);
    private static final Pattern SIZE = Pattern.compile("(\\d{3,4})x(\\d{3,4})");
    private static final String START = "start";
    private static final int MOST_TIMES = 200;
    /** The names of the steps. */
    static final Set<
            String> STEPS = Set.of("press", "open", "close", "wait", "gone", "dismiss", "hover", "keys", "select",
                    "tick", "scroll", "type", "choose", "focus", "tab", "size", "text", "event", "expect", "picture");

    private StepReader() {}

    /** The steps of {@code map}, without those that are wrong. */
    static List<Step> steps(YamlMap map, Mistakes mistakes) {
        var steps = new ArrayList<Step>();
        for (var step : mistakes.read(List.<YamlMap>of(), () -> map.maps("steps", mistakes))) {
            mistakes.find(() -> step(step)).ifPresent(steps::add);
        }
        return List.copyOf(steps);
    }

    private static Step step(YamlMap step) throws RecipeException {
        step.only(STEPS, kind -> "There is no step “" + kind + "”.");
        if (step.keys().size() != 1) {
            throw new RecipeException(step.file(), step.line(), "A step does one thing: “- press: users.export”.");
        }
        var kind = step.keys().iterator().next();
        var line = step.line();
        return switch (kind) {
            case "press" -> new Step.Press(control(step, kind), line);
            case "open" -> new Step.Open(control(step, kind), line);
            case "close" -> new Step.Close(control(step, kind), line);
            case "wait" -> new Step.Wait(control(step, kind), line);
            case "gone" -> new Step.Gone(control(step, kind), line);
            case "dismiss" -> new Step.Dismiss(control(step, kind), line);
            case "hover" -> new Step.Hover(control(step, kind), line);
            case "keys" -> keys(step, line);
            case "select" -> select(step, line);
            case "tick" -> row(step, kind, (list, row) -> new Step.Tick(list, row, line));
            case "scroll" -> scroll(step, line);
            case "type" -> {
                var parts = parts(step, kind, "into", "text");
                yield Mistakes.both(() -> control(parts, "into"), () -> parts.text("text"),
                        (field, text) -> new Step.Type(field, text, line));
            }
            case "tab" -> {
                var parts = parts(step, kind, "of", "show");
                yield Mistakes.both(() -> control(parts, "of"), () -> control(parts, "show"),
                        (tabs, tab) -> new Step.ShowTab(tabs, tab, line));
            }
            case "choose" -> row(step, kind, (field, row) -> new Step.Choose(field, row, line));
            case "focus" -> new Step.Focus(control(step, kind), line);
            case "size" -> new Step.Resize(size(step), line);
            case "text" -> new Step.ResizeText(textSize(step), line);
            case "event", "expect" -> event(step, kind, line);
            case "picture" -> picture(step, line);
            default -> throw new IllegalStateException(kind);
        };
    }

    private static Step keys(YamlMap step, int line) throws RecipeException {
        if (step.isText("keys")) {
            return new Step.Keys(step.text("keys"), line);
        }
        var parts = map(step, "keys", "{press: Shift+Up, times: 3}").only("press", "times");
        return Mistakes.both(() -> parts.text("press"), () -> parts.number("times", 1, 1, MOST_TIMES),
                (keys, times) -> new Step.Keys(keys, times, line));
    }

    private static Step select(YamlMap step, int line) throws RecipeException {
        var parts = map(step, "select", "{in: …, row: …}").only("in", "row", "rows");
        return Mistakes.both(() -> control(parts, "in"),
                () -> parts.has("rows") ? parts.texts("rows", List.of()) : List.of(parts.text("row")),
                (list, rows) -> new Step.Select(list, rows, line));
    }

    private static Step scroll(YamlMap step, int line) throws RecipeException {
        var parts = map(step, "scroll", "{in: …, row: …}").only("in", "row", "to");
        return parts.has("to") ? new Step.ScrollTo(control(parts, "to"), line)
                : Mistakes.both(() -> control(parts, "in"), () -> parts.text("row"),
                        (list, row) -> new Step.Scroll(list, row, line));
    }

    private static @Nullable Dimension2D size(YamlMap step) throws RecipeException {
        var text = step.text("size");
        if (text.equals(START)) {
            return null;
        }
        if (text.equals("smallest")) {
            return new Dimension2D(WindowPlace.MIN_WIDTH, WindowPlace.MIN_HEIGHT);
        }
        var size = SIZE.matcher(text);
        if (!size.matches()) {
            throw step.wrong("size", "“size” is a width and a height such as 1024x700, smallest, or start.");
        }
        return new Dimension2D(Integer.parseInt(size.group(1)), Integer.parseInt(size.group(2)));
    }

    private static String textSize(YamlMap step) throws RecipeException {
        var text = step.text("text");
        if (Look.Size.ofPercent(text).isEmpty() && !text.equals(START)) {
            throw step.wrong("text", "“text” is 100, 115, 130, 150 or 200 percent, or start.");
        }
        return text;
    }

    private static Step event(YamlMap step, String kind, int line) throws RecipeException {
        if (step.isText(kind)) {
            return new Step.Outside(step.text(kind), "", "", line);
        }
        var parts = map(step, kind, "{name: rename-group, of: Finance, to: Finance EU}").only("name", "of", "to");
        return new Step.Outside(parts.text("name"), parts.find("of").orElse(""), parts.find("to").orElse(""), line);
    }

    private static Step picture(YamlMap step, int line) throws RecipeException {
        if (step.isText("picture")) {
            return new Step.Picture(step.text("picture"), false, line);
        }
        var parts = map(step, "picture", "{name: keys, focus: shown}").only("name", "focus");
        return new Step.Picture(parts.text("name"), parts.has("focus"), line);
    }

    private static YamlMap map(YamlMap step, String kind, String example) throws RecipeException {
        var sentence = "This step is written “- " + kind + ": " + example + "”.";
        if (step.isText(kind)) {
            throw step.wrong(kind, sentence);
        }
        return step.map(kind).orElseThrow(() -> step.wrong(kind, sentence));
    }

    private static Step row(YamlMap step, String kind, BiFunction<ControlName, String, Step> make)
            throws RecipeException {
        var parts = parts(step, kind, "in", "row");
        return Mistakes.both(() -> control(parts, "in"), () -> parts.text("row"), make);
    }

    private static YamlMap parts(YamlMap step, String kind, String... keys) throws RecipeException {
        return map(step, kind, "{" + keys[0] + ": …, " + keys[1] + ": …}").only(keys);
    }

    /** The control that {@code key} names. */
    static ControlName control(YamlMap map, String key) throws RecipeException {
        if (map.isText(key)) {
            return checked(map, key, control(map, key, map.text(key), ControlKind.ANY));
        }
        var of = map.map(key).orElseThrow(() -> map.wrong(key, "“" + key + "” is missing.")).only(PARTS);
        var kinds = of.keys().stream().filter(ControlKind.WRITTEN::containsKey).toList();
        if (kinds.size() != 1) {
            throw map.wrong(key, "A control is named by one kind and name, such as {list: users.editor.groups}.");
        }
        var kind = kinds.getFirst();
        var name = control(of, kind, of.text(kind), Objects.requireNonNull(ControlKind.WRITTEN.get(kind)));
        return checked(map, key, new ControlName(name.written(), name.kind(), of.texts(WITH, List.of())));
    }

    private static ControlName checked(YamlMap map, String key, ControlName name) throws RecipeException {
        if (Texts.find(name.written()).isPresent() && name.letters() == 0) {
            throw map.wrong(key,
                    "“" + name.written() + "” is a number or a name alone, so that any control would fit. Say "
                            + "which: {button: " + name.written() + ", with: [2]}.");
        }
        return name;
    }

    /** What looks like a key must be one: otherwise a misprint would be waited for in vain. */
    private static ControlName control(YamlMap map, String key, String name, ControlKind kind)
            throws RecipeException {
        if (KEY.matcher(name).matches() && Texts.find(name).isEmpty()) {
            throw map.wrong(key, "No text of the app has the key “" + name + "”."
                    + Nearest.question(name, Texts.keys()));
        }
        return new ControlName(name, kind);
    }
}
