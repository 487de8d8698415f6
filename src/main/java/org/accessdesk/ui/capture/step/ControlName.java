package org.accessdesk.ui.capture.step;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.accessdesk.ui.kit.text.Texts;

/**
 * Names a control: by the key of its text, which is the same in every language, or by its accessible name itself.
 *
 * @param written as it stands in the recipe
 * @param kind what it is, where several controls have one name
 */
public record ControlName(String written, ControlKind kind) {

    private static final Pattern PLACE = Pattern.compile("\\{(?:[^{}]|\\{[^{}]*})*}");

    /** The accessible name in the language of the app; it may have places for a number or a name. */
    public String text() {
        return Texts.find(written).orElse(written);
    }

    /** What it must be, or {@code wanted} if it does not say. */
    public ControlKind kindOr(ControlKind wanted) {
        return kind == ControlKind.ANY ? wanted : kind;
    }

    /** Whether {@code name} is this name, with anything in its places. */
    public boolean fits(String name) {
        var text = text();
        return text.equals(name) || (PLACE.matcher(text).find() && Pattern
                .matches(Arrays.stream(PLACE.split(text, -1)).map(Pattern::quote).collect(Collectors.joining(".*")),
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
