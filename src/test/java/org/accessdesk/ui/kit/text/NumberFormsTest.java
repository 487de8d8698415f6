package org.accessdesk.ui.kit.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Numbers and dates that a person sees take their form from the locale, in one place. */
class NumberFormsTest {
    private static final Path UI = Path.of("src/main/java/org/accessdesk/ui");
    private static final Pattern FORMS = Pattern.compile(
            "\\b(?:DateTimeFormatter|NumberFormat|DecimalFormat|String\\.format)\\b|\\.formatted\\(");
    /** Dates of the locale; ISO dates in a CSV file; sizes in a style sheet. */
    private static final Set<String> ALLOWED = Set.of("Dates.java", "DayText.java", "RunTable.java", "TextSize.java");

    @Test
    void onlyTheNamedPlacesFormatNumbersAndDates() throws IOException {
        try (var files = Files.walk(UI)) {
            for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                // The pictures' names and the measurements are for developers.
                if (!file.startsWith(UI.resolve("capture")) && !ALLOWED.contains(file.toFile().getName())) {
                    assertThat(FORMS.matcher(Files.readString(file)).find()).as(file.toString()).isFalse();
                }
            }
        }
    }
}
