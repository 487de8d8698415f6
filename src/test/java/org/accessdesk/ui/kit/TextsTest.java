package org.accessdesk.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every text that the sources ask for is written, and every text that is written is asked for. */
class TextsTest {
    private static final Path SOURCES = Path.of("src", "main", "java", "org", "accessdesk", "ui");
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("org.accessdesk.ui.texts");

    @Test
    void noTextIsMissing() throws IOException {
        assertThat(used()).isSubsetOf(BUNDLE.keySet());
    }

    @Test
    void noTextIsUnused() throws IOException {
        assertThat(used()).containsAll(BUNDLE.keySet());
    }

    @Test
    void patternsAreWellFormed() {
        assertThat(BUNDLE.keySet()).allSatisfy(key -> assertThat(new MessageFormat(BUNDLE.getString(key))).isNotNull());
    }

    /** In a pattern a straight apostrophe starts a quotation and vanishes. */
    @Test
    void punctuationIsTypographic() {
        assertThat(BUNDLE.keySet())
                .allSatisfy(key -> assertThat(BUNDLE.getString(key)).doesNotContain("'", "\"", "..."));
    }

    @Test
    void pluralsFollowTheNumber() {
        assertThat(Texts.format("kit.filter.spoken", "Group", 0)).isEqualTo("Filter by Group, off");
        assertThat(Texts.format("kit.filter.spoken", "Group", 1)).isEqualTo("Filter by Group, 1 chosen");
        assertThat(Texts.format("kit.filter.spoken", "Group", 1204)).isEqualTo("Filter by Group, 1,204 chosen");
    }

    @Test
    void aMissingTextIsABug() {
        assertThatThrownBy(() -> Texts.get("kit.no.such")).isInstanceOf(MissingResourceException.class);
    }

    /** The string literals of the sources that start like a key. */
    private static Set<String> used() throws IOException {
        var prefixes = BUNDLE.keySet().stream().map(key -> key.substring(0, key.indexOf('.'))).distinct()
                .collect(Collectors.joining("|"));
        var literal = Pattern.compile("\"((?:" + prefixes + ")\\.[a-zA-Z0-9.-]+)\"");
        var used = new TreeSet<String>();
        try (var files = Files.walk(SOURCES)) {
            for (var file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                literal.matcher(code(file)).results().forEach(match -> used.add(match.group(1)));
            }
        }
        return used;
    }

    /** A source without its comments, whose examples use no text. */
    private static String code(Path file) throws IOException {
        return Files.readString(file).replaceAll("(?s)/\\*.*?\\*/", "");
    }
}
