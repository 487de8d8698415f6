package org.accessdesk.cli;

import java.util.Locale;

/**
 * The default locales of this process: the output of commands is also for programs and the same in every locale, while
 * the window and its pictures use the user's language.
 */
public record Locales(Locale base, Locale display, Locale format) {

    /** The current default locales. */
    public static Locales now() {
        return new Locales(Locale.getDefault(), Locale.getDefault(Locale.Category.DISPLAY),
                Locale.getDefault(Locale.Category.FORMAT));
    }

    /** Sets these as the default locales. */
    public void use() {
        Locale.setDefault(base);
        Locale.setDefault(Locale.Category.DISPLAY, display);
        Locale.setDefault(Locale.Category.FORMAT, format);
    }
}
