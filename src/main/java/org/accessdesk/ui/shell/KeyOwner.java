package org.accessdesk.ui.shell;

import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import org.accessdesk.ui.kit.Command;
import org.accessdesk.ui.kit.KeyBinding;
import org.accessdesk.ui.kit.pane.FilterField;

/** What has the focus owns some keys before the window does. */
final class KeyOwner {
    private KeyOwner() {}

    /** Whether what has the focus leaves the key to {@code command}. */
    static boolean leaves(KeyEvent event, Command command) {
        if (command.keys().contains(KeyBinding.STOP)) {
            return command.possible().getAsBoolean() && leavesEscape(event);
        }
        var undoes = command.keys().contains(KeyBinding.UNDO) || command.keys().contains(KeyBinding.REDO);
        return !undoes || !(event.getTarget() instanceof TextInputControl);
    }

    /** A field keeps Escape, but for a filter that has nothing to clear. */
    private static boolean leavesEscape(KeyEvent event) {
        return !(event.getTarget() instanceof TextInputControl field)
                || (field instanceof FilterField && field.getText().isEmpty());
    }
}
