package org.accessdesk.ui.kit.table;

import java.util.AbstractList;

/** The selected rows of a list, each made when it is asked for: all of 100,000 can be selected. */
final class SelectedRows<R> extends AbstractList<R> {
    private final ShownRows<?, R> shown;
    private final int[] places;

    SelectedRows(ShownRows<?, R> shown, int[] places) {
        this.shown = shown;
        this.places = places;
    }

    @Override
    public R get(int at) {
        return shown.row(places[at]);
    }

    @Override
    public int size() {
        return places.length;
    }
}
