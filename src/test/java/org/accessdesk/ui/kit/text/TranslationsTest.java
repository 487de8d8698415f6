package org.accessdesk.ui.kit.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each text that any screen can show is translated in each language, and holds no English words. */
class TranslationsTest {
    /** Names, and the words of keys on Japanese keyboards. */
    private static final List<String> NAMES = List.of("Access", "Desk", "Default", "ID", "HTML", "Markdown", "Java",
            "JavaFX", "Ctrl", "Esc");

    private static String plain(String text) {
        return text.replaceAll("\\{\\d+,choice,|\\{\\d+(,number(,integer)?)?}", " ");
    }

    private static Set<String> words(String text) {
        return new TreeSet<>(Arrays.stream(plain(text).split("[^\\p{L}]+")).filter(w -> !w.isEmpty()).toList());
    }

    /** @param same words that the language has in common with English */
    @ParameterizedTest
    @CsvSource({
            "de, Demo Details Logo Matrix Name Normal Offline Operations Problem Proxy Revision Status Version in min s",
            "es, Demo Normal Proxy min proxy s",
            "fr, Client Description Logo Module Modules Proxy Trace Version min minutes modules s via",
            "ja, Delete Enter Shift Space"})
    void noTextIsEnglish(String language, String same) {
        var english = ResourceBundle.getBundle("org.accessdesk.ui.texts", Locale.ROOT);
        var locale = Locale.of(language);
        var common = Set.of(same.split(" "));
        assertThat(english.keySet()).hasSizeGreaterThan(900);
        assertThat(english.keySet().stream().sorted()
                .map(key -> key + ": " + untranslated(Texts.in(locale, key), english.getString(key), common))
                .filter(fault -> !fault.endsWith(": []"))).as(language).isEmpty();
    }

    /** The words of {@code text} that are English, or all but the common ones if it is the English text. */
    private static Collection<String> untranslated(String text, String english, Set<String> common) {
        if (!text.equals(english)) {
            return EnglishWords.in(plain(text));
        }
        var words = words(text);
        NAMES.forEach(words::remove);
        words.removeAll(common);
        return words;
    }
}
