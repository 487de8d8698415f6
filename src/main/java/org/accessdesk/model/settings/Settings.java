package org.accessdesk.model.settings;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A person's settings, by section.
 *
 * @param pictures the folder of the project of pictures that was used last; null if none was
 */
public record Settings(Look look, Language language, Applying applying, HistoryRetention keeping,
        PaneSizes panes, @Nullable Path pictures) {
    /** The default settings. */
    public static final Settings DEFAULT = new Settings(Look.DEFAULT, Language.SYSTEM, Applying.DEFAULT,
            HistoryRetention.DEFAULT, PaneSizes.DEFAULT, null);

    public Settings with(Look other) {
        return new Settings(other, language, applying, keeping, panes, pictures);
    }

    public Settings with(Language other) {
        return new Settings(look, other, applying, keeping, panes, pictures);
    }

    public Settings with(Applying other) {
        return new Settings(look, language, other, keeping, panes, pictures);
    }

    public Settings with(HistoryRetention other) {
        return new Settings(look, language, applying, other, panes, pictures);
    }

    public Settings with(PaneSizes other) {
        return new Settings(look, language, applying, keeping, other, pictures);
    }

    /** The same with another folder of pictures. */
    public Settings withPictures(Path folder) {
        return new Settings(look, language, applying, keeping, panes, folder);
    }
}
