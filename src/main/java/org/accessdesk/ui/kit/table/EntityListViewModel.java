package org.accessdesk.ui.kit.table;

import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ObservableList;
import org.accessdesk.model.NumberedList;
import org.accessdesk.model.find.Facet;
import org.accessdesk.model.find.FacetKind;
import org.accessdesk.model.find.ListFilter;
import org.accessdesk.service.base.Tasks;
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
    /** Larger lists are sorted and filtered in the background. */
    private static final int LARGE = 5_000;
    /** One row in so many is moved to its place faster than all are sorted. */
    private static final int PART = 32;

    private final Function<R, I> id;
    private final Tasks tasks;
    private RowSource<I, R> source = new NoRows<>();
    /** What is to be shown, as soon as it is arranged. */
    private RowSource<I, R> latest = source;
    private final ShownRows<I, R> shown = new ShownRows<>(source);
    private RowOrder<R> order;
    private Arrangement arrangement = new Arrangement(new int[0], null);
    private ListFilter arrangedFor = ListFilter.NONE;
    /** The selected objects, by place. */
    private BitSet chosen = new BitSet();
    /** How many times an arrangement was asked for: an older one that is ready later is not shown. */
    private int asked;
    private int arranging;
    private boolean changing;
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

    /** What an empty list offers to do next. */
    public record Offer(String label, Runnable action) {}

    /** @param tasks sorts and filters large lists in the background */
    protected EntityListViewModel(Function<R, I> id, Tasks tasks) {
        this(id, tasks, new RowOrder<>(null, true));
    }

    /**
     * The same.
     *
     * @param first the order of the rows before {@link #sort}; best the one that the table then asks for
     */
    protected EntityListViewModel(Function<R, I> id, Tasks tasks, RowOrder<R> first) {
        this.id = id;
        this.tasks = tasks;
        this.order = first;
    }

    /** The rows that match the filter, in the order of {@link #sort}. */
    public final ObservableList<R> rows() {
        return shown;
    }

    /** All objects, whatever the filter. */
    protected final RowSource<I, R> all() {
        return source;
    }

    /** Whether the rows are in the wanted order and match the filter: a large list is arranged in the background. */
    public final boolean isArranged() {
        return arranging == 0;
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

    /**
     * Sets the objects to edit.
     *
     * @param ids each looked up when it is asked for, in the rows of now; a copy is to be kept instead
     */
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

    private void applyFilter() {
        if (!isArranged()) {
            rearrange(latest);
            return;
        }
        var narrows = arrangedFor.isActive() && arrangedFor.facets().equals(filter.get().facets())
                && filter.get().text().startsWith(arrangedFor.text());
        var among = narrows ? arrangement.matching() : null;
        match(source, among);
    }

    /** Filters the rows of {@code next}, which stay in their order. */
    private void match(RowSource<I, R> next, @Nullable BitSet among) {
        var now = arrangement;
        var wanted = filter.get();
        arrange(next, from -> new Arrangement(now.order(), Arrangement.matching(from, wanted, among)));
    }

    /** Sorts the rows. */
    public final void sort(RowOrder<R> next) {
        if (next.fixed() != order.fixed() || !Objects.equals(next.by(), order.by())) {
            order = next;
            rearrange(latest);
        }
    }

    /** Shows other objects; the selected ones that still exist stay selected. */
    protected final void renew(RowSource<I, R> next) {
        rearrange(next);
    }

    /** Shows the same objects, of which those at {@code touched} places have other rows. */
    protected final void renew(RowSource<I, R> next, BitSet touched) {
        var stays = isArranged() && order.fixed();
        if (stays && !isFiltered()) {
            showInPlace(next, arrangement);
            return;
        }
        var by = order.by();
        if (next.size() <= LARGE && touched.cardinality() > Arrangement.FEW) {
            rearrange(next);
            return;
        }
        if (!isArranged() || touched.cardinality() > Arrangement.FEW) {
            // In the next frame as they are, and in their places as soon as these are known.
            showInPlace(next, arrangement);
            if (stays) {
                match(next, null);
            } else {
                rearrange(next);
            }
            return;
        }
        var places = by == null ? arrangement.order() : Arrangement.moved(arrangement.order(), touched, next, by);
        var matching = arrangement.matching();
        if (matching != null) {
            var again = Arrangement.matching(next, filter.get(), touched);
            matching = (BitSet) matching.clone();
            matching.andNot(touched);
            matching.or(again == null ? touched : again);
        }
        showInPlace(next, new Arrangement(places, matching));
    }

    /**
     * Shows the same objects as read once more, each at its place, of which those at {@code touched} places have other
     * rows: these alone are sorted again.
     */
    protected final void reread(RowSource<I, R> next, BitSet touched) {
        var by = order.by();
        if (!isArranged() || by == null || touched.cardinality() > next.size() / PART) {
            rearrange(next);
            return;
        }
        var now = arrangement;
        var wanted = filter.get();
        // All are matched again: a filter may ask for days, which pass.
        arrange(next, from -> new Arrangement(Arrangement.moved(now.order(), touched, from, by),
                Arrangement.matching(from, wanted, null)));
    }

    private void rearrange(RowSource<I, R> next) {
        var by = order.by();
        var wanted = filter.get();
        arrange(next, from -> new Arrangement(Arrangement.order(from, by), Arrangement.matching(from, wanted, null)));
    }

    /** Computes how to show {@code next}; at once if it is small, or if nothing is shown yet. */
    private void arrange(RowSource<I, R> next, Function<RowSource<I, R>, Arrangement> how) {
        asked++;
        latest = next;
        var mine = asked;
        var wanted = filter.get();
        if (next.size() <= LARGE || source.size() == 0) {
            arrangedFor = wanted;
            show(next, how.apply(next));
            return;
        }
        arranging++;
        tasks.start(_ -> how.apply(next), Tasks.<Arrangement>handler(ready -> {
            arranging--;
            if (mine == asked) {
                arrangedFor = wanted;
                show(next, ready);
            }
        }, _ -> arranging--));
    }

    /** Shows {@code ready}; the selection stays with its objects. */
    private void show(RowSource<I, R> next, Arrangement ready) {
        var before = chosen.cardinality();
        if (!next.equals(source)) {
            chosen = placed(next);
        }
        showInPlace(next, ready);
        if (chosen.cardinality() < before) {
            edit(chosen());
            summarize();
        }
    }

    /** The places of the selected objects in {@code next}. */
    private BitSet placed(RowSource<I, R> next) {
        var places = new BitSet();
        chosen.stream().map(place -> next.place(source.id(place))).filter(place -> place >= 0).forEach(places::set);
        return places;
    }

    /** The same where each object has the place that it had. */
    private void showInPlace(RowSource<I, R> next, Arrangement ready) {
        source = next;
        latest = next;
        arrangement = ready;
        changing = true;
        shown.show(next, ready.shown());
        changing = false;
        tellSelection();
        summarize();
    }

    /** Whether rows are being replaced, so that the table's events about its selection and focus mean nothing. */
    final boolean isChanging() {
        return changing;
    }

    /** Sets the facets to choose from. */
    protected final void offer(Map<FacetKind, List<Choice<Facet>>> facets) {
        choices.set(facets);
    }

    /**
     * Sets the selection made by the user among the shown rows.
     *
     * @param alone whether objects that the filter hides are deselected
     */
    public final void select(Collection<R> rows, boolean alone) {
        choose(placesOf(rows.stream().map(id).toList()), alone);
    }

    /** The same by the numbers of the shown rows. */
    final void selectRows(BitSet rows, boolean alone) {
        var places = new BitSet();
        rows.stream().filter(row -> row < shown.size()).forEach(row -> places.set(shown.place(row)));
        choose(places, alone);
    }

    private void choose(BitSet visible, boolean alone) {
        if (!alone) {
            visible.or(hidden());
        }
        setChosen(visible);
    }

    /** The selected objects that the filter hides. */
    private BitSet hidden() {
        var hidden = new BitSet();
        var matching = arrangement.matching();
        if (matching != null) {
            hidden.or(chosen);
            hidden.andNot(matching);
        }
        return hidden;
    }

    /** The numbers of the selected rows that are shown. */
    final BitSet selectedRows() {
        var rows = new BitSet();
        var places = shown.places();
        for (var row = 0; row < places.length; row++) {
            if (chosen.get(places[row])) {
                rows.set(row);
            }
        }
        return rows;
    }

    /** The number of the shown row of an object; -1 if it is not shown. */
    public final int rowOf(I object) {
        var place = source.place(object);
        return place < 0 ? -1
                : IntStream.range(0, shown.size()).filter(row -> shown.place(row) == place).findFirst()
                        .orElse(-1);
    }

    /** The id of the object of a shown row. */
    public final I idOf(int row) {
        return source.id(shown.place(row));
    }

    /** The place of the object at a row in the order of the server's list, which an arrangement does not change. */
    protected final int placeOf(int row) {
        return shown.place(row);
    }

    /** Selects these objects alone, whether shown or not. */
    public final void selectIds(Collection<I> ids) {
        setChosen(placesOf(ids));
    }

    /** The places of those that exist. */
    private BitSet placesOf(Collection<I> ids) {
        var places = new BitSet();
        ids.stream().mapToInt(source::place).filter(place -> place >= 0).forEach(places::set);
        return places;
    }

    private void setChosen(BitSet places) {
        chosen = places;
        tellSelection();
        edit(chosen());
        summarize();
    }

    /** Deselects everything, whether shown or not. */
    public final void clearSelection() {
        setChosen(new BitSet());
    }

    /** Whether anything is selected. */
    public final boolean hasSelection() {
        return !chosen.isEmpty();
    }

    /** The selected objects, shown ones first; each is looked up when it is asked for, in the lists of now. */
    public final List<I> chosen() {
        return new NumberedList<>(chosenPlaces(), source::id);
    }

    /** The places of the selected objects in {@link #all}, shown ones first. */
    protected final int[] chosenPlaces() {
        return IntStream.concat(IntStream.of(shown.places()).filter(chosen::get), hidden().stream()).toArray();
    }

    /** The places of the shown objects in {@link #all}, in the order of the rows. */
    protected final int[] shownPlaces() {
        return shown.places().clone();
    }

    private void tellSelection() {
        var rows = IntStream.of(shown.places()).filter(chosen::get).toArray();
        hiddenCount.set(chosen.cardinality() - rows.length);
        selected.set(new NumberedList<>(rows, shown::row));
    }

    /** Clears the filters, and selects the object; the view scrolls to the row. */
    public final void reveal(I object) {
        clearFilter();
        revealed.set(null);
        revealed.set(object);
    }

    /** Updates the texts about the rows; call after each change. */
    protected final void summarize() {
        emptyText.set(explainEmpty());
        offers.set(isKnown() && isFiltered() && shown.isEmpty() ? waysOut() : List.of());
        summary.set(isKnown() ? selected(count(shown.size(), source.size(), isFiltered())) : "");
    }

    private List<Offer> waysOut() {
        return Stream.concat(Stream.of(new Offer(Texts.get("kit.filter.clearAll"), this::clearFilter)),
                offers(filter.get()).stream()).toList();
    }

    private String selected(String count) {
        if (!hasSelection()) {
            return count;
        }
        var text = selection(count, chosen.cardinality());
        return hiddenCount.get() == 0 ? text : Texts.format("kit.selection.hidden", text, hiddenCount.get());
    }
}
