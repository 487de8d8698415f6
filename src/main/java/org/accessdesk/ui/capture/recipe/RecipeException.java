package org.accessdesk.ui.capture.recipe;

import java.util.Objects;

/** What is wrong in a manual or a recipe; the message is one sentence with the file and the line. */
public final class RecipeException extends Exception {
    private static final long serialVersionUID = 1;

    /**
     * Something wrong.
     *
     * @param line from 1; 0 if it is the file as a whole
     */
    public RecipeException(String file, int line, String sentence) {
        super(file + (line > 0 ? ", line " + line : "") + ": " + sentence);
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
