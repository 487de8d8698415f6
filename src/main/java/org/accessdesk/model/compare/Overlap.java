package org.accessdesk.model.compare;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;

/** What two collections without repetitions have in common, and what only one of them has; each in its own order. */
public record Overlap<T>(List<T> onlyLeft, List<T> both, List<T> onlyRight) {
    public Overlap {
        onlyLeft = List.copyOf(onlyLeft);
        both = List.copyOf(both);
        onlyRight = List.copyOf(onlyRight);
    }

    /** Compares {@code left} with {@code right}. */
    public static <T> Overlap<T> of(Collection<T> left, Collection<T> right) {
        var inLeft = new HashSet<>(left);
        var inRight = new HashSet<>(right);
        return new Overlap<>(left.stream().filter(e -> !inRight.contains(e)).toList(),
                left.stream().filter(inRight::contains).toList(),
                right.stream().filter(e -> !inLeft.contains(e)).toList());
    }
}
