package org.accessdesk.model.picture;

import java.util.ArrayList;
import java.util.List;

/**
 * A value with the values that it had before, to undo its changes.
 *
 * @param past the earliest first
 * @param undone what {@link #redo} brings back, the next first
 */
public record EditSteps<T>(List<T> past, T now, List<T> undone) {

    /** A value that was not changed yet. */
    public static <T> EditSteps<T> of(T value) {
        return new EditSteps<>(List.of(), value, List.of());
    }

    /** Changed to {@code next}; the same if it is that already. */
    public EditSteps<T> to(T next) {
        return next.equals(now) ? this : new EditSteps<>(joined(past, now), next, List.of());
    }

    /** Without the last change; the same if there is none. */
    public EditSteps<T> undo() {
        return past.isEmpty() ? this
                : new EditSteps<>(past.subList(0, past.size() - 1), past.getLast(), joined(now, undone));
    }

    /** With the change that was undone last; the same if there is none. */
    public EditSteps<T> redo() {
        return undone.isEmpty() ? this
                : new EditSteps<>(joined(past, now), undone.getFirst(), undone.subList(1, undone.size()));
    }

    private static <T> List<T> joined(List<T> before, T value) {
        var all = new ArrayList<>(before);
        all.add(value);
        return all;
    }

    private static <T> List<T> joined(T value, List<T> after) {
        var all = new ArrayList<>(List.of(value));
        all.addAll(after);
        return all;
    }
}
