package org.accessdesk.ui.kit.table;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.accessdesk.ui.kit.text.TruncationTooltip;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** The placeholder for an empty list: the reason, and what to do next. */
public final class EmptyState extends VBox {
    /** An empty state with only a reason. */
    public EmptyState(Ikon icon, String sentence) {
        getStyleClass().add("empty-state");
        var label = new Label(sentence);
        label.setWrapText(true);
        TruncationTooltip.allow(label);
        getChildren().addAll(new FontIcon(icon), label);
    }

    /** Adds a button for the next step, and returns this. */
    public EmptyState with(String label, Runnable action) {
        var button = new Button(label);
        button.setOnAction(event -> action.run());
        getChildren().add(button);
        return this;
    }
}
