package org.accessdesk.ui.kit.table;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.accessdesk.model.find.Facet;
import org.accessdesk.model.find.FacetKind;
import org.accessdesk.model.find.ListFilter;
import org.accessdesk.ui.kit.pane.Choice;
import org.accessdesk.ui.kit.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A list of objects with a filter, and a selection that survives changes of the rows and of the filter.
 *
 * @param <I> the id of an object
 * @param <R> its row
 */
public abstract class EntityListViewModel<I, R> {
    private final Function<R, I> id;
    private final ObservableList<R> rows = FXCollections.observableArrayList();
    private final FilteredList<R> shown = new FilteredList<>(rows);
    private final ReadOnlyObjectWrapper<ListFilter> filter = new ReadOnlyObjectWrapper<>(ListFilter.NONE);
    private final ReadOnlyObjectWrapper<Map<FacetKind, List<Choice<Facet>>>> choices = new ReadOnlyObjectWrapper<>(
            Map.of());
    private final ReadOnlyObjectWrapper<List<R>> selected = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyIntegerWrapper hiddenCount = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<@Nullable I> revealed = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper exports = new ReadOnlyIntegerWrapper();
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper emptyText = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<List<Offer>> offers = new ReadOnlyObjectWrapper<>(List.of());
    /** The selected objects that the filter hides. */
    private Set<I> hidden = Set.of();
    private boolean changing;

    /** What an empty list offers to do next. */
    public record Offer(String label, Runnable action) {}

    protected EntityListViewModel(Function<R, I> id) {
        this.id = id;
    }

    /** The rows that match the filter, in the order of the server's list. */
    public final ObservableList<R> rows() {
        return shown;
    }

    /** All rows, whatever the filter. */
    protected final ObservableList<R> allRows() {
        return rows;
    }

    /** The filter. */
    public final ReadOnlyObjectProperty<ListFilter> filterProperty() {
        return filter.getReadOnlyProperty();
    }

    /** The facets to choose from, by kind, with their names. */
    public final ReadOnlyObjectProperty<Map<FacetKind, List<Choice<Facet>>>> choicesProperty() {
        return choices.getReadOnlyProperty();
    }

    /** The selected rows that are shown; set again after each change of the rows. */
    public final ReadOnlyObjectProperty<List<R>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** How many selected objects the filter hides. */
    public final ReadOnlyIntegerProperty hiddenCountProperty() {
        return hiddenCount.getReadOnlyProperty();
    }

    /** The object to scroll to and select. */
    public final ReadOnlyObjectProperty<@Nullable I> revealedProperty() {
        return revealed.getReadOnlyProperty();
    }

    /** How often the list was to be exported: each time, the view asks for a file. */
    public final ReadOnlyIntegerProperty exportsProperty() {
        return exports.getReadOnlyProperty();
    }

    /** Lets the view ask for a file to export the list to. */
    public final void export() {
        exports.set(exports.get() + 1);
    }

    /** The numbers of all, shown and selected objects, in words; empty while there is no list. */
    public final ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /** Why no row is shown; used if there is none. */
    public final ReadOnlyStringProperty emptyTextProperty() {
        return emptyText.getReadOnlyProperty();
    }

    /** What to do next where no row is shown. */
    public final ReadOnlyObjectProperty<List<Offer>> offersProperty() {
        return offers.getReadOnlyProperty();
    }

    /** How many objects each choice of these kinds would show; counted at the call. */
    public abstract Map<Facet, Integer> counts(Set<FacetKind> kinds);

    /** Whether the list has been read. */
    protected abstract boolean isKnown();

    /** The condition of {@code wanted} on rows. */
    protected abstract Predicate<R> predicate(ListFilter wanted);

    /** Sets the objects to edit. */
    protected abstract void edit(List<I> ids);

    /** The text for {@code shown} of {@code all} objects. */
    protected abstract String count(int shown, int all, boolean filtered);

    /** The text {@code count} extended by the number of selected objects. */
    protected abstract String selection(String count, int chosen);

    /** The reason why no row is shown. */
    protected abstract String explainEmpty();

    /** More to do where the filter hides all rows, besides clearing it. */
    protected List<Offer> offers(ListFilter vain) {
        return List.of();
    }

    /** Whether a filter can hide rows. */
    public final boolean isFiltered() {
        return filter.get().isActive();
    }

    /** Filters by {@code next}. */
    public final void filter(ListFilter next) {
        if (!next.equals(filter.get())) {
            filter.set(next);
            applyFilter();
        }
    }

    /** Filters by another text. */
    public final void filterText(String text) {
        filter(filter.get().withText(text));
    }

    /** Filters by {@code chosen} of {@code kinds}; by none of them if it is empty. */
    public final void choose(Collection<FacetKind> kinds, Collection<? extends Facet> chosen) {
        filter(filter.get().with(kinds, chosen));
    }

    /** Clears all filters. */
    public final void clearFilter() {
        filter(ListFilter.NONE);
    }

    /** Evaluates the filter again, and updates the texts. */
    protected final void applyFilter() {
        keepingSelection(() -> shown.setPredicate(isFiltered() ? predicate(filter.get()) : null));
        summarize();
    }

    /** Sets the facets to choose from. */
    protected final void offer(Map<FacetKind, List<Choice<Facet>>> facets) {
        choices.set(facets);
    }

    /**
     * Sets the selection made by the user among the shown rows; ignores the table's events while the rows change.
     *
     * @param alone whether objects that the filter hides are deselected
     */
    public final void select(Collection<R> chosen, boolean alone) {
        if (!changing) {
            set(List.copyOf(chosen), alone ? Set.of() : hidden);
            edit(chosen());
            summarize();
        }
    }

    /** Selects these objects alone, whether shown or not. */
    public final void selectIds(Collection<I> ids) {
        set(List.of(), Set.copyOf(ids));
        keepingSelection(() -> {});
        edit(chosen());
        summarize();
    }

    /** Deselects everything, whether shown or not. */
    public final void clearSelection() {
        select(List.of(), true);
    }

    /** Whether anything is selected. */
    public final boolean hasSelection() {
        return !selected.get().isEmpty() || !hidden.isEmpty();
    }

    /** The selected objects, shown ones first. */
    public final List<I> chosen() {
        return Stream.concat(selected.get().stream().map(id), hidden.stream()).toList();
    }

    private void set(List<R> visible, Set<I> others) {
        hidden = others;
        hiddenCount.set(others.size());
        selected.set(visible);
    }

    /** Clears the filters, and selects the object; the view scrolls to the row. */
    public final void reveal(I object) {
        clearFilter();
        revealed.set(null);
        revealed.set(object);
    }

    /** Runs a change of rows or filter; selected objects that still exist stay selected. */
    protected final void keepingSelection(Runnable change) {
        changing = true;
        change.run();
        changing = false;
        var before = new LinkedHashSet<>(chosen());
        if (before.isEmpty()) {
            return;
        }
        var visible = shown.stream().filter(r -> before.contains(id.apply(r))).collect(Collectors.toMap(id, r -> r));
        var existing = rows.stream().map(id).filter(before::contains).collect(Collectors.toSet());
        set(before.stream().map(visible::get).filter(Objects::nonNull).toList(),
                before.stream().filter(i -> existing.contains(i) && !visible.containsKey(i))
                        .collect(Collectors.toCollection(LinkedHashSet::new)));
        if (existing.size() < before.size()) {
            edit(chosen());
        }
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
        offers.set(isKnown() && isFiltered() && shown.isEmpty() ? waysOut() : List.of());
        summary.set(isKnown() ? selected(count(shown.size(), rows.size(), isFiltered())) : "");
    }

    private List<Offer> waysOut() {
        return Stream.concat(Stream.of(new Offer(Texts.get("kit.filter.clearAll"), this::clearFilter)),
                offers(filter.get()).stream()).toList();
    }

    private String selected(String count) {
        if (!hasSelection()) {
            return count;
        }
        var text = selection(count, selected.get().size() + hidden.size());
        return hidden.isEmpty() ? text : Texts.format("kit.selection.hidden", text, hidden.size());
    }
}
