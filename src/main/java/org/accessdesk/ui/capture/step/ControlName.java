package org.accessdesk.ui.capture.step;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.accessdesk.ui.kit.text.Texts;

/**
 * Names a control: by the key of its text, which is the same in every language, or by its accessible name itself.
 *
 * @param written as it stands in the recipe
 * @param kind what it is, where several controls have one name
 * @param with what stands in the places of the text: keys of texts, numbers, or texts themselves; none if that does not matter
 */
public record ControlName(String written, ControlKind kind, List<String> with) {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
    private static final Pattern PLACE = Pattern.compile("\\{(?:[^{}]|\\{[^{}]*})*}");

    public ControlName {
        with = List.copyOf(with);
    }

    /** A name with anything in its places. */
    public ControlName(String written, ControlKind kind) {
        this(written, kind, List.of());
    }

    /** The accessible name in the language of the app; it may have places for a number or a name. */
    public String text() {
        var text = Texts.find(written);
        return text.isPresent() && !with.isEmpty()
                ? Texts.format(written, with.stream().map(ControlName::filled).toArray())
                : text.orElse(written);
    }

    private static Object filled(String value) {
        return NUMBER.matcher(value).matches() ? (Object) Integer.valueOf(value) : Texts.find(value).orElse(value);
    }

    /** What it must be, or {@code wanted} if it does not say. */
    public ControlKind kindOr(ControlKind wanted) {
        return kind == ControlKind.ANY ? wanted : kind;
    }

    /** Whether {@code name} is this name, with anything in its places, and perhaps with more after a comma. */
    public boolean fits(String name) {
        var text = text();
        return text.equals(name) || name.startsWith(text + ",") || name.startsWith(text + "、")
                || (PLACE.matcher(text).find() && Pattern
                        .matches(
                                Arrays.stream(PLACE.split(text, -1)).map(Pattern::quote)
                                        .collect(Collectors.joining(".*")),
                                name));
    }

    /** How many letters and digits its text has outside of its places: with few, it fits what is not meant. */
    public int letters() {
        return (int) PLACE.matcher(text()).replaceAll("").codePoints().filter(Character::isLetterOrDigit).count();
    }

    @Override
    public String toString() {
        var text = text();
        return text.equals(written) ? written : written + " (" + text + ")";
    }
}
