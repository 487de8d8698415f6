package org.accessdesk.ui.kit.pane;

import java.util.function.DoubleConsumer;
import java.util.function.DoubleSupplier;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.accessdesk.ui.kit.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The line between two parts. The mouse drags it and arrow keys move it; a double-click or Enter puts it where it is
 * without a choice. It lies over the second part, so that what is at the end of the first one stays in reach.
 */
public final class Divider extends Region {
    private static final double STEP = 16;

    private final Orientation parts;
    private final DoubleSupplier length;
    private final DoubleConsumer choose;
    private double grip;

    /**
     * A divider.
     *
     * @param parts horizontal if the parts are side by side
     * @param length the length of the second part
     * @param choose sets it; 0 returns to the usual one
     */
    Divider(Orientation parts, String name, DoubleSupplier length, DoubleConsumer choose) {
        this.parts = parts;
        this.length = length;
        this.choose = choose;
        var beside = parts == Orientation.HORIZONTAL;
        getStyleClass().addAll("divider", beside ? "upright" : "level");
        setViewOrder(-1);
        setCursor(beside ? Cursor.H_RESIZE : Cursor.V_RESIZE);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        setAccessibleText(name);
        setAccessibleHelp(Texts.get("kit.divider.help"));
        Tooltip.install(this, new Tooltip(Texts.get("kit.divider.help")));
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        setOnMousePressed(press -> grip = length.getAsDouble() + at(press));
        setOnMouseDragged(drag -> choose.accept(Math.max(1, grip - at(drag))));
        setOnMouseClicked(click -> {
            if (click.getButton() == MouseButton.PRIMARY && click.getClickCount() == 2) {
                choose.accept(0);
            }
        });
    }

    private double at(MouseEvent event) {
        return parts == Orientation.HORIZONTAL ? event.getSceneX() : event.getSceneY();
    }

    private void onKey(KeyEvent event) {
        var grow = parts == Orientation.HORIZONTAL ? KeyCode.LEFT : KeyCode.UP;
        var shrink = parts == Orientation.HORIZONTAL ? KeyCode.RIGHT : KeyCode.DOWN;
        if (event.getCode() == grow) {
            choose.accept(length.getAsDouble() + STEP);
        } else if (event.getCode() == shrink) {
            choose.accept(Math.max(1, length.getAsDouble() - STEP));
        } else if (event.getCode() == KeyCode.ENTER) {
            choose.accept(0);
        } else {
            return;
        }
        event.consume();
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case VALUE -> length.getAsDouble();
            case MIN_VALUE -> 0.0;
            case MAX_VALUE -> parts == Orientation.HORIZONTAL ? getScene().getWidth() : getScene().getHeight();
            case ORIENTATION -> parts;
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }
}
