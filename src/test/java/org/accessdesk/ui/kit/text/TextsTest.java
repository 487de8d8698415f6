package org.accessdesk.ui.kit.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ChoiceFormat;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.accessdesk.model.message.MessageCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every key used in the sources exists in every language, and every existing key is used. */
class TextsTest {
    private static final Path SOURCES = Path.of("src", "main", "java", "org", "accessdesk", "ui");
    private static final Path WORDS = Path.of("src", "main", "resources", "org", "accessdesk", "ui");
    private static final List<Locale> LOCALES = List.of(Locale.GERMAN, Locale.of("es"), Locale.FRENCH, Locale.JAPANESE);
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("org.accessdesk.ui.texts", Locale.ROOT);

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

    /** JavaFX would interpret an underscore as the mark of a mnemonic and remove it from a button. */
    @Test
    void noTextHasAnUnderscore() {
        assertThat(BUNDLE.keySet()).allSatisfy(key -> assertThat(BUNDLE.getString(key)).doesNotContain("_"));
    }

    /** In a pattern a straight apostrophe starts a quotation and disappears. */
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

    @ParameterizedTest
    @MethodSource("translated")
    void everyTextIsTranslatedAndNoOther(Locale locale) throws IOException {
        assertThat(words(locale).keySet()).containsExactlyInAnyOrderElementsOf(BUNDLE.keySet());
    }

    @ParameterizedTest
    @MethodSource("translated")
    void aTranslationHasTheArgumentsOfTheEnglishText(Locale locale) throws IOException {
        assertThat(words(locale)).allSatisfy((key, text) -> {
            assertThat(arguments(text)).as(key).isEqualTo(arguments(BUNDLE.getString(key)));
            assertThat(choices(text)).as(key).isEqualTo(choices(BUNDLE.getString(key)));
        });
    }

    @ParameterizedTest
    @MethodSource("translated")
    void aTranslationIsTypographic(Locale locale) throws IOException {
        assertThat(words(locale)).allSatisfy((key, text) -> {
            assertThat(text).as(key).doesNotContain("'", "\"", "...").isNotBlank();
            assertThat(spaceBefore(text)).as(key).isEqualTo(spaceBefore(BUNDLE.getString(key)));
            assertThat(spaceAfter(text)).as(key).isEqualTo(spaceAfter(BUNDLE.getString(key)));
        });
    }

    @ParameterizedTest
    @MethodSource("translated")
    void aTranslationCanBeFilled(Locale locale) throws IOException {
        assertThat(words(locale)).allSatisfy((key, text) -> {
            for (var number = 0; number <= 2; number++) {
                assertThat(new MessageFormat(text, locale).format(new Object[]{number, number, number, number}))
                        .as(key).isNotBlank().doesNotContain("{", "}");
            }
        });
    }

    /** French has a narrow no-break space inside « » and before ; : ! and ?, but not in times. */
    @Test
    void frenchMarksHaveTheirNarrowSpace() throws IOException {
        assertThat(words(Locale.FRENCH)).allSatisfy((key, text) -> assertThat(text.replace("HH:mm", "")).as(key)
                .doesNotContainPattern("[^\\u202f][;:!?»]|«[^\\u202f]"));
    }

    /** The translated languages. */
    private static List<Locale> translated() {
        return LOCALES.stream().filter(locale -> Files.exists(file(locale))).toList();
    }

    private static Path file(Locale locale) {
        return WORDS.resolve("texts_" + locale.getLanguage() + ".properties");
    }

    private static Map<String, String> words(Locale locale) throws IOException {
        try (var reader = Files.newBufferedReader(file(locale))) {
            var words = new Properties();
            words.load(reader);
            return words.stringPropertyNames().stream().collect(Collectors.toMap(key -> key, words::getProperty));
        }
    }

    /** The numbers of a text's arguments, including those in its choices. */
    private static Set<String> arguments(String text) {
        return Pattern.compile("\\{(\\d+)").matcher(text).results().map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The choices of a text in canonical order: their arguments and limits. */
    private static List<String> choices(String text) {
        var limits = Stream.of(new MessageFormat(text).getFormats()).filter(ChoiceFormat.class::isInstance)
                .map(format -> Arrays.toString(((ChoiceFormat) format).getLimits())).iterator();
        return Pattern.compile("\\{(\\d+),choice,").matcher(text).results()
                .map(match -> match.group(1) + " " + limits.next()).sorted().toList();
    }

    private static String spaceBefore(String text) {
        return text.substring(0, text.length() - text.stripLeading().length());
    }

    private static String spaceAfter(String text) {
        return text.substring(text.stripTrailing().length());
    }

    /** The string literals of the sources that start like a key, and the keys of the codes. */
    private static Set<String> used() throws IOException {
        var prefixes = BUNDLE.keySet().stream().map(key -> key.substring(0, key.indexOf('.'))).distinct()
                .collect(Collectors.joining("|"));
        var literal = Pattern.compile("\"((?:" + prefixes + ")\\.[a-zA-Z0-9.-]+)\"");
        var used = Stream.of(MessageCode.values()).map(Messages::key).collect(Collectors.toCollection(TreeSet::new));
        try (var files = Files.walk(SOURCES)) {
            for (var file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                literal.matcher(code(file)).results().forEach(match -> used.add(match.group(1)));
            }
        }
        return used;
    }

    /** A source file without comments. */
    private static String code(Path file) throws IOException {
        return Files.readString(file).replaceAll("(?s)/\\*.*?\\*/", "");
    }
}
