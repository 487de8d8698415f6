package org.accessdesk.model.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is put on one picture; later ones cover earlier ones.
 *
 * @param scale pixels of the picture for each pixel of an area
 */
public record Annotations(int scale, List<Annotation> all) {
    /** The greatest scale of a picture. */
    public static final int LARGEST_SCALE = 3;

    public Annotations {
        all = List.copyOf(all);
    }

    /** A clean picture. */
    public static Annotations none(int scale) {
        return new Annotations(scale, List.of());
    }

    /** With one more on top; a crop replaces the one there is. */
    public Annotations with(Annotation one) {
        var changed = new ArrayList<>(all);
        if (one.kind() == AnnotationKind.CROP) {
            changed.removeIf(other -> other.kind() == AnnotationKind.CROP);
        }
        changed.add(one);
        return new Annotations(scale, changed);
    }

    /** With {@code one} in place of that at {@code index}. */
    public Annotations with(int index, Annotation one) {
        var changed = new ArrayList<>(all);
        changed.set(index, one);
        return new Annotations(scale, changed);
    }

    /** Without that at {@code index}. */
    public Annotations without(int index) {
        var changed = new ArrayList<>(all);
        changed.remove(index);
        return new Annotations(scale, changed);
    }

    /** The number that the callout at {@code index} shows: 1 for the first one. */
    public int number(int index) {
        return (int) all.subList(0, index + 1).stream().filter(a -> a.kind() == AnnotationKind.CALLOUT).count();
    }

    /** What is left of the picture; empty for all of it. */
    public Optional<PictureArea> crop() {
        return all.stream().filter(a -> a.kind() == AnnotationKind.CROP).map(Annotation::area).findFirst();
    }
}
