package org.accessdesk.ui.kit.table;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.Observable;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import javafx.css.PseudoClass;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import org.accessdesk.model.text.SearchText;
import org.accessdesk.ui.kit.KeyBinding;
import org.accessdesk.ui.kit.check.CheckList;
import org.accessdesk.ui.kit.check.CheckRow;
import org.accessdesk.ui.kit.check.CheckState;
import org.accessdesk.ui.kit.check.LazyRows;
import org.accessdesk.ui.kit.pane.Choice;
import org.accessdesk.ui.kit.pane.DropDown;
import org.accessdesk.ui.kit.pane.FilterField;
import org.accessdesk.ui.kit.text.Lists;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.kit.theme.Styles;

/**
 * A filter by some of many values: "Group ▾". No choice means no filter. The button names the chosen values. Each value
 * shows how many rows it has. ControlsFX's CheckComboBox does not open by keyboard, search by typing or support screen
 * readers.
 */
public final class FilterMenu<T> extends DropDown {
    private static final PseudoClass ACTIVE = PseudoClass.getPseudoClass("active");
    private static final int SEARCH_FROM = 11;
    private static final int LONGEST = 28;

    private final String title;
    private final ObservableSet<T> chosen = FXCollections.observableSet(new LinkedHashSet<>());
    private final FilterField search;
    private final CheckList<T> list;
    private final Hyperlink none;
    private List<Choice<T>> entries = List.of();
    private Supplier<Map<T, Integer>> counter = Map::of;
    private Map<T, Integer> counts = Map.of();

    /** A filter named {@code title}: "Group"; any of its values may match. */
    public FilterMenu(String title) {
        this(title, Texts.get("kit.filter.any"));
    }

    /** A filter that explains by {@code rule} how its values work together. */
    public FilterMenu(String title, String rule) {
        this(title, new FilterField(Texts.format("kit.filter.search", title)),
                new CheckList<>(Texts.format("kit.filter.by", title)), new Hyperlink(Texts.get("kit.filter.none")),
                new Label(rule));
    }

    private FilterMenu(String title, FilterField search, CheckList<T> list, Hyperlink none, Label rule) {
        super(title, search, list, rule, none);
        this.title = title;
        this.search = search;
        this.list = list.fitRows();
        this.none = none;
        rule.getStyleClass().add(Styles.MUTED);
        rule.setWrapText(true);
        rule.setMinHeight(USE_PREF_SIZE);
        list.setOnToggle(this::choose);
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::onListKey);
        search.leadTo(list).textProperty().addListener(observable -> showRows());
        search.addEventHandler(KeyEvent.KEY_PRESSED, this::onSearchKey);
        none.setOnAction(event -> {
            none.setVisited(false);
            chosen.clear();
        });
        chosen.addListener((Observable observable) -> refresh());
        refresh();
    }

    /** What it filters by; its text and its accessible name also tell what is chosen. */
    public String title() {
        return title;
    }

    /** Names the field that searches its values, and returns this. */
    FilterMenu<T> searchedAs(String prompt) {
        search.rename(prompt);
        return this;
    }

    /**
     * Sets the values to choose from, which do not change; they are looked at when the menu opens. Chosen values that are
     * missing are removed.
     */
    public void setEntries(List<Choice<T>> entries) {
        this.entries = entries;
        if (!chosen.isEmpty()) {
            chosen.retainAll(entries.stream().map(Choice::key).collect(Collectors.toSet()));
        }
        refresh();
    }

    /** Sets what counts the rows of each value; called whenever the menu opens. */
    public void setCounter(Supplier<Map<T, Integer>> counter) {
        this.counter = counter;
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

    private void onListKey(KeyEvent event) {
        if (KeyBinding.ACCEPT.matches(event)) {
            list.toggleFocused();
            event.consume();
        }
    }

    /** Enter ticks the first value that matches. */
    private void onSearchKey(KeyEvent event) {
        if (KeyBinding.ACCEPT.matches(event) && !list.getItems().isEmpty()) {
            var first = list.getItems().getFirst();
            choose(first.key(), first.state().toggled());
            event.consume();
        }
    }

    @Override
    protected void onOpening() {
        counts = counter.get();
        search.clear();
        showRows();
    }

    private void refresh() {
        var count = chosen.size();
        var names = names();
        setText(count == 0 ? title : Texts.format("kit.filter.active", title, shortened(names)));
        setTooltip(count == 0 ? null : new Tooltip(Texts.format("kit.filter.active", title, Lists.of(names))));
        setAccessibleText(Texts.format("kit.filter.spoken", title, count));
        setAccessibleHelp(count == 0 ? null : Lists.of(names));
        pseudoClassStateChanged(ACTIVE, count > 0);
        none.setDisable(count == 0);
        if (isOpen()) {
            showRows();
        }
    }

    private List<String> names() {
        return chosen.isEmpty() ? List.of()
                : entries.stream().filter(e -> chosen.contains(e.key())).map(Choice::text).toList();
    }

    /** As many names as fit, and the number of the others. */
    private static String shortened(List<String> names) {
        var fitting = new ArrayList<String>();
        for (var name : names) {
            if (fitting.isEmpty() || Lists.of(fitting).length() + name.length() < LONGEST) {
                fitting.add(name.length() > LONGEST ? name.substring(0, LONGEST - 1) + "…" : name);
            }
        }
        var more = names.size() - fitting.size();
        return more == 0 ? Lists.of(fitting) : Texts.format("kit.filter.more", Lists.of(fitting), more);
    }

    private void showRows() {
        search.setVisible(entries.size() >= SEARCH_FROM);
        search.setManaged(search.isVisible());
        var words = SearchText.words(search.getText());
        var found = words.isEmpty() ? entries
                : entries.stream().filter(entry -> SearchText.containsAll(SearchText.fold(entry.text()), words))
                        .toList();
        list.setRows(new LazyRows<>(found, Choice::key, this::row));
    }

    private CheckRow<T> row(Choice<T> entry) {
        var count = counts.get(entry.key());
        return new CheckRow<>(entry.key(), entry.text(), CheckState.of(chosen.contains(entry.key())), null,
                count == null ? "" : Texts.format("kit.number", count), null);
    }
}
