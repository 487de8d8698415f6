package org.accessdesk.ui.kit.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * The words a person reads, from the bundle {@code org.accessdesk.ui.texts} in the default locale. Keys start with their
 * screen: {@code kit.}, {@code shell.}, {@code users.}, …
 */
public final class Texts {
    private static final String BUNDLE = "org.accessdesk.ui.texts";

    private static final ResourceBundle.Control ENGLISH_ELSE = ResourceBundle.Control
            .getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT);

    private Texts() {}

    /**
     * The text of {@code key}, as written.
     *
     * @throws MissingResourceException when there is none: a missing word is a bug, not a state
     */
    public static String get(String key) {
        return in(Locale.getDefault(), key);
    }

    /**
     * The text of {@code key} in the language of {@code locale}, else in English: never in the operating system's, which
     * may not be the one that was chosen.
     */
    public static String in(Locale locale, String key) {
        return ResourceBundle.getBundle(BUNDLE, locale, ENGLISH_ELSE).getString(key);
    }

    /**
     * The text of {@code key} as a {@link MessageFormat} pattern filled with {@code arguments}. Plurals are written
     * <code>{0,choice,0#no users|1#one user|1&lt;{0,number,integer} users}</code>.
     *
     * @throws MissingResourceException when there is no such text
     */
    public static String format(String key, Object... arguments) {
        return new MessageFormat(get(key), Locale.getDefault()).format(arguments);
    }
}
