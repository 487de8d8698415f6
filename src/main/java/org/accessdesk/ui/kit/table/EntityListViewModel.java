package org.accessdesk.ui.kit.table;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.jspecify.annotations.Nullable;

/**
 * A list of objects with a filter and a selection that survives changes of the rows.
 *
 * @param <I> the id of an object
 * @param <R> its row
 */
public abstract class EntityListViewModel<I, R> {
    private final Function<R, I> id;
    private final ObservableList<R> rows = FXCollections.observableArrayList();
    private final FilteredList<R> shown = new FilteredList<>(rows);
    private final ReadOnlyObjectWrapper<List<R>> selected = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable I> revealed = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper emptyText = new ReadOnlyStringWrapper("");
    private boolean changing;

    protected EntityListViewModel(Function<R, I> id) {
        this.id = id;
    }

    /** The rows that the filter lets through, in the order of the server's list. */
    public final ObservableList<R> rows() {
        return shown;
    }

    /** The selected rows, set anew after each change of the rows. */
    public final ReadOnlyObjectProperty<List<R>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** The object to bring into view and select. */
    public final ReadOnlyObjectProperty<@Nullable I> revealedProperty() {
        return revealed.getReadOnlyProperty();
    }

    /** How many there are, are shown and are selected. */
    public final ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /** Why no row is shown, where none is. */
    public final ReadOnlyStringProperty emptyTextProperty() {
        return emptyText.getReadOnlyProperty();
    }

    /** Whether a filter hides rows; an empty table then says so. */
    public abstract boolean isFiltered();

    /** Takes every filter off. */
    protected abstract void clearFilter();

    /** The objects to edit are these now. */
    protected abstract void edit(List<I> ids);

    /** How many there are, of which {@code filtered} are shown, as a text. */
    protected abstract String count(int shown, int all, boolean filtered);

    /** {@code count} with {@code chosen} selected ones, as a text. */
    protected abstract String selection(String count, int chosen);

    /** Why nothing is shown where nothing is. */
    protected abstract String explainEmpty();

    /** Tells what a person selects in the table; while the rows change, what a table says of it does not count. */
    public final void select(Collection<R> chosen) {
        if (!changing) {
            selected.set(List.copyOf(chosen));
            edit(selected.get().stream().map(id).toList());
            summarize();
        }
    }

    /** Selects one object, whatever was filtered before; the view brings the row into view. */
    public final void reveal(I object) {
        clearFilter();
        revealed.set(null);
        revealed.set(object);
    }

    /** Changes rows or filter: what was selected and is still shown stays selected. */
    protected final void keepingSelection(Runnable change) {
        changing = true;
        change.run();
        changing = false;
        var before = selected.get().stream().map(id).toList();
        if (before.isEmpty()) {
            return;
        }
        var now = shown.stream().collect(Collectors.toMap(id, r -> r));
        selected.set(before.stream().map(now::get).filter(Objects::nonNull).toList());
        if (selected.get().size() < before.size()) {
            edit(selected.get().stream().map(id).toList());
        }
    }

    /** Lets the rows through that {@code predicate} takes; all for null. */
    protected final void show(@Nullable Predicate<? super R> predicate) {
        shown.setPredicate(predicate);
    }

    /** Whether all rows are let through. */
    protected final boolean isAllShown() {
        return shown.getPredicate() == null;
    }

    /** Replaces the rows; equal ones are left alone, which keeps the selection and the scroll position. */
    protected final void replaceRows(List<R> all) {
        if (all.size() != rows.size()) {
            rows.setAll(all);
            return;
        }
        for (var i = 0; i < all.size(); i++) {
            replaceRow(i, all.get(i));
        }
    }

    /** Replaces the row at {@code index} of all rows if it is another now. */
    protected final void replaceRow(int index, R row) {
        if (!row.equals(rows.get(index))) {
            rows.set(index, row);
        }
    }

    /** Sets the texts about the rows; call it after each change. */
    protected final void summarize() {
        emptyText.set(explainEmpty());
        var count = count(shown.size(), rows.size(), isFiltered());
        var chosen = selected.get().size();
        summary.set(chosen == 0 ? count : selection(count, chosen));
    }

    /** There is no list yet, which the text in place of the rows says. */
    protected final void summarizeNothing() {
        emptyText.set(explainEmpty());
    }
}
