package org.accessdesk.ui.capture.recipe.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.accessdesk.ui.capture.recipe.RecipeException;

/** Collects what is wrong in a file, so that a person can mend all of it at once. */
final class Mistakes {
    private final List<RecipeException> found = new ArrayList<>();

    /** Reads a part of a file. */
    @FunctionalInterface
    interface Reading<T> {
        T read() throws RecipeException;
    }

    /** Checks a part of a file. */
    @FunctionalInterface
    interface Inspection {
        void run() throws RecipeException;
    }

    /** What {@code reading} gives; empty if something is wrong with it. */
    <T> Optional<T> find(Reading<? extends T> reading) {
        try {
            return Optional.of(reading.read());
        } catch (RecipeException e) {
            found.add(e);
            return Optional.empty();
        }
    }

    /** What {@code reading} gives, or {@code otherwise} if something is wrong with it. */
    <T> T read(T otherwise, Reading<? extends T> reading) {
        return this.<T>find(reading).orElse(otherwise);
    }

    void check(Inspection check) {
        find(() -> {
            check.run();
            return true;
        });
    }

    void add(RecipeException mistake) {
        found.add(mistake);
    }

    void addAllTo(Mistakes others) {
        others.found.addAll(found);
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    List<RecipeException> list() {
        return List.copyOf(found);
    }

    /** All that was found, which must be something. */
    RecipeException all() {
        return RecipeException.of(found);
    }

    /** Fails with all that was found, if anything. */
    void throwAny() throws RecipeException {
        if (!isEmpty()) {
            throw all();
        }
    }

    /** What is made of two parts; if both are wrong, both are told. */
    static <A, B, T> T both(Reading<A> one, Reading<B> other, BiFunction<A, B, T> make) throws RecipeException {
        var mistakes = new Mistakes();
        var a = mistakes.find(one);
        var b = mistakes.find(other);
        mistakes.throwAny();
        return make.apply(a.orElseThrow(), b.orElseThrow());
    }
}
