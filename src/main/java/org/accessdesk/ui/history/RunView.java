package org.accessdesk.ui.history;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.accessdesk.ui.kit.KeyBinding;
import org.accessdesk.ui.kit.text.StatusLabel;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.kit.text.TruncationTooltip;
import org.accessdesk.ui.kit.theme.Styles;

/** One run, change by change, with buttons to undo all or some of it. */
final class RunView extends BorderPane {
    private final Label name = new Label();
    private final Label when = new Label();
    private final StatusLabel counts = new StatusLabel();
    private final Button undo = new Button();
    private final ListView<ItemRow> items = new ListView<>();
    private final UndoPanel panel;

    RunView(HistoryViewModel model) {
        this.panel = new UndoPanel(model);
        getStyleClass().add("run");
        name.getStyleClass().add(Styles.TITLE);
        TruncationTooltip.allow(name);
        when.getStyleClass().add(Styles.MUTED);
        TruncationTooltip.allow(when);
        TruncationTooltip.allow(counts);
        undo.setMinWidth(USE_PREF_SIZE);
        undo.setOnAction(_ -> model.undo(chosen()));
        items.getStyleClass().add("item-list");
        items.setAccessibleText(Texts.get("history.items"));
        items.setCellFactory(_ -> new ItemCell(model::askTrail));
        items.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        items.getSelectionModel().getSelectedIndices().addListener((Observable _) -> nameUndo());
        items.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        setTop(head());
        setCenter(items);
        nameUndo();
        model.contentProperty().subscribe(content -> {
            if (content.details() != null) {
                show(content.details());
            }
        });
    }

    private Region head() {
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var line = new HBox(name, gap, undo);
        line.getStyleClass().add("run-head-line");
        var facts = new HBox(when, counts);
        facts.getStyleClass().add("segments");
        var head = new VBox(line, facts, panel);
        head.getStyleClass().add("run-head");
        return head;
    }

    private List<Integer> chosen() {
        return List.copyOf(items.getSelectionModel().getSelectedIndices());
    }

    private void nameUndo() {
        var some = chosen().size();
        undo.setText(some == 0 ? Texts.get("history.undo") : Texts.format("history.undo.some", some));
    }

    private void onKey(KeyEvent event) {
        if (KeyBinding.LEAVE.matches(event) && !chosen().isEmpty()) {
            items.getSelectionModel().clearSelection();
            event.consume();
        }
    }

    private void show(Details details) {
        name.setText(details.run().name());
        when.setText(Stream.of(details.run().when(), details.run().by(), details.run().reason())
                .filter(t -> !t.isEmpty()).collect(Collectors.joining(" · ")));
        counts.show(details.run().counts(), details.run().tone());
        if (!details.items().equals(List.copyOf(items.getItems()))) {
            items.getItems().setAll(details.items());
        }
        panel.show(details);
    }
}
