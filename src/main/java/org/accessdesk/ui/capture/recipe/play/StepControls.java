package org.accessdesk.ui.capture.recipe.play;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Window;
import org.accessdesk.ui.capture.UiRobot;
import org.accessdesk.ui.capture.recipe.Nearest;
import org.accessdesk.ui.capture.recipe.RecipeException;
import org.accessdesk.ui.capture.step.ControlFinder;
import org.accessdesk.ui.capture.step.ControlKind;
import org.accessdesk.ui.capture.step.ControlName;
import org.accessdesk.ui.capture.step.WindowNodes;
import org.accessdesk.ui.kit.pane.DropDown;
import org.accessdesk.ui.kit.theme.Pictures;
import org.jspecify.annotations.Nullable;

/**
 * Waits for the controls that the steps of a file name. One that has no room in its bar is in the menu of the bar, which is
 * opened for it. Call on a separate thread, never on JavaFX's.
 */
final class StepControls {
    private final Scene scene;
    private final ControlFinder finder;
    private final UiRobot robot;
    private final String file;
    /** The menu of a bar that was opened for a control. */
    private @Nullable DropDown opened;
    /** What was open once it was. */
    private List<Window> withIt = List.of();

    /**
     * Has opened no menu yet.
     *
     * @param file for messages
     */
    StepControls(Scene scene, UiRobot robot, String file) {
        this.scene = scene;
        this.finder = new ControlFinder(scene);
        this.robot = robot;
        this.file = file;
    }

    /** The control of that kind and name, which must be there exactly once; waits until it is. */
    Node unique(ControlName control, ControlKind wanted, int line) throws RecipeException {
        await(control, wanted, line);
        openMenuWith(control, wanted);
        var found = only(control, wanted, line);
        if (found.isEmpty()) {
            throw failure(line, missing(control, control.kindOr(wanted)));
        }
        return found.getFirst();
    }

    /** Waits until the control of that kind and name is there exactly once, be it in the menu of its bar, which stays closed. */
    void awaitUnique(ControlName control, ControlKind wanted, int line) throws RecipeException {
        await(control, wanted, line);
        only(control, wanted, line);
    }

    /** The control, if it is not in a menu; fails if there are several. */
    private List<Node> only(ControlName control, ControlKind wanted, int line) throws RecipeException {
        var found = find(control, wanted);
        if (found.size() > 1) {
            throw failure(line, "There are " + found.size() + " of the kind “" + control.kindOr(wanted).words()
                    + "” called " + control + "; name one that is there once, or its kind: {list: …}.");
        }
        return found;
    }

    /** The name that the control has in the window. */
    String name(ControlName control, ControlKind wanted, int line) throws RecipeException {
        return name(unique(control, wanted, line));
    }

    static String name(Node node) {
        return UiRobot.get(() -> WindowNodes.name(node));
    }

    /** Waits until a control of that kind and name is there, be it in the menu of its bar. */
    void await(ControlName control, ControlKind wanted, int line) throws RecipeException {
        try {
            robot.await("see " + control, () -> isThere(control, wanted));
        } catch (UiRobot.StepFailure e) {
            throw failure(line, missing(control, control.kindOr(wanted)));
        }
    }

    /** Whether there is a control of that kind and name, be it in the menu of its bar. */
    boolean isThere(ControlName control, ControlKind wanted) {
        return UiRobot.get(() -> !finder.find(control, wanted).isEmpty()
                || finder.menuWith(control, wanted).isPresent());
    }

    /** Opens the menu of a bar, if the control is in one. */
    private void openMenuWith(ControlName control, ControlKind wanted) {
        robot.run(() -> {
            if (finder.find(control, wanted).isEmpty()) {
                finder.menuWith(control, wanted).ifPresent(menu -> {
                    menu.open();
                    opened = menu;
                    withIt = Pictures.popups(scene);
                });
            }
        });
    }

    /** Closes the menu that was opened for a control, unless something is open over it: it has done what it was for. */
    void closeMenu() {
        var menu = opened;
        if (menu != null && UiRobot.get(() -> withIt.containsAll(Pictures.popups(scene)))) {
            robot.run(menu::close);
            opened = null;
        }
    }

    private String missing(ControlName control, ControlKind kind) {
        var whatever = new ControlName(control.written(), ControlKind.ANY, control.with());
        var disabled = kind == ControlKind.PRESSED
                && UiRobot.get(() -> find(whatever, ControlKind.ANY).stream().anyMatch(Node::isDisabled));
        return disabled ? "The " + kind.words() + " called " + control + " cannot be pressed now: it is disabled."
                : "There is no " + kind.words() + " called " + control + " in the window."
                        + Nearest.question(control.text(), robot.names());
    }

    private List<Node> find(ControlName control, ControlKind wanted) {
        return UiRobot.get(() -> finder.find(control, wanted));
    }

    /** Moves the focus where a click on {@code control} would: a field may take what was typed when it loses the focus. */
    void focus(Node control) {
        robot.run(() -> {
            if (control.isFocusTraversable()) {
                control.requestFocus();
            }
        });
    }

    RecipeException failure(int line, String sentence) {
        return new RecipeException(file, line, sentence);
    }
}
