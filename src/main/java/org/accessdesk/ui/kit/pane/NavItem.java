package org.accessdesk.ui.kit.pane;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.accessdesk.model.Lazy;
import org.accessdesk.ui.kit.text.Badge;
import org.accessdesk.ui.kit.text.BadgeLabel;
import org.accessdesk.ui.kit.text.Texts;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** An item of a {@link NavRail}. */
public final class NavItem extends ToggleButton {
    private final String name;
    private final HBox line;
    /** Most items never have a number. */
    private final Lazy<BadgeLabel> count = new Lazy<>(this::createCount);

    /** An item named {@code name}. */
    public NavItem(Ikon icon, String name) {
        this.name = name;
        getStyleClass().setAll("nav-item");
        setAccessibleRole(AccessibleRole.RADIO_BUTTON);
        setMaxWidth(Double.MAX_VALUE);
        var label = new Label(name);
        label.getStyleClass().add("name");
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        line = new HBox(new FontIcon(icon), label);
        line.getStyleClass().add("line");
        // The button's width, so that the count is at its right edge.
        line.prefWidthProperty().bind(widthProperty().map(width -> width.doubleValue() - leftAndRight()));
        setGraphic(line);
        setCount(0);
    }

    /** Its name, without the number next to it. */
    public String name() {
        return name;
    }

    private BadgeLabel createCount() {
        var made = new BadgeLabel(new Badge("", Badge.BadgeKind.COUNT));
        line.getChildren().add(made);
        return made;
    }

    /** Shows {@code number} next to the name; nothing for 0. */
    public void setCount(int number) {
        if (number > 0 || count.known() != null) {
            count.get().setText(Texts.format("kit.nav.count", number));
            Visibility.set(count.get(), number > 0);
        }
        setAccessibleText(number > 0 ? Texts.format("kit.nav.spoken", name, number) : name);
    }

    /** Selects the item; unlike a toggle, never deselects it. */
    @Override
    public void fire() {
        if (!isSelected()) {
            super.fire();
        }
    }

    private double leftAndRight() {
        return snappedLeftInset() + snappedRightInset();
    }
}
