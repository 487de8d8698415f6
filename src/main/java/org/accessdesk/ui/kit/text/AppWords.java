package org.accessdesk.ui.kit.text;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.accessdesk.model.Lazy;
import org.accessdesk.model.settings.Language;
import org.accessdesk.model.text.SearchText;

/**
 * The words that the app itself uses, folded: a picture that shows one tells nothing of an account. In scripts
 * without blanks, any part of a text of the app is such a word.
 */
public final class AppWords {
    private static final Lazy<Predicate<String>> ALL = new Lazy<>(AppWords::collect);

    private AppWords() {}

    /** Whether a folded word is one of the app's, in any of its languages; the first call collects them, which takes a moment. */
    public static boolean has(String word) {
        return ALL.get().test(word);
    }

    private static Predicate<String> collect() {
        Set<String> words = new HashSet<>();
        var withoutBlanks = new StringBuilder();
        for (var language : Language.values()) {
            for (var text : Texts.all(language.locale(Locale.ENGLISH))) {
                var folded = SearchText.fold(text);
                words.addAll(Arrays.asList(folded.split("[^\\p{L}\\p{Nd}]+", -1)));
                if (language == Language.JAPANESE) {
                    withoutBlanks.append(folded).append('\n');
                }
            }
        }
        var japanese = withoutBlanks.toString();
        return word -> words.contains(word) || (word.codePointAt(0) > 0x3000 && japanese.contains(word));
    }
}
