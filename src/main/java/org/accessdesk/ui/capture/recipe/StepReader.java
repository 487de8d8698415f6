package org.accessdesk.ui.capture.recipe;

import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.accessdesk.ui.capture.step.ControlKind;
import org.accessdesk.ui.capture.step.ControlName;
import org.accessdesk.ui.capture.step.Step;
import org.accessdesk.ui.kit.text.Texts;

/** Reads a step of a recipe, and the names of controls. */
final class StepReader {
    private static final Pattern KEY = Pattern.compile("[a-z]+(\\.[A-Za-z0-9]+)+");
    /** The names of the steps. */
    static final Set<
            String> STEPS = Set.of("press", "open", "close", "wait", "hover", "keys", "select", "tick", "scroll",
                    "type", "tab", "choose", "focus");

    private StepReader() {}

    /** The step of {@code step}, which has one key. */
    static Step step(YamlMap step) throws RecipeException {
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
            case "hover" -> new Step.Hover(control(step, kind), line);
            case "focus" -> new Step.Focus(control(step, kind), line);
            case "keys" -> new Step.Keys(step.text(kind), line);
            case "select" -> row(step, kind, (list, row) -> new Step.Select(list, row, line));
            case "tick" -> row(step, kind, (list, row) -> new Step.Tick(list, row, line));
            case "scroll" -> row(step, kind, (list, row) -> new Step.Scroll(list, row, line));
            case "choose" -> row(step, kind, (field, row) -> new Step.Choose(field, row, line));
            case "type" -> {
                var parts = parts(step, kind, "into", "text");
                yield new Step.Type(control(parts, "into"), parts.text("text"), line);
            }
            case "tab" -> {
                var parts = parts(step, kind, "of", "show");
                yield new Step.ShowTab(control(parts, "of"), control(parts, "show"), line);
            }
            default -> throw new RecipeException(step.file(), line, "There is no step “" + kind + "”."
                    + Nearest.question(kind, STEPS));
        };
    }

    /** Makes a step of a list and a row in it. */
    private interface RowStep {
        Step make(ControlName list, String row);
    }

    private static Step row(YamlMap step, String kind, RowStep make) throws RecipeException {
        var parts = parts(step, kind, "in", "row");
        return make.make(control(parts, "in"), parts.text("row"));
    }

    private static YamlMap parts(YamlMap step, String kind, String... keys) throws RecipeException {
        var example = "“- " + kind + ": {" + keys[0] + ": …, " + keys[1] + ": …}”";
        return step.isText(kind) ? fail(step, kind, example)
                : step.map(kind).orElseThrow(() -> step.wrong(kind, "This step is written " + example + "."))
                        .only(keys);
    }

    private static YamlMap fail(YamlMap step, String kind, String example) throws RecipeException {
        throw step.wrong(kind, "This step is written " + example + ".");
    }

    /** The control that {@code key} names. */
    static ControlName control(YamlMap map, String key) throws RecipeException {
        if (map.isText(key)) {
            return control(map, key, map.text(key), ControlKind.ANY);
        }
        var of = map.map(key).orElseThrow(() -> map.wrong(key, "“" + key + "” is missing."))
                .only(ControlKind.WRITTEN.keySet().toArray(String[]::new));
        if (of.keys().size() != 1) {
            throw map.wrong(key, "A control is named by one kind and name, such as {list: users.editor.groups}.");
        }
        var kind = of.keys().iterator().next();
        return control(of, kind, of.text(kind), Objects.requireNonNull(ControlKind.WRITTEN.get(kind)));
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
