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

    /** The rows that match the filter, in the order of the server's list. */
    public final ObservableList<R> rows() {
        return shown;
    }

    /** The selected rows; set again after each change of the rows. */
    public final ReadOnlyObjectProperty<List<R>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** The object to scroll to and select. */
    public final ReadOnlyObjectProperty<@Nullable I> revealedProperty() {
        return revealed.getReadOnlyProperty();
    }

    /** The numbers of all, shown and selected objects, in words. */
    public final ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /** Why no row is shown; used if there is none. */
    public final ReadOnlyStringProperty emptyTextProperty() {
        return emptyText.getReadOnlyProperty();
    }

    /** Whether a filter hides rows; an empty table then says so. */
    public abstract boolean isFiltered();

    /** Clears all filters. */
    protected abstract void clearFilter();

    /** Sets the objects to edit. */
    protected abstract void edit(List<I> ids);

    /** The text for {@code shown} of {@code all} objects. */
    protected abstract String count(int shown, int all, boolean filtered);

    /** The text {@code count} extended by the number of selected objects. */
    protected abstract String selection(String count, int chosen);

    /** The reason why no row is shown. */
    protected abstract String explainEmpty();

    /** Sets the selection made by the user; ignores the table's events while the rows change. */
    public final void select(Collection<R> chosen) {
        if (!changing) {
            selected.set(List.copyOf(chosen));
            edit(selected.get().stream().map(id).toList());
            summarize();
        }
    }

    /** Clears the filters if they hide the object, and selects it; the view scrolls to the row. */
    public final void reveal(I object) {
        clearFilter();
        revealed.set(null);
        revealed.set(object);
    }

    /** Runs a change of rows or filter; selected objects that are still shown stay selected. */
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

    /** Sets the filter; null shows all rows. */
    protected final void show(@Nullable Predicate<? super R> predicate) {
        shown.setPredicate(predicate);
    }

    /** Whether there is no filter. */
    protected final boolean isAllShown() {
        return shown.getPredicate() == null;
    }

    /** Replaces the rows that differ; equal ones stay, which keeps the selection and the scroll position. */
    protected final void replaceRows(List<R> all) {
        if (all.size() != rows.size()) {
            rows.setAll(all);
            return;
        }
        for (var i = 0; i < all.size(); i++) {
            replaceRow(i, all.get(i));
        }
    }

    /** Replaces the row at {@code index} of all rows if it differs. */
    protected final void replaceRow(int index, R row) {
        if (!row.equals(rows.get(index))) {
            rows.set(index, row);
        }
    }

    /** Updates the texts about the rows; call after each change. */
    protected final void summarize() {
        emptyText.set(explainEmpty());
        var count = count(shown.size(), rows.size(), isFiltered());
        var chosen = selected.get().size();
        summary.set(chosen == 0 ? count : selection(count, chosen));
    }

    /** Clears the summary: there is no list yet, and the placeholder says so. */
    protected final void summarizeNothing() {
        emptyText.set(explainEmpty());
    }
}
