package org.accessdesk.ui;

import java.util.Enumeration;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * The English words in a disguise: with accents, in brackets and longer by two fifths, as translations are. Found by
 * ResourceBundle, by its name, for the locale {@link #LOCALE}.
 */
public final class texts_en_XA extends ResourceBundle {
    /** English as it is spoken nowhere. */
    public static final Locale LOCALE = Locale.forLanguageTag("en-XA");
    /** How each text begins. */
    public static final String MARK = "[";

    private static final String PLAIN = "aeiouyncAEIOUYNC";
    private static final String ACCENTED = "áéîöûýñçÀÉÎÖÛÝÑÇ";
    private static final String MORE = " ïs sômewhat lônger than you thîñk, and göes ôn";

    @Override
    protected @Nullable Object handleGetObject(String key) {
        return parent == null ? null : disguise(parent.getString(key));
    }

    @Override
    public Enumeration<String> getKeys() {
        return parent.getKeys();
    }

    /** What stands in braces is a pattern and stays. */
    static String disguise(String text) {
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

    /** The text without its patterns, but for the words in their choices. */
    private static String words(String text) {
        return text.replaceAll("\\{\\d[^|#]*\\}", "");
    }

    private static String more(int length) {
        return MORE.repeat(1 + length / MORE.length())
                .substring(0, length);
    }
}
