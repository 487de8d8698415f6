package org.accessdesk.ui.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.accessdesk.ui.drafts.DraftMenu;
import org.accessdesk.ui.kit.KeyBinding;
import org.accessdesk.ui.kit.pane.FoldingBar;
import org.accessdesk.ui.kit.pane.Visibility;
import org.accessdesk.ui.kit.pane.WholeLinks;
import org.accessdesk.ui.kit.text.StatusLabel;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.kit.text.Tone;
import org.accessdesk.ui.kit.text.TruncationTooltip;
import org.accessdesk.ui.kit.theme.Room;
import org.accessdesk.ui.kit.theme.Styles;
import org.accessdesk.ui.shell.strip.Strip;
import org.accessdesk.ui.shell.strip.StripSegment;

/** The strip at the bottom: the open draft, its effect, undo, review and apply. */
final class DraftStrip extends FoldingBar {
    private final DraftMenu drafts;
    private final WholeLinks segments = new WholeLinks();
    private final ProgressBar progress = new ProgressBar();
    private final Button undo = new Button(Texts.get("shell.undo"));
    private final Button redo = new Button(Texts.get("shell.redo"));
    private final Button cancel = new Button(Texts.get("shell.cancel"));
    private final Button review = new Button(Texts.get("shell.review"));
    private final Button apply = new Button();
    private final Label obstacle = new Label();
    /** One for all figures: a tooltip has a window of its own, which costs more than its link. */
    private final Tooltip names = new Tooltip(Texts.get("kit.names.list"));

    DraftStrip(ShellViewModel model) {
        drafts = new DraftMenu(model.drafts());
        getStyleClass().add(Styles.BOTTOM_STRIP);
        setAlignment(Pos.CENTER_LEFT);
        segments.getStyleClass().add("segments");
        segments.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(segments, Priority.ALWAYS);
        // It takes what is left; a preferred width would be shared out among the buttons as a shortage.
        segments.setPrefWidth(0);
        progress.setAccessibleText(Texts.get("shell.progress"));
        undo.getStyleClass().add(Styles.FLAT);
        redo.getStyleClass().add(Styles.FLAT);
        apply.getStyleClass().add(Styles.PRIMARY);
        undo.setOnAction(_ -> model.undo());
        redo.setOnAction(_ -> model.redo());
        cancel.setOnAction(_ -> model.cancelSave());
        cancel.setTooltip(
                new Tooltip(Texts.format("keys.hint", Texts.get("shell.cancel.hint"), KeyBinding.STOP.keys())));
        cancel.setAccessibleHelp(KeyBinding.STOP.keys());
        review.setOnAction(_ -> model.review());
        apply.setOnAction(_ -> model.save());
        KeyBinding.UNDO.hint(undo);
        KeyBinding.REDO.hint(redo);
        KeyBinding.REVIEW.hint(review);
        KeyBinding.APPLY.hint(apply);
        for (var button : new Region[]{undo, redo, cancel, review, apply}) {
            button.setMinWidth(USE_PREF_SIZE);
        }
        getChildren().setAll(drafts, segments, progress, menu(), undo, redo, cancel, obstacle,
                review, apply);
        mayFold(List.of(redo, undo, obstacle, review));
        obstacle.getStyleClass().add(Styles.MUTED);
        obstacle.setMinWidth(USE_PREF_SIZE);
        model.stripProperty().subscribe(strip -> show(strip, model));
        widthProperty().subscribe(() -> fit(model.stripProperty().get()));
        apply.fontProperty().subscribe(() -> fit(model.stripProperty().get()));
    }

    /** The menu of drafts. */
    DraftMenu drafts() {
        return drafts;
    }

    /** Moves the focus to Apply; leaves it where it is if nothing can be applied. */
    void focusApply() {
        if (!apply.isDisabled()) {
            apply.requestFocus();
        }
    }

    private void show(Strip strip, ShellViewModel model) {
        var parts = new ArrayList<Labeled>();
        if (strip.changes() > 0 && !strip.saving()) {
            var count = new Label(Texts.format("shell.strip.changes", strip.changes()));
            count.getStyleClass().add(Styles.STRONG);
            parts.add(count);
        }
        strip.segments().forEach(s -> parts.add(segment(s, model)));
        segments.show(parts, strip.saving() ? 1 : 0);
        undo.setDisable(!strip.canUndo() || strip.saving());
        redo.setDisable(!strip.canRedo() || strip.saving());
        Visibility.set(redo, strip.canRedo());
        progress.setProgress(strip.progress());
        Visibility.set(cancel, strip.saving());
        cancel.setDisable(strip.stopping());
        review.setDisable(strip.changes() == 0);
        fit(strip);
        apply.setDisable(!strip.canSave());
        var why = strip.obstacle();
        apply.setAccessibleHelp(why.sentence().isEmpty() ? KeyBinding.APPLY.keys() : why.sentence());
        obstacle.setText(why.brief());
        obstacle.setTooltip(why.sentence().isEmpty() ? null : new Tooltip(why.sentence()));
        Visibility.set(obstacle, !why.sentence().isEmpty() && strip.changes() > 0 && !strip.saving());
    }

    /** Where there is little room, Apply has a short name, and figures tell the progress alone. */
    private void fit(Strip strip) {
        var tight = Room.isTight(getWidth(), apply.getFont());
        var whole = Texts.format("shell.apply", strip.toSend());
        apply.setAccessibleText(whole);
        apply.setText(tight ? Texts.format("shell.apply.short", strip.toSend()) : whole);
        Visibility.set(progress, strip.saving() && !tight);
        drafts.setBrief(tight || strip.saving());
    }

    private Labeled segment(StripSegment segment, ShellViewModel model) {
        if (!segment.users().isEmpty()) {
            var link = new Hyperlink(segment.text());
            link.getStyleClass().addAll("status", segment.tone().styleClass());
            link.setTooltip(names);
            link.setAccessibleHelp(Texts.get("kit.names.list"));
            link.setOnAction(_ -> model.showUsers(segment));
            return link;
        }
        if (segment.tone() == Tone.NEUTRAL) {
            var label = TruncationTooltip.allow(new Label(segment.text()));
            label.getStyleClass().add(Styles.MUTED);
            return label;
        }
        return new StatusLabel(segment.text(), segment.tone());
    }
}
