package org.accessdesk.ui.connect;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.accessdesk.model.settings.ConnectionColor;
import org.accessdesk.ui.kit.theme.ColorDot;

/** A palette to choose a connection's colour. */
final class ColorChoice extends HBox {
    private final Map<ConnectionColor, ToggleButton> buttons = new EnumMap<>(ConnectionColor.class);

    ColorChoice(ObjectProperty<ConnectionColor> chosen) {
        getStyleClass().add("color-choice");
        setAlignment(Pos.CENTER_LEFT);
        var group = new ToggleGroup();
        for (var color : ConnectionColor.values()) {
            var button = button(color);
            button.setToggleGroup(group);
            button.setOnAction(_ -> {
                // One is always selected, also if it is pressed again.
                button.setSelected(true);
                chosen.set(color);
            });
            buttons.put(color, button);
            getChildren().add(button);
        }
        chosen.subscribe(color -> Objects.requireNonNull(buttons.get(color)).setSelected(true));
    }

    private static ToggleButton button(ConnectionColor color) {
        var button = new ToggleButton();
        button.setGraphic(new ColorDot(color));
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setAccessibleRole(AccessibleRole.RADIO_BUTTON);
        button.getStyleClass().addAll("color-button", ColorDot.styleClass(color));
        button.setAccessibleText(ConnectTexts.of(color));
        button.setTooltip(new Tooltip(ConnectTexts.of(color)));
        return button;
    }
}
