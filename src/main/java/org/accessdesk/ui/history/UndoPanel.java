package org.accessdesk.ui.history;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.accessdesk.ui.kit.pane.Banner;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.kit.theme.Styles;

/** The impossible parts of an undo with the reasons, and a button to draft the rest. */
final class UndoPanel extends VBox {
    private final HistoryViewModel model;

    UndoPanel(HistoryViewModel model) {
        this.model = model;
        getStyleClass().add("undo-panel");
    }

    void show(Details details) {
        var shown = !details.impossible().isEmpty();
        setVisible(shown);
        setManaged(shown);
        getChildren().clear();
        if (shown) {
            fill(details);
        }
    }

    private void fill(Details details) {
        var lines = new VBox();
        lines.getStyleClass().add("sentences");
        details.impossible().forEach(sentence -> {
            var label = new Label(sentence);
            label.setWrapText(true);
            lines.getChildren().add(label);
        });
        var scroll = new ScrollPane(lines);
        scroll.setFitToWidth(true);
        scroll.setAccessibleText(Texts.get("history.undo.impossible"));
        scroll.getStyleClass().add("sentence-scroll");
        var leave = new Button(Texts.get("history.undo.leave"));
        leave.setOnAction(_ -> model.cancelUndo());
        var buttons = new HBox(leave);
        buttons.getStyleClass().add("buttons");
        if (details.possible() > 0) {
            var draft = new Button(Texts.format("history.undo.rest", details.possible()));
            draft.getStyleClass().add(Styles.PRIMARY);
            draft.setOnAction(_ -> model.draftUndo());
            buttons.getChildren().addFirst(draft);
        }
        getChildren().setAll(new Banner(Banner.BannerKind.WARNING, Texts.get("history.undo.impossible")), scroll,
                buttons);
    }
}
