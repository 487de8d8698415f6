package org.accessdesk.ui.history;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.accessdesk.model.settings.PaneSizes;
import org.accessdesk.ui.kit.pane.FilterField;
import org.accessdesk.ui.kit.pane.ListAndEditor;
import org.accessdesk.ui.kit.pane.SaveFile;
import org.accessdesk.ui.kit.table.EmptyState;
import org.accessdesk.ui.kit.text.Lists;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.kit.theme.Styles;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The applied runs at the left, the selected one item by item at the right. */
final class AppliedView extends BorderPane {
    private final HistoryViewModel model;
    private final ListView<RunRow> runs = new ListView<>();
    private final RunView run;
    private final ListAndEditor parts;
    private boolean showing;

    AppliedView(HistoryViewModel model, ObjectProperty<PaneSizes> sizes) {
        this.model = model;
        this.run = new RunView(model);
        runs.getStyleClass().add("run-list");
        runs.setAccessibleText(Texts.get("history.tab.applied"));
        runs.setCellFactory(_ -> new RunCell());
        runs.getSelectionModel().selectedItemProperty().subscribe(this::choose);
        var list = new BorderPane();
        parts = new ListAndEditor(runs, Bindings.isNotNull(runs.getSelectionModel().selectedItemProperty()), list, run,
                sizes, PaneSizes.Pane.RUN);
        list.getStyleClass().add("run-pane");
        list.setTop(tools());
        list.setCenter(runs);
        list.setBottom(foot());
        model.contentProperty().subscribe(this::show);
    }

    private Region tools() {
        var filter = new FilterField(Texts.get("history.search")).leadTo(runs);
        filter.textProperty().bindBidirectional(model.searchProperty());
        HBox.setHgrow(filter, Priority.ALWAYS);
        var export = new Button(Texts.get("history.export"));
        export.setMinWidth(USE_PREF_SIZE);
        export.setOnAction(_ -> export());
        var tools = new HBox(filter, export);
        tools.getStyleClass().add("run-tools");
        return tools;
    }

    /** Where the run is not beside the list: the button that shows it. */
    private Region foot() {
        var foot = new HBox(parts.openButton());
        foot.getStyleClass().add(Styles.STATUS_STRIP);
        foot.visibleProperty().bind(parts.openButton().visibleProperty());
        foot.managedProperty().bind(foot.visibleProperty());
        return foot;
    }

    /** Asks for a file, and writes what was applied to it. */
    void export() {
        SaveFile.askTable(getScene().getWindow(), Texts.get("history.export.title"), "applied-changes")
                .ifPresent(model::export);
    }

    List<Region> panes() {
        return List.of(runs, run);
    }

    private void choose(@Nullable RunRow row) {
        if (!showing && row != null) {
            model.select(row.id());
        }
    }

    private void show(HistoryContent content) {
        showing = true;
        if (!content.runs().equals(List.copyOf(runs.getItems()))) {
            runs.getItems().setAll(content.runs());
        }
        runs.setPlaceholder(new EmptyState(Feather.SEARCH, Texts.get("kit.empty.filtered")));
        var details = content.details();
        if (details == null) {
            setCenter(new EmptyState(Feather.CLOCK, content.loading() ? Texts.get("history.loading")
                    : content.problem().isEmpty() ? Texts.get("history.empty") : content.problem()));
        } else {
            runs.getSelectionModel().select(details.run());
            setCenter(parts);
        }
        showing = false;
    }

    /** A run in the list. */
    private static final class RunCell extends ListCell<RunRow> {
        private final RunCard card = new RunCard();

        @Override
        protected void updateItem(@Nullable RunRow row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setGraphic(null);
                setAccessibleText(null);
            } else {
                card.show(row);
                setGraphic(card);
                setAccessibleText(Lists.of(List.of(row.name(), row.when(), row.counts())));
            }
        }
    }
}
