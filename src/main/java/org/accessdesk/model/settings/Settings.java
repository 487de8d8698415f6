package org.accessdesk.model.settings;

/** What a person has chosen, section by section. */
public record Settings(Look look, Language language, Applying applying, HistoryRetention keeping, Updates updates) {
    /** What holds before anything is chosen. */
    public static final Settings DEFAULT = new Settings(Look.DEFAULT, Language.SYSTEM, Applying.DEFAULT,
            HistoryRetention.DEFAULT, Updates.DEFAULT);

    public Settings with(Look other) {
        return new Settings(other, language, applying, keeping, updates);
    }

    public Settings with(Language other) {
        return new Settings(look, other, applying, keeping, updates);
    }

    public Settings with(Applying other) {
        return new Settings(look, language, other, keeping, updates);
    }

    public Settings with(HistoryRetention other) {
        return new Settings(look, language, applying, other, updates);
    }

    public Settings with(Updates other) {
        return new Settings(look, language, applying, keeping, other);
    }
}
