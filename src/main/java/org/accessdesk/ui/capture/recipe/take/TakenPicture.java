package org.accessdesk.ui.capture.recipe.take;

import java.nio.file.Path;
import java.util.Arrays;
import org.accessdesk.ui.capture.step.Recipe;
import org.jspecify.annotations.Nullable;

/** A picture that was taken, beside the last one of its name. */
final class TakenPicture {
    private final Recipe recipe;
    private final String language;
    private final String theme;
    private final byte @Nullable [] before;
    private final byte[] after;

    /**
     * A picture.
     *
     * @param before the bytes of the last one; null if there was none
     */
    TakenPicture(Recipe recipe, String language, String theme, byte @Nullable [] before, byte[] after) {
        this.recipe = recipe;
        this.language = language;
        this.theme = theme;
        this.before = before;
        this.after = after;
    }

    Recipe recipe() {
        return recipe;
    }

    String language() {
        return language;
    }

    String theme() {
        return theme;
    }

    /** Where it belongs, within the folder of pictures. */
    Path file() {
        return file(recipe, language, theme);
    }

    static Path file(Recipe recipe, String language, String theme) {
        return Path.of(language, recipe.name() + "-" + theme + ".png");
    }

    byte @Nullable [] before() {
        return before;
    }

    byte[] after() {
        return after;
    }

    /** Whether it looks other than the last one, or is new. */
    boolean isChanged() {
        return !Arrays.equals(before, after);
    }
}
