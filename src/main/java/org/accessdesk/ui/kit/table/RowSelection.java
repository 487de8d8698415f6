package org.accessdesk.ui.kit.table;

import java.util.AbstractList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.ObservableListBase;
import javafx.collections.WeakListChangeListener;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import org.accessdesk.ui.kit.check.WholeChange;
import org.jspecify.annotations.Nullable;

/**
 * Selected rows of a table as bits: selecting 100,000 rows sets bits and sends one event. JavaFX's own model keeps an
 * object for each row and compares each with each.
 *
 * <p>Rows alone can be selected, no cells; {@link #getSelectedCells} has the last selected row only, which is all that
 * JavaFX asks of it then.
 */
final class RowSelection<S> extends TableView.TableViewSelectionModel<S> {
    private final RowNumbers<Integer> indices = new RowNumbers<>(i -> i);
    private final RowNumbers<S> items = new RowNumbers<>(this::item);
    @SuppressWarnings("rawtypes") // As in JavaFX.
    private final ObservableList<TablePosition> last = FXCollections.observableArrayList();
    private final ListChangeListener<S> onRows = this::follow;
    private final WeakListChangeListener<S> weakly = new WeakListChangeListener<>(onRows);
    private BitSet bits = new BitSet();
    private ObservableList<S> followed;

    RowSelection(TableView<S> table) {
        super(table);
        followed = table.getItems();
        followed.addListener(weakly);
        // Not a listener of changes: to it an empty list is as the empty one before, and it would miss the new one.
        table.itemsProperty().addListener(_ -> follow(table.getItems()));
    }

    private void follow(ObservableList<S> rows) {
        followed.removeListener(weakly);
        rows.addListener(weakly);
        followed = rows;
        set(new BitSet(), -1);
    }

    /** The selected rows, each as what {@code shown} makes of its number. */
    private static final class RowNumbers<E> extends ObservableListBase<E> {
        private final IntFunction<@Nullable E> shown;
        private int[] rows = {};

        RowNumbers(IntFunction<@Nullable E> shown) {
            this.shown = shown;
        }

        @Override
        public @Nullable E get(int at) {
            return shown.apply(rows[at]);
        }

        @Override
        public int size() {
            return rows.length;
        }

        void set(int[] next) {
            var before = rows;
            rows = next;
            fireChange(new WholeChange<>(this, view(before)));
        }

        private List<E> view(int[] numbers) {
            return new AbstractList<>() {
                @Override
                public @Nullable E get(int at) {
                    return shown.apply(numbers[at]);
                }

                @Override
                public int size() {
                    return numbers.length;
                }
            };
        }
    }

    private @Nullable S item(int row) {
        return getModelItem(row);
    }

    /** A copy of the selected rows. */
    BitSet selected() {
        return (BitSet) bits.clone();
    }

    /** Selects exactly the rows {@code next}; the focus stays. */
    void select(BitSet next) {
        set((BitSet) next.clone(), next.get(Math.max(0, getSelectedIndex())) ? getSelectedIndex() : next.nextSetBit(0));
    }

    private void set(BitSet next, int lead) {
        var same = next.equals(bits);
        bits = next;
        if (getSelectedIndex() == lead) {
            // The row can be another one than before.
            setSelectedItem(item(lead));
        }
        setSelectedIndex(lead);
        if (!same) {
            last.setAll(lead < 0 ? List.of() : List.of(new TablePosition<>(getTableView(), lead, null)));
            var rows = bits.stream().toArray();
            indices.set(rows);
            items.set(rows);
        }
    }

    /** Rows that moved or were removed: the selection goes with them. After a replacement nothing is selected. */
    private void follow(ListChangeListener.Change<? extends S> change) {
        var next = selected();
        var lead = getSelectedIndex();
        while (change.next()) {
            if (change.wasPermutated()) {
                next = permuted(next, change);
                lead = lead >= change.getFrom() && lead < change.getTo() ? change.getPermutation(lead) : lead;
            } else if (change.wasReplaced() && change.getAddedSize() != change.getRemovedSize()) {
                next = new BitSet();
            } else if (!change.wasReplaced() && (change.wasAdded() || change.wasRemoved())) {
                next = shifted(next, change.getFrom(), change.getRemovedSize(), change.getAddedSize());
                lead = next.nextSetBit(0);
            }
        }
        set(next, next.isEmpty() ? -1 : lead);
    }

    private static BitSet permuted(BitSet of, ListChangeListener.Change<?> change) {
        var next = new BitSet();
        of.stream().forEach(row -> next
                .set(row >= change.getFrom() && row < change.getTo() ? change.getPermutation(row) : row));
        return next;
    }

    private static BitSet shifted(BitSet of, int from, int removed, int added) {
        var next = new BitSet();
        of.stream().filter(row -> row < from || row >= from + removed)
                .forEach(row -> next.set(row < from ? row : row - removed + added));
        return next;
    }

    @Override
    public ObservableList<Integer> getSelectedIndices() {
        return indices;
    }

    @Override
    public ObservableList<S> getSelectedItems() {
        return items;
    }

    @Override
    @SuppressWarnings("rawtypes") // As in JavaFX.
    public ObservableList<TablePosition> getSelectedCells() {
        return last;
    }

    @Override
    public boolean isSelected(int row) {
        return row >= 0 && bits.get(row);
    }

    @Override
    public boolean isEmpty() {
        return bits.isEmpty();
    }

    @Override
    public void select(int row) {
        if (row < 0) {
            clearSelection();
        } else if (row < getItemCount()) {
            var next = getSelectionMode() == SelectionMode.SINGLE ? new BitSet() : selected();
            next.set(row);
            set(next, row);
            focus(row);
        }
    }

    @Override
    public void select(@Nullable S row) {
        var at = row == null ? -1 : getTableModel().indexOf(row);
        if (at >= 0 || row == null) {
            select(at);
        }
    }

    @Override
    public void clearAndSelect(int row) {
        if (row >= 0 && row < getItemCount()) {
            var next = new BitSet();
            next.set(row);
            set(next, row);
            focus(row);
        }
    }

    @Override
    public void selectIndices(int row, int... rows) {
        var all = IntStream.concat(IntStream.of(row), IntStream.of(rows)).filter(r -> r >= 0 && r < getItemCount())
                .toArray();
        if (all.length > 0) {
            add(IntStream.of(all), all[all.length - 1]);
        }
    }

    @Override
    public void selectRange(int from, int to) {
        var low = Math.min(from, to + 1);
        var high = Math.max(to, from + 1);
        if (from != to) {
            add(IntStream.range(low, high).filter(r -> r >= 0 && r < getItemCount()), from < to ? to - 1 : to + 1);
        }
    }

    private void add(IntStream rows, int lead) {
        var next = selected();
        if (getSelectionMode() == SelectionMode.SINGLE) {
            next.clear();
            next.set(lead);
        } else {
            rows.forEach(next::set);
        }
        set(next, lead);
        focus(lead);
    }

    @Override
    public void selectAll() {
        if (getSelectionMode() == SelectionMode.MULTIPLE && getItemCount() > 0) {
            var next = new BitSet();
            next.set(0, getItemCount());
            set(next, getFocusedIndex() < 0 ? getItemCount() - 1 : getFocusedIndex());
            focus(getSelectedIndex());
        }
    }

    @Override
    public void clearSelection() {
        set(new BitSet(), -1);
        focus(-1);
    }

    @Override
    public void clearSelection(int row) {
        if (isSelected(row)) {
            var next = selected();
            next.clear(row);
            set(next, next.isEmpty() ? -1 : getSelectedIndex());
        }
    }

    @Override
    public void selectFirst() {
        select(getItemCount() > 0 ? 0 : -1);
    }

    @Override
    public void selectLast() {
        select(getItemCount() - 1);
    }

    @Override
    public void selectPrevious() {
        if (getFocusedIndex() != 0) {
            select(getFocusedIndex() < 0 ? getItemCount() - 1 : getFocusedIndex() - 1);
        }
    }

    @Override
    public void selectNext() {
        select(getFocusedIndex() + 1);
    }

    @Override
    public boolean isSelected(int row, @Nullable TableColumn<S, ?> column) {
        return isSelected(row);
    }

    @Override
    public void select(int row, @Nullable TableColumn<S, ?> column) {
        select(row);
    }

    @Override
    public void clearAndSelect(int row, @Nullable TableColumn<S, ?> column) {
        clearAndSelect(row);
    }

    @Override
    public void clearSelection(int row, @Nullable TableColumn<S, ?> column) {
        clearSelection(row);
    }

    @Override
    public void selectLeftCell() {
        // Rows alone are selected.
    }

    @Override
    public void selectRightCell() {
        // Rows alone are selected.
    }

    @Override
    public void selectAboveCell() {
        selectPrevious();
    }

    @Override
    public void selectBelowCell() {
        selectNext();
    }
}
