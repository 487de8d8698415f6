package org.accessdesk.model.settings;

/** A person's settings, by section. */
public record Settings(Look look, Language language, Applying applying, HistoryRetention keeping,
        PaneSizes panes) {
    /** The default settings. */
    public static final Settings DEFAULT = new Settings(Look.DEFAULT, Language.SYSTEM, Applying.DEFAULT,
            HistoryRetention.DEFAULT, PaneSizes.DEFAULT);

    public Settings with(Look other) {
        return new Settings(other, language, applying, keeping, panes);
    }

    public Settings with(Language other) {
        return new Settings(look, other, applying, keeping, panes);
    }

    public Settings with(Applying other) {
        return new Settings(look, language, other, keeping, panes);
    }

    public Settings with(HistoryRetention other) {
        return new Settings(look, language, applying, other, panes);
    }

    public Settings with(PaneSizes other) {
        return new Settings(look, language, applying, keeping, other);
    }
}
