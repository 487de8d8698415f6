package org.accessdesk.ui.kit.pane;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.accessdesk.model.text.SearchText;
import org.accessdesk.ui.kit.check.CheckList;
import org.accessdesk.ui.kit.check.CheckRow;

/** A titled list of check boxes with a filter next to the title. */
public final class FilteredChecks<T> extends VBox {
    private final FilterField filter;
    private final CheckList<T> list;
    private final Section section;
    private final Map<T, String> folded = new HashMap<>();
    private List<CheckRow<T>> all = List.of();

    /** A list named {@code title}, with a filter named {@code filterName}. */
    public FilteredChecks(String title, String filterName) {
        filter = new FilterField(filterName);
        list = new CheckList<>(title);
        section = new Section(title, list).withAside(filter);
        filter.leadTo(list).textProperty().subscribe(this::show);
        VBox.setVgrow(section, Priority.ALWAYS);
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().add(section);
    }

    /** Asks for the height of eight rows. */
    public FilteredChecks<T> showEightRows() {
        list.showEightRows();
        return this;
    }

    /** Shows all rows, for a place that scrolls itself. */
    public FilteredChecks<T> showAllRows() {
        list.showAllRows();
        return this;
    }

    /** Called with the key of the toggled row and the wanted state. */
    public void setOnToggle(BiConsumer<T, Boolean> onToggle) {
        list.setOnToggle(onToggle);
    }

    /** Shows the {@code rows} that match the filter. */
    public void setRows(List<CheckRow<T>> rows) {
        all = rows;
        folded.clear();
        show();
    }

    private void show() {
        var words = SearchText.words(filter.getText());
        list.setRows(words.isEmpty() ? all
                : all.stream().filter(r -> SearchText.containsAll(folded(r), words)).toList());
    }

    private String folded(CheckRow<T> row) {
        return folded.computeIfAbsent(row.key(), _ -> SearchText.fold(row.text() + ' ' + row.detail()));
    }
}
