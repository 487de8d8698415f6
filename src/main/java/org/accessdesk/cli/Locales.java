package org.accessdesk.cli;

import java.util.Locale;

/**
 * The default locales of this process: what a command prints is read by programs too and is the same under every locale,
 * while the window and its pictures speak the person's language.
 */
public record Locales(Locale base, Locale display, Locale format) {

    /** As they are now. */
    public static Locales now() {
        return new Locales(Locale.getDefault(), Locale.getDefault(Locale.Category.DISPLAY),
                Locale.getDefault(Locale.Category.FORMAT));
    }

    /** Makes these the default ones. */
    public void use() {
        Locale.setDefault(base);
        Locale.setDefault(Locale.Category.DISPLAY, display);
        Locale.setDefault(Locale.Category.FORMAT, format);
    }
}
