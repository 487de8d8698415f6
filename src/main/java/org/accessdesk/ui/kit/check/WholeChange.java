package org.accessdesk.ui.kit.check;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

/**
 * A list was replaced by another one: a single event, whatever its size. JavaFX's own builder of changes visits each
 * element.
 */
public final class WholeChange<E> extends ListChangeListener.Change<E> {
    private static final int[] NO_PERMUTATION = {};
    private final List<E> before;
    private boolean begun;

    /** @param before the elements that {@code list} had */
    public WholeChange(ObservableList<E> list, List<E> before) {
        super(list);
        this.before = before;
    }

    @Override
    public boolean next() {
        var first = !begun;
        begun = true;
        return first;
    }

    @Override
    public void reset() {
        begun = false;
    }

    @Override
    public int getFrom() {
        return 0;
    }

    @Override
    public int getTo() {
        return getList().size();
    }

    @Override
    public List<E> getRemoved() {
        return before;
    }

    @Override
    protected int[] getPermutation() {
        return NO_PERMUTATION.clone();
    }
}
