package org.accessdesk.ui.kit.check;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rows of which each is made when it is asked for, and kept: of 100,000 rows, a list shows twenty. For one thread. */
public final class LazyRows<S, T> extends AbstractList<CheckRow<T>> {
    private final List<S> sources;
    private final Function<S, T> key;
    private final Function<S, CheckRow<T>> row;
    private final List<@Nullable CheckRow<T>> made;

    /**
     * Rows in the order of {@code sources}.
     *
     * @param key the key of the row of a source, without making the row
     */
    public LazyRows(List<S> sources, Function<S, T> key, Function<S, CheckRow<T>> row) {
        this.sources = sources;
        this.key = key;
        this.row = row;
        this.made = new ArrayList<>(Collections.nCopies(sources.size(), null));
    }

    /** The key of a row of any list. */
    static <T> T key(List<CheckRow<T>> rows, int at) {
        return rows instanceof LazyRows<?, T> lazy ? lazy.key(at) : rows.get(at).key();
    }

    /** Whether both are rows of the very same keys, as far as that can be told without looking at each. */
    @SuppressWarnings("ReferenceEquality") // Equal lists are found by their keys.
    static <T> boolean haveOneSource(List<CheckRow<T>> some, List<CheckRow<T>> others) {
        return some instanceof LazyRows<?, T> one && others instanceof LazyRows<?, T> other
                && one.sources == other.sources;
    }

    private T key(int at) {
        return key.apply(sources.get(at));
    }

    @Override
    public CheckRow<T> get(int at) {
        var known = made.get(at);
        if (known == null) {
            known = row.apply(sources.get(at));
            made.set(at, known);
        }
        return known;
    }

    @Override
    public int size() {
        return sources.size();
    }
}
