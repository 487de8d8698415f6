package org.accessdesk.ui.kit.check;

import java.util.function.Consumer;
import javafx.event.ActionEvent;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.accessdesk.ui.kit.KeyBinding;
import org.controlsfx.control.ToggleSwitch;
import org.jspecify.annotations.Nullable;

/**
 * A switch for a setting that takes effect at once. Extends ControlsFX's switch, which does not support screen readers
 * or clicks on its text, and does not distinguish the user's choice from a programmatic change.
 */
public final class OnOffSwitch extends ToggleSwitch {

    /** A switch named {@code text} that reports the user's choices to {@code switched}. */
    public OnOffSwitch(String text, Consumer<Boolean> switched) {
        super(text);
        setAccessibleText(text);
        setAccessibleRole(AccessibleRole.CHECK_BOX);
        selectedProperty().subscribe(_ -> notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTED));
        addEventHandler(ActionEvent.ACTION, _ -> switched.accept(isSelected()));
        addEventFilter(MouseEvent.MOUSE_RELEASED, this::fireFor);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (KeyBinding.TICK.matches(event)) {
                fireFor(event);
            }
        });
    }

    private void fireFor(InputEvent event) {
        fire();
        event.consume();
    }

    /** None: ControlsFX's style sheet uses Modena's colours, which are not defined; the theme has rules instead. */
    @Override
    public @Nullable String getUserAgentStylesheet() {
        return null;
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.SELECTED ? isSelected()
                : super.queryAccessibleAttribute(attribute, parameters);
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (action == AccessibleAction.FIRE) {
            fire();
        } else {
            super.executeAccessibleAction(action, parameters);
        }
    }
}
