package org.accessdesk.ui.capture.step;

import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes recipes as the reader of recipes reads them. */
public final class RecipeWriter {
    /** What needs no quotes in YAML, also within braces. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9._+/-]*( [A-Za-z0-9._+/-]+)*");
    private static final Map<ControlKind, String> KINDS = ControlKind.WRITTEN.entrySet().stream()
            .collect(Collectors.toMap(Entry::getValue, Entry::getKey));

    private RecipeWriter() {}

    /** The recipe as a YAML file; it pictures the whole window. */
    public static String text(Recipe recipe) {
        var text = new StringBuilder();
        texts(text, "alt", recipe.alt());
        texts(text, "caption", recipe.caption());
        if (!recipe.steps().isEmpty()) {
            text.append("steps:\n");
            recipe.steps().forEach(step -> text.append("  - ").append(text(step)).append('\n'));
        }
        return text.toString();
    }

    private static void texts(StringBuilder text, String key, Map<String, String> all) {
        if (!all.isEmpty()) {
            text.append(key).append(":\n");
            all.entrySet().stream().sorted(Entry.comparingByKey()).forEach(
                    one -> text.append("  ").append(one.getKey()).append(": ").append(scalar(one.getValue()))
                            .append('\n'));
        }
    }

    private static String text(Step step) {
        return switch (step) {
            case Step.Press(var control, var _) -> "press: " + text(control);
            case Step.Open(var control, var _) -> "open: " + text(control);
            case Step.Close(var control, var _) -> "close: " + text(control);
            case Step.Wait(var control, var _) -> "wait: " + text(control);
            case Step.Hover(var control, var _) -> "hover: " + text(control);
            case Step.Focus(var control, var _) -> "focus: " + text(control);
            case Step.Gone(var control, var _) -> "gone: " + text(control);
            case Step.Dismiss(var control, var _) -> "dismiss: " + text(control);
            case Step.Keys(var keys, var times, var _) ->
                "keys: " + (times == 1 ? scalar(keys) : "{press: " + scalar(keys) + ", times: " + times + "}");
            case Step.Select(var list, var rows, var _) when rows.size() == 1 -> row("select", list, rows.getFirst());
            case Step.Select(var list, var rows, var _) -> "select: {in: " + text(list) + ", rows: " + list(rows) + "}";
            case Step.Tick(var list, var row, var _) -> row("tick", list, row);
            case Step.Scroll(var list, var row, var _) -> row("scroll", list, row);
            case Step.Choose(var field, var row, var _) -> row("choose", field, row);
            case Step.Type(var field, var typed, var _) ->
                "type: {into: " + text(field) + ", text: " + scalar(typed) + "}";
            case Step.ShowTab(var tabs, var tab, var _) -> "tab: {of: " + text(tabs) + ", show: " + text(tab) + "}";
            case Step.ScrollTo(var control, var _) -> "scroll: {to: " + text(control) + "}";
            case Step.Resize(var size, var _) -> "size: "
                    + (size == null ? "start" : "%.0fx%.0f".formatted(size.getWidth(), size.getHeight()));
            case Step.ResizeText(var percent, var _) -> "text: " + scalar(percent);
            case Step.Outside(var name, var of, var to, var _) -> "event: {name: " + scalar(name)
                    + (of.isEmpty() ? "" : ", of: " + scalar(of)) + (to.isEmpty() ? "" : ", to: " + scalar(to)) + "}";
            case Step.Picture(var name, var focus, var _) ->
                "picture: {name: " + scalar(name) + (focus ? ", focus: shown}" : "}");
        };
    }

    private static String list(List<String> texts) {
        return texts.stream().map(RecipeWriter::scalar).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String row(String step, ControlName list, String row) {
        return step + ": {in: " + text(list) + ", row: " + scalar(row) + "}";
    }

    private static String text(ControlName control) {
        var kind = KINDS.get(control.kind());
        return kind == null ? scalar(control.written())
                : "{" + kind + ": " + scalar(control.written())
                        + (control.with().isEmpty() ? "" : ", with: " + list(control.with())) + "}";
    }

    /** A text on one line; quoted if YAML could read it as something else. */
    static String scalar(String text) {
        if (PLAIN.matcher(text).matches()) {
            return text;
        }
        var quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                default -> {
                    if (Character.isISOControl(c) || c == 0x2028 || c == 0x2029 || c == 0xFEFF) {
                        quoted.append("\\u%04x".formatted(c));
                    } else {
                        quoted.appendCodePoint(c);
                    }
                }
            }
        });
        return quoted.append('"').toString();
    }
}
