package org.accessdesk.ui.capture.recipe;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.accessdesk.ui.kit.theme.Theme;

/**
 * What was read of {@code manual.yaml}.
 *
 * @param manual without the languages and themes that do not exist; empty if anything else is wrong, as its pictures would not be
 *         what the file asks for
 * @param mistakes all that is wrong
 */
public record ReadManual(Optional<Manual> manual, List<RecipeException> mistakes) {
    public ReadManual {
        mistakes = List.copyOf(mistakes);
    }

    /** A manual without mistakes. */
    public static ReadManual of(Manual manual) {
        return new ReadManual(Optional.of(manual), List.of());
    }

    /** A sentence for each mistake, in the order of their lines. */
    public List<String> problems() {
        return mistakes.isEmpty() ? List.of() : RecipeException.of(mistakes).sentences();
    }

    /** The manual, if nothing is wrong in it. */
    public Manual whole() throws RecipeException {
        if (!mistakes.isEmpty()) {
            throw RecipeException.of(mistakes);
        }
        return manual.orElseThrow();
    }

    /** The same in these languages, themes and scale; empty lists and 0 leave what the manual says. */
    public ReadManual with(List<Locale> languages, List<Theme> themes, int scale) {
        return new ReadManual(manual.map(m -> m.with(languages, themes, scale)), mistakes);
    }
}
