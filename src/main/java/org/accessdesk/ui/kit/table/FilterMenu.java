package org.accessdesk.ui.kit.table;

import java.util.LinkedHashSet;
import java.util.List;
import javafx.beans.Observable;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import javafx.css.PseudoClass;
import javafx.scene.control.Hyperlink;
import org.accessdesk.model.text.SearchText;
import org.accessdesk.ui.kit.check.CheckList;
import org.accessdesk.ui.kit.check.CheckRow;
import org.accessdesk.ui.kit.check.CheckState;
import org.accessdesk.ui.kit.pane.Choice;
import org.accessdesk.ui.kit.pane.DropDown;
import org.accessdesk.ui.kit.pane.FilterField;
import org.accessdesk.ui.kit.text.Texts;

/**
 * A filter by some of many values: "Group ▾". No choice means no filter. The button shows the number of chosen values.
 * ControlsFX's CheckComboBox does not open by keyboard, search by typing or support screen readers.
 */
public final class FilterMenu<T> extends DropDown {
    private static final PseudoClass ACTIVE = PseudoClass.getPseudoClass("active");
    private static final int SEARCH_FROM = 11;

    private final String title;
    private final ObservableSet<T> chosen = FXCollections.observableSet(new LinkedHashSet<>());
    private final FilterField search;
    private final CheckList<T> list;
    private final Hyperlink none;
    private List<Choice<T>> entries = List.of();

    /** A filter named {@code title}: "Group". */
    public FilterMenu(String title) {
        this(title, new FilterField(Texts.format("kit.filter.search", title)),
                new CheckList<>(Texts.format("kit.filter.by", title)), new Hyperlink(Texts.get("kit.filter.none")));
    }

    private FilterMenu(String title, FilterField search, CheckList<T> list, Hyperlink none) {
        super(title, search, list, none);
        this.title = title;
        this.search = search;
        this.list = list.fitRows();
        this.none = none;
        list.setOnToggle(this::choose);
        search.leadTo(list).textProperty().addListener(observable -> showRows());
        none.setOnAction(event -> {
            none.setVisited(false);
            chosen.clear();
        });
        chosen.addListener((Observable observable) -> refresh());
        refresh();
    }

    /** Sets the values to choose from. Chosen values that are missing are removed. */
    public void setEntries(List<Choice<T>> entries) {
        this.entries = List.copyOf(entries);
        search.setVisible(entries.size() >= SEARCH_FROM);
        search.setManaged(search.isVisible());
        chosen.retainAll(entries.stream().map(Choice::key).toList());
        refresh();
    }

    /** The chosen values; observable and mutable. */
    public ObservableSet<T> chosen() {
        return chosen;
    }

    private void choose(T key, boolean wanted) {
        if (wanted) {
            chosen.add(key);
        } else {
            chosen.remove(key);
        }
    }

    @Override
    protected void onOpening() {
        search.clear();
    }

    private void refresh() {
        var count = chosen.size();
        setText(count == 0 ? title : Texts.format("kit.filter.active", title, count));
        setAccessibleText(Texts.format("kit.filter.spoken", title, count));
        pseudoClassStateChanged(ACTIVE, count > 0);
        none.setDisable(count == 0);
        showRows();
    }

    private void showRows() {
        var words = SearchText.words(search.getText());
        list.setRows(entries.stream().filter(entry -> SearchText.containsAll(SearchText.fold(entry.text()), words))
                .map(this::row).toList());
    }

    private CheckRow<T> row(Choice<T> entry) {
        return new CheckRow<>(entry.key(), entry.text(), CheckState.of(chosen.contains(entry.key())), null,
                "", null);
    }
}
