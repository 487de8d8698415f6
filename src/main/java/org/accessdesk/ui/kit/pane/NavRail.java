package org.accessdesk.ui.kit.pane;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The navigation at the left of the window: one item is selected. Arrows move between items. */
public final class NavRail extends VBox {
    private final ToggleGroup group = new ToggleGroup();
    private final VBox top = new VBox();
    private final VBox bottom = new VBox();

    /** An empty rail. */
    public NavRail() {
        getStyleClass().add("nav-rail");
        top.getStyleClass().add("items");
        bottom.getStyleClass().add("items");
        var gap = new Region();
        VBox.setVgrow(gap, Priority.ALWAYS);
        getChildren().addAll(top, gap, bottom);
    }

    /** Adds an item below the others. */
    public void add(NavItem item) {
        item.setToggleGroup(group);
        top.getChildren().add(item);
    }

    /** Adds an item at the foot of the rail: Settings, Help. */
    public void addAtFoot(NavItem item) {
        item.setToggleGroup(group);
        bottom.getChildren().add(item);
    }

    /** The selected {@link NavItem}; set it by {@link NavItem#setSelected}. */
    public ReadOnlyObjectProperty<Toggle> selectedProperty() {
        return group.selectedToggleProperty();
    }
}
