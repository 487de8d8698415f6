package org.accessdesk.ui.shell;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.accessdesk.ui.kit.StatusLabel;
import org.accessdesk.ui.kit.Styles;
import org.accessdesk.ui.kit.Texts;
import org.accessdesk.ui.kit.Tone;

/** The strip at the bottom: what is drafted, what it comes to, undo and save. */
final class DraftStrip extends HBox {
    private final HBox segments = new HBox();
    private final ProgressBar progress = new ProgressBar();
    private final Button undo = new Button(Texts.get("shell.undo"));
    private final Button redo = new Button(Texts.get("shell.redo"));
    private final Button cancel = new Button(Texts.get("shell.cancel"));
    private final Button save = new Button();

    DraftStrip(ShellViewModel model) {
        getStyleClass().add(Styles.BOTTOM_STRIP);
        setAlignment(Pos.CENTER_LEFT);
        segments.getStyleClass().add("segments");
        segments.setAlignment(Pos.CENTER_LEFT);
        segments.setMinWidth(0);
        HBox.setHgrow(segments, Priority.ALWAYS);
        progress.setAccessibleText(Texts.get("shell.progress"));
        undo.getStyleClass().add(Styles.FLAT);
        redo.getStyleClass().add(Styles.FLAT);
        save.getStyleClass().add(Styles.PRIMARY);
        undo.setOnAction(_ -> model.undo());
        redo.setOnAction(_ -> model.redo());
        cancel.setOnAction(_ -> model.cancelSave());
        save.setOnAction(_ -> model.save());
        for (var button : new Region[]{undo, redo, cancel, save}) {
            button.setMinWidth(USE_PREF_SIZE);
        }
        getChildren().setAll(segments, progress, undo, redo, cancel, save);
        model.stripProperty().subscribe(this::show);
    }

    private void show(ShellViewModel.Strip strip) {
        segments.getChildren().clear();
        if (strip.changes() > 0 && !strip.saving()) {
            var count = new Label(Texts.format("shell.strip.changes", strip.changes()));
            count.getStyleClass().add(Styles.STRONG);
            count.setMinWidth(USE_PREF_SIZE);
            segments.getChildren().add(count);
        }
        strip.segments().forEach(s -> segments.getChildren().add(segment(s)));
        undo.setDisable(!strip.canUndo() || strip.saving());
        redo.setDisable(!strip.canRedo() || strip.saving());
        redo.setVisible(strip.canRedo());
        redo.setManaged(strip.canRedo());
        progress.setProgress(strip.progress());
        show(progress, strip.saving());
        show(cancel, strip.saving());
        cancel.setDisable(strip.stopping());
        save.setText(Texts.format("shell.save", strip.changes()));
        save.setDisable(!strip.canSave());
    }

    private static Label segment(ShellViewModel.Segment segment) {
        if (segment.tone() == Tone.NEUTRAL) {
            var label = new Label(segment.text());
            label.getStyleClass().add(Styles.MUTED);
            return label;
        }
        return new StatusLabel(segment.text(), segment.tone());
    }

    private static void show(Region node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
