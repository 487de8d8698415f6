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
 * A setting that is on or off and works at once. ControlsFX's switch, which alone says nothing to screen readers and takes
 * no click on its text; nor does it tell a person's choice from one that is shown to them.
 */
public final class OnOffSwitch extends ToggleSwitch {

    /** A switch called {@code text} that tells {@code switched} what a person wants. */
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

    /** None: its colours are Modena's, which are not there; the theme has rules for it. */
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
