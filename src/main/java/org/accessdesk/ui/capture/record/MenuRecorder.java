package org.accessdesk.ui.capture.record;

import java.util.IdentityHashMap;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuButton;
import javafx.stage.Window;
import org.accessdesk.ui.capture.step.ControlKind;
import org.accessdesk.ui.capture.step.Step;
import org.accessdesk.ui.kit.pane.DropDown;
import org.controlsfx.control.PopOver;
import org.jspecify.annotations.Nullable;

/** Makes steps of menus that open and close. */
final class MenuRecorder {
    private final Node ignored;
    private final RecordedSteps steps;
    /** What opened each open menu. */
    private final IdentityHashMap<Window, Node> menus = new IdentityHashMap<>();
    /** The menu that was opened last and is not closed; a replay opens it once more for the picture. */
    private @Nullable Node open;

    /** @param ignored what is opened in it is no step */
    MenuRecorder(Node ignored, RecordedSteps steps) {
        this.ignored = ignored;
        this.steps = steps;
    }

    void opened(Window window) {
        if (window instanceof PopOver popOver && popOver.getOwnerNode() instanceof DropDown menu) {
            menus.put(window, menu);
            onMenu(menu, true);
        } else if (window instanceof ContextMenu menu && menu.getOwnerNode() != null
                && !(menu.getOwnerNode() instanceof MenuButton)) {
            menus.put(window, menu.getOwnerNode());
        }
    }

    void closed(Window window) {
        var menu = menus.remove(window);
        if (menu instanceof DropDown) {
            onMenu(menu, false);
        } else if (menu != null) {
            rowMenuClosed();
        }
    }

    private void rowMenuClosed() {
        if (!steps.takeEntryChosen() && !steps.isByKey()) {
            steps.add(new Step.Keys("Esc", 0));
        }
    }

    /** A menu opened or closed, by a person or by itself. */
    void onMenu(Node menu, boolean opened) {
        var byEntry = steps.takeEntryChosen() && !opened;
        open = opened ? menu : null;
        if (steps.isByKey() || byEntry || Surroundings.isIn(menu, ignored)) {
            return;
        }
        if (opened) {
            steps.focusMoved();
            steps.named(steps.namer().name(menu, Surroundings.kind(menu), ControlKind.OPENED),
                    control -> new Step.Open(control, 0));
        } else if (menu.getScene() != null) {
            steps.named(steps.namer().name(menu, Surroundings.kind(menu), ControlKind.OPENED),
                    control -> new Step.Close(control, 0));
        }
    }

    /** Opens the menu that is open once more, as a replay does. */
    void openAgain() {
        switch (open) {
            case DropDown menu -> {
                menu.close();
                menu.open();
            }
            case MenuButton menu -> {
                menu.hide();
                menu.show();
            }
            case null, default -> {
                // No menu is open.
            }
        }
    }
}
