package org.accessdesk.ui.kit.table;

import java.util.function.IntPredicate;
import org.accessdesk.model.find.ListFilter;

/** A list without objects. */
public final class NoRows<I, R> implements RowSource<I, R> {

    @Override
    public int size() {
        return 0;
    }

    @Override
    public I id(int place) {
        throw new IndexOutOfBoundsException(place);
    }

    @Override
    public int place(I id) {
        return -1;
    }

    @Override
    public R row(int place) {
        throw new IndexOutOfBoundsException(place);
    }

    @Override
    public IntPredicate matching(ListFilter filter) {
        return _ -> false;
    }
}
