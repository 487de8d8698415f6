package org.accessdesk.ui.kit.text;

import java.text.MessageFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The texts of the user interface, from the bundle {@code org.accessdesk.ui.texts} in the default locale. Keys start
 * with the name of their screen: {@code kit.}, {@code shell.}, {@code users.}, …
 */
public final class Texts {
    private static final String BUNDLE = "org.accessdesk.ui.texts";

    private static final ResourceBundle.Control ENGLISH_ELSE = ResourceBundle.Control
            .getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT);

    /** The texts asked for last: the bundles' own cache takes longer than all else to find a text. */
    private static volatile LoadedTexts latest = loaded(Locale.ROOT);

    private Texts() {}

    /** @param patterns the texts that were filled before: to read a pattern takes longer than to fill it */
    private record LoadedTexts(Locale locale, ResourceBundle bundle, Map<String, MessageFormat> patterns) {
        MessageFormat pattern(String key) {
            return patterns.computeIfAbsent(key, k -> new MessageFormat(bundle.getString(k), locale));
        }
    }

    private static LoadedTexts loaded(Locale locale) {
        return new LoadedTexts(locale, ResourceBundle.getBundle(BUNDLE, locale, ENGLISH_ELSE),
                new ConcurrentHashMap<>());
    }

    /**
     * The text of {@code key}.
     *
     * @throws MissingResourceException if there is none, which is a bug
     */
    public static String get(String key) {
        return in(Locale.getDefault(), key);
    }

    /**
     * The text of {@code key} in the language of {@code locale}, or in English; never in the operating system's
     * language, which may not be the chosen one.
     */
    public static String in(Locale locale, String key) {
        return textsIn(locale).bundle().getString(key);
    }

    /** The text of {@code key} in the language of the app; empty if there is no such key. */
    public static Optional<String> find(String key) {
        var bundle = textsIn(Locale.getDefault()).bundle();
        return bundle.containsKey(key) ? Optional.of(bundle.getString(key)) : Optional.empty();
    }

    /**
     * The key of {@code text}, which must be the very object that {@link #get} returned: other keys may have the same
     * words, which differ in another language.
     */
    public static Optional<String> keyOf(String text) {
        var bundle = textsIn(Locale.getDefault()).bundle();
        var one = new IdentityHashMap<String, Boolean>();
        one.put(text, true);
        return bundle.keySet().stream().filter(key -> one.containsKey(bundle.getString(key))).findFirst();
    }

    /** The keys of all texts. */
    public static Set<String> keys() {
        return textsIn(Locale.getDefault()).bundle().keySet();
    }

    /** All texts in the language of {@code locale}. */
    static List<String> all(Locale locale) {
        // Not as the latest: these are of another language than the window's, which shows its own meanwhile.
        var bundle = loaded(locale).bundle();
        return bundle.keySet().stream().map(bundle::getString).toList();
    }

    private static LoadedTexts textsIn(Locale locale) {
        var last = latest;
        if (!last.locale().equals(locale)) {
            last = loaded(locale);
            latest = last;
        }
        return last;
    }

    /**
     * The text of {@code key} as a {@link MessageFormat} pattern filled with {@code arguments}. Plurals are written
     * <code>{0,choice,0#no users|1#one user|1&lt;{0,number,integer} users}</code>.
     *
     * @throws MissingResourceException if there is no such text
     */
    public static String format(String key, Object... arguments) {
        var pattern = textsIn(Locale.getDefault()).pattern(key);
        // A MessageFormat is for one thread at a time.
        synchronized (pattern) {
            return pattern.format(arguments);
        }
    }
}
