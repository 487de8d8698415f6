package org.accessdesk.ui.kit.table;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.accessdesk.model.find.Facet;
import org.accessdesk.model.find.FacetKind;
import org.accessdesk.model.find.ListFilter;
import org.accessdesk.model.find.SavedView;
import org.accessdesk.model.settings.TableLayout;
import org.accessdesk.service.session.KeptValues;
import org.accessdesk.ui.kit.pane.Choice;
import org.accessdesk.ui.kit.text.Alphabetical;
import org.accessdesk.ui.kit.text.Texts;
import org.jspecify.annotations.Nullable;

/** The saved views of a list. Names are told apart without regard to blanks at their ends. */
public final class ViewsViewModel {
    private final KeptValues<SavedView> kept;
    private final String prefix;
    private final EntityListViewModel<?, ?> list;
    private final ReadOnlyObjectWrapper<List<SavedView>> views = new ReadOnlyObjectWrapper<>(List.of());
    private @Nullable SavedView deleted;

    /**
     * The views of {@code list}.
     *
     * @param name the list's name among the saved views
     */
    public ViewsViewModel(KeptValues<SavedView> kept, String name, EntityListViewModel<?, ?> list) {
        this.kept = kept;
        this.prefix = name + '.';
        this.list = list;
        update();
    }

    /** The views in alphabetical order. */
    public ReadOnlyObjectProperty<List<SavedView>> viewsProperty() {
        return views.getReadOnlyProperty();
    }

    /** The view that the list shows, if its columns are arranged by {@code layout}. */
    public Optional<SavedView> shown(TableLayout layout) {
        var filter = list.filterProperty().get();
        return views.get().stream().filter(v -> filterOf(v).equals(filter) && v.layout().equals(layout)).findFirst();
    }

    /** Filters the list as {@code view} does, without conditions on what is gone; the caller arranges the table. */
    public void show(SavedView view) {
        list.filter(filterOf(view));
    }

    private ListFilter filterOf(SavedView view) {
        var facets = view.filter().facets().stream().filter(possible())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return new ListFilter(view.filter().text(), facets);
    }

    /** What can be chosen now; anything while the list is unknown. */
    private Predicate<Facet> possible() {
        var choices = list.choicesProperty().get();
        return facet -> !list.isKnown() || facet.kind() == FacetKind.CHANGED
                || choices.getOrDefault(facet.kind(), List.of()).stream().map(Choice::key).anyMatch(facet::equals);
    }

    /** That some conditions of {@code view} are left out, in words; empty if none is. */
    public String note(SavedView view) {
        var gone = view.filter().facets().size() - filterOf(view).facets().size() + view.lost();
        return gone == 0 ? "" : Texts.format("kit.views.gone", gone);
    }

    /** Whether a view is called {@code name}, so that saving under this name replaces it. */
    public boolean has(String name) {
        return views.get().stream().anyMatch(v -> v.name().equals(name.strip()));
    }

    /** Saves the filter of the list and {@code layout} under {@code name}; does nothing if the name is blank. */
    public void save(String name, TableLayout layout) {
        keep(new SavedView(name, list.filterProperty().get(), layout, 0));
    }

    /** Gives {@code view} another name; does nothing if it is blank. */
    public void rename(SavedView view, String name) {
        var renamed = view.named(name);
        if (!renamed.name().isEmpty()) {
            kept.forget(prefix + view.name());
            keep(renamed);
        }
    }

    /** Deletes {@code view}. */
    public void delete(SavedView view) {
        kept.forget(prefix + view.name());
        deleted = view;
        update();
    }

    /** The view deleted last that can come back; null if none. */
    public @Nullable SavedView deleted() {
        return deleted;
    }

    /** Brings the view deleted last back. */
    public void undoDelete() {
        var back = deleted;
        if (back != null) {
            keep(back);
        }
    }

    private void keep(SavedView view) {
        if (!view.name().isEmpty()) {
            kept.keep(prefix + view.name(), view);
            deleted = null;
            update();
        }
    }

    private void update() {
        views.set(Alphabetical.sorted(kept.all().entrySet().stream().filter(e -> e.getKey().startsWith(prefix))
                .map(Map.Entry::getValue).toList(), SavedView::name));
    }
}
