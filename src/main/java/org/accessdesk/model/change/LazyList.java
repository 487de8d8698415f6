package org.accessdesk.model.change;

import java.util.AbstractList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A list whose elements are computed on first access. */
public final class LazyList<T> extends AbstractList<T> {
    private static final int UNKNOWN = -1;

    private final int size;
    private final Supplier<List<T>> source;
    private volatile @Nullable List<T> elements;

    /** @param source the elements, as many as {@code size} says */
    public LazyList(int size, Supplier<List<T>> source) {
        this.size = size;
        this.source = source;
    }

    /** A list whose size is not known before its elements are. */
    public LazyList(Supplier<List<T>> source) {
        this(UNKNOWN, source);
    }

    private List<T> elements() {
        var known = elements;
        if (known == null) {
            known = source.get();
            elements = known;
        }
        return known;
    }

    @Override
    public T get(int at) {
        return elements().get(at);
    }

    @Override
    public int size() {
        return size == UNKNOWN ? elements().size() : size;
    }
}
