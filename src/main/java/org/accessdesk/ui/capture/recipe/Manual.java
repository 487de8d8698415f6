package org.accessdesk.ui.capture.recipe;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.accessdesk.model.snapshot.PresentedSnapshot;
import org.accessdesk.ui.kit.theme.Theme;
import org.jspecify.annotations.Nullable;

/**
 * What all pictures of a manual have in common.
 *
 * @param languages in which each picture is taken
 * @param themes in which each picture is taken
 * @param width of the window, in logical pixels
 * @param height of the window, in logical pixels
 * @param scale pixels of a picture for each logical pixel
 * @param small whether pictures have 256 colours, which makes them a third as large
 * @param start what the window shows first
 */
public record Manual(List<Locale> languages, List<Theme> themes, int width, int height, int scale, boolean small,
        Start start) {

    /** What is opened before the steps. */
    public sealed interface Start {
        /** The draft file that is opened in it; null for none. */
        @Nullable
        Path draft();
    }

    /**
     * The account of a file.
     *
     * @param account with aliases
     */
    public record SnapshotStart(PresentedSnapshot account, @Nullable Path draft) implements Start {}

    /**
     * The demo account.
     *
     * @param seed of its people, groups and ids
     * @param draft the draft file that is opened in it; null for none
     */
    public record DemoStart(int users, int groups, long seed, @Nullable Path draft) implements Start {}

    public Manual {
        languages = List.copyOf(languages);
        themes = List.copyOf(themes);
    }

    /** The same in these languages, themes and scale; empty lists and 0 leave what the manual says. */
    public Manual with(List<Locale> otherLanguages, List<Theme> otherThemes, int otherScale) {
        return new Manual(otherLanguages.isEmpty() ? languages : otherLanguages,
                otherThemes.isEmpty() ? themes : otherThemes, width, height, otherScale == 0 ? scale : otherScale,
                small, start);
    }
}
