package org.accessdesk.ui.capture.recipe;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** What is wrong in a manual or a recipe: a sentence for each mistake, with the file and the line. */
public final class RecipeException extends Exception {
    private static final long serialVersionUID = 1;
    private final List<Mistake> mistakes;

    /** @param line from 1; 0 if it is the file as a whole */
    private record Mistake(int line, String sentence) implements Serializable {}

    /**
     * Something wrong.
     *
     * @param line from 1; 0 if it is the file as a whole
     */
    public RecipeException(String file, int line, String sentence) {
        this(List.of(new Mistake(line, file + (line > 0 ? ", line " + line : "") + ": " + sentence)));
    }

    private RecipeException(List<Mistake> mistakes) {
        this.mistakes = mistakes;
    }

    /** All of {@code exceptions}, at least one, which are about the same file, in the order of their lines. */
    public static RecipeException of(List<RecipeException> exceptions) {
        return new RecipeException(exceptions.stream().flatMap(e -> e.mistakes.stream())
                .sorted(Comparator.comparingInt(Mistake::line)).toList());
    }

    /** A sentence for each mistake. */
    public List<String> sentences() {
        return mistakes.stream().map(Mistake::sentence).toList();
    }

    /** The sentences, a line for each. */
    @Override
    public String getMessage() {
        return mistakes.stream().map(Mistake::sentence).collect(Collectors.joining("\n"));
    }
}
