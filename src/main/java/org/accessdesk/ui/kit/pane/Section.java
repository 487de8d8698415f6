package org.accessdesk.ui.kit.pane;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.accessdesk.ui.kit.check.CheckList;

/** A titled part of a side pane. */
public final class Section extends VBox {
    private final HBox head;

    /** A part named {@code title} with {@code content} below. */
    public Section(String title, Node... content) {
        getStyleClass().add("section");
        var label = new Label(title);
        label.getStyleClass().add("heading");
        label.setMinWidth(USE_PREF_SIZE);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        head = new HBox(label, gap);
        head.getStyleClass().add("head");
        getChildren().add(head);
        for (var node : content) {
            getChildren().add(node);
            setMargin(node, node instanceof CheckList<?> ? CheckList.OUTDENT : Insets.EMPTY);
        }
    }

    /** Adds {@code node}, such as a filter or count, at the right of the title; returns this. */
    public Section withAside(Node node) {
        head.getChildren().add(node);
        return this;
    }
}
