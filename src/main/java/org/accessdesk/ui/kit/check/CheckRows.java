package org.accessdesk.ui.kit.check;

import java.util.List;
import java.util.stream.IntStream;
import javafx.collections.ObservableListBase;

/** The rows of a {@link CheckList}. However many of them are others at once, it is one event. */
final class CheckRows<T> extends ObservableListBase<CheckRow<T>> {
    private List<CheckRow<T>> rows = List.of();

    @Override
    public CheckRow<T> get(int at) {
        return rows.get(at);
    }

    @Override
    public int size() {
        return rows.size();
    }

    /** Whether {@code next} are rows of the same keys in the same order. */
    boolean hasKeysOf(List<CheckRow<T>> next) {
        return LazyRows.haveOneSource(next, rows) || (next.size() == size()
                && IntStream.range(0, size()).allMatch(at -> LazyRows.key(next, at).equals(LazyRows.key(rows, at))));
    }

    /** Shows {@code next}; with the {@code same} keys, as new states of the same rows: focus and selection stay. */
    void show(List<CheckRow<T>> next, boolean same) {
        var before = rows;
        rows = next;
        if (same) {
            beginChange();
            IntStream.range(0, size()).forEach(this::nextUpdate);
            endChange();
        } else {
            fireChange(new WholeChange<>(this, before));
        }
    }
}
