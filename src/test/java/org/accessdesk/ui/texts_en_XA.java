package org.accessdesk.ui;

import java.util.Enumeration;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * A pseudo-translation: English texts with accents, in brackets and two fifths longer, like translations.
 * ResourceBundle finds it by its name for the locale {@link #LOCALE}.
 */
public final class texts_en_XA extends ResourceBundle {
    /** The locale of the pseudo-translation. */
    public static final Locale LOCALE = Locale.forLanguageTag("en-XA");
    /** The first character of each text. */
    public static final String MARK = "[";

    private static final String PLAIN = "aeiouyncAEIOUYNC";
    private static final String ACCENTED = "áéîöûýñçÀÉÎÖÛÝÑÇ";
    private static final String MORE = " ïs sômewhat lônger than you thîñk, and göes ôn";

    @Override
    protected @Nullable Object handleGetObject(String key) {
        return parent == null ? null : pseudoTranslate(parent.getString(key));
    }

    @Override
    public Enumeration<String> getKeys() {
        return parent.getKeys();
    }

    /** Pseudo-translates a text; patterns in braces stay unchanged. */
    static String pseudoTranslate(String text) {
        var depth = 0;
        var words = new StringBuilder();
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            words.append(depth == 0 ? accented(c) : c);
        }
        return MARK + words + more(words(text).length() * 2 / 5) + "]";
    }

    private static char accented(char c) {
        var at = PLAIN.indexOf(c);
        return at < 0 ? c : ACCENTED.charAt(at);
    }

    /** The text without its patterns, except for the texts in their choices. */
    private static String words(String text) {
        return text.replaceAll("\\{\\d[^|#]*\\}", "");
    }

    private static String more(int length) {
        return MORE.repeat(1 + length / MORE.length())
                .substring(0, length);
    }
}
