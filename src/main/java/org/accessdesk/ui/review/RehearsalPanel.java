package org.accessdesk.ui.review;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.accessdesk.ui.kit.text.StatusLabel;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.kit.text.Tone;
import org.accessdesk.ui.kit.theme.Styles;
import org.accessdesk.ui.review.side.RehearsalNote;

/** The result of a rehearsal. */
final class RehearsalPanel extends VBox {
    private final ReviewViewModel model;
    private final Label headline = wrapped(new Label());
    private final VBox body = new VBox();

    RehearsalPanel(ReviewViewModel model) {
        this.model = model;
        getStyleClass().addAll(Styles.CARD, "rehearsal");
        var title = new Label(Texts.get("review.try"));
        title.getStyleClass().add(Styles.HEADING);
        var head = new HBox(title);
        head.getStyleClass().add(Styles.CARD_HEAD);
        body.getStyleClass().add(Styles.CARD_BODY);
        getChildren().setAll(head, body);
        model.rehearsalProperty().subscribe(this::show);
    }

    private void show(RehearsalNote note) {
        setVisible(note.isShown());
        setManaged(note.isShown());
        headline.setText(note.headline());
        body.getChildren().setAll(headline);
        note.refused().forEach(s -> body.getChildren().add(wrapped(new StatusLabel(s, Tone.NEGATIVE))));
        if (note.running()) {
            var progress = new ProgressBar();
            progress.setMaxWidth(Double.MAX_VALUE);
            progress.setAccessibleText(note.headline());
            var stop = new Button(Texts.get("shell.stop"));
            stop.setOnAction(_ -> model.stopRehearsal());
            stop.setDisable(note.stopping());
            body.getChildren().addAll(progress, stop);
        } else {
            body.getChildren().addAll(muted(note.figures()), muted(Texts.get("review.try.note")), dismiss());
        }
    }

    private Button dismiss() {
        var button = new Button(Texts.get("shell.notice.dismiss"));
        button.setOnAction(_ -> model.dismissRehearsal());
        return button;
    }

    private static Label muted(String text) {
        var label = wrapped(new Label(text));
        label.getStyleClass().add("aside");
        label.setVisible(!text.isEmpty());
        label.setManaged(!text.isEmpty());
        return label;
    }

    private static <L extends Label> L wrapped(L label) {
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
