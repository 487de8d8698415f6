package org.accessdesk.ui.history;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.accessdesk.ui.kit.text.StatusLabel;
import org.accessdesk.ui.kit.text.TruncationTooltip;
import org.accessdesk.ui.kit.theme.Styles;

/** A run in a few words: name, time, result. */
final class RunCard extends VBox {
    private final Label name = new Label();
    private final Label when = new Label();
    private final StatusLabel counts = new StatusLabel();
    private final Label reason = new Label();

    RunCard() {
        getStyleClass().add("run-card");
        name.getStyleClass().add(Styles.STRONG);
        when.getStyleClass().add("aside");
        when.setMinWidth(USE_PREF_SIZE);
        TruncationTooltip.allow(name);
        TruncationTooltip.allow(counts);
        reason.getStyleClass().add("aside");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().setAll(name, new HBox(counts, gap, when), reason);
        setPrefWidth(0);
    }

    void show(RunRow row) {
        name.setText(row.name());
        when.setText(row.when());
        counts.show(row.counts(), row.tone());
        reason.setText(row.reason());
        reason.setVisible(!row.reason().isEmpty());
        reason.setManaged(reason.isVisible());
    }
}
