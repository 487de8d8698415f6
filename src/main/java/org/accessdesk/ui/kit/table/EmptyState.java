package org.accessdesk.ui.kit.table;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** What stands where there is nothing to show: why, and what to do next. */
public final class EmptyState extends VBox {
    /** An empty state that only says why. */
    public EmptyState(Ikon icon, String sentence) {
        getStyleClass().add("empty-state");
        var label = new Label(sentence);
        label.setWrapText(true);
        getChildren().addAll(new FontIcon(icon), label);
    }

    /** Adds the button that leads on, and returns this. */
    public EmptyState with(String label, Runnable action) {
        var button = new Button(label);
        button.setOnAction(event -> action.run());
        getChildren().add(button);
        return this;
    }
}
