package org.accessdesk.model.settings;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The language of the app's texts. */
public enum Language {
    /** That of the operating system if the app supports it, otherwise English. */
    SYSTEM("system", ""),
    ENGLISH("en", "English"),
    GERMAN("de", "Deutsch"),
    SPANISH("es", "Español"),
    FRENCH("fr", "Français"),
    JAPANESE("ja", "日本語");

    private final String code;
    private final String ownName;

    Language(String code, String ownName) {
        this.code = code;
        this.ownName = ownName;
    }

    /** Its code in the settings: {@code system} or its ISO 639 code. */
    public String code() {
        return code;
    }

    /** Its name in the language itself; empty for {@link #SYSTEM}. */
    public String ownName() {
        return ownName;
    }

    /** The language of that code. */
    public static Optional<Language> of(String code) {
        return Arrays.stream(values()).filter(l -> l.code.equals(code)).findFirst();
    }

    /**
     * The locale for the texts. Dates and numbers follow {@code system} if it has that language; English as a fallback
     * keeps the system's region.
     */
    public Locale locale(Locale system) {
        if (this == SYSTEM) {
            var spoken = Arrays.stream(values()).anyMatch(l -> l != SYSTEM && l.isOf(system));
            return spoken ? system
                    : new Locale.Builder().setLanguage(ENGLISH.code).setRegion(region(system)).build();
        }
        return isOf(system) ? system : Locale.of(code);
    }

    private boolean isOf(Locale locale) {
        return locale.getLanguage().equals(code);
    }

    /** Old locales may have a region that the builder rejects. */
    private static String region(Locale locale) {
        return locale.getCountry().matches("[A-Z]{2}|\\d{3}") ? locale.getCountry() : "";
    }
}
