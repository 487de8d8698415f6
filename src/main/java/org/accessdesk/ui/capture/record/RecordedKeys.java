package org.accessdesk.ui.capture.record;

import java.util.Arrays;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import javafx.scene.input.KeyEvent;
import org.accessdesk.ui.kit.KeyBinding;
import org.accessdesk.ui.kit.check.CheckList;

/** Which keys are steps of their own; what others do is a step: a pressed button, a ticked box, a typed text. */
final class RecordedKeys {
    private static final Set<KeyCode> IN_FIELDS = Set.of(KeyCode.ENTER, KeyCode.ESCAPE, KeyCode.UP, KeyCode.DOWN,
            KeyCode.PAGE_UP, KeyCode.PAGE_DOWN);
    private static final Set<KeyCode> EDITING = Set.of(KeyCode.A, KeyCode.C, KeyCode.V, KeyCode.X, KeyCode.Z);

    private RecordedKeys() {}

    /** Whether the key moves the focus only, which a step names where it matters. */
    static boolean movesFocus(KeyEvent event) {
        return event.getCode() == KeyCode.TAB || KeyBinding.NEXT_PANE.matches(event);
    }

    /** Whether it is a step. */
    static boolean isStep(KeyEvent event, Node target) {
        var code = event.getCode();
        if (code.isModifierKey() || code == KeyCode.UNDEFINED || movesFocus(event)) {
            return false;
        }
        if (isCommand(event)) {
            return !(target instanceof TextInputControl && event.isShortcutDown() && EDITING.contains(code));
        }
        return switch (target) {
            case TextInputControl _ -> IN_FIELDS.contains(code);
            case ButtonBase _ -> code == KeyCode.ESCAPE;
            case ComboBoxBase<?> _ -> false;
            case CheckList<?> _ when code == KeyCode.SPACE -> false;
            default -> !code.isLetterKey() && !code.isDigitKey();
        };
    }

    /** Whether it works wherever the focus is. */
    static boolean isCommand(KeyEvent event) {
        return (event.isShortcutDown() || event.getCode().isFunctionKey()) && Arrays.stream(KeyBinding.values())
                .anyMatch(key -> key.group().isOfWindow() && key.matches(event));
    }

    /** As {@link KeyCombination#valueOf} reads it. */
    static String written(KeyEvent event) {
        return new KeyCodeCombination(event.getCode(), down(event.isShiftDown()), ModifierValue.UP,
                down(event.isAltDown()), ModifierValue.UP, down(event.isShortcutDown())).getName();
    }

    private static ModifierValue down(boolean held) {
        return held ? ModifierValue.DOWN : ModifierValue.UP;
    }
}
