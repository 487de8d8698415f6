package org.accessdesk.ui.capture.recipe;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.accessdesk.ui.capture.UiRobot;
import org.accessdesk.ui.capture.step.ControlFinder;
import org.accessdesk.ui.capture.step.ControlKind;
import org.accessdesk.ui.capture.step.ControlName;
import org.accessdesk.ui.capture.step.WindowNodes;

/**
 * Waits for the controls that the steps of a file name. Call on a separate thread, never on JavaFX's.
 *
 * @param file for messages
 */
record StepControls(Scene scene, UiRobot robot, String file) {

    /** The control of that kind and name, which must be there exactly once; waits until it is. */
    Node unique(ControlName control, ControlKind wanted, int line) throws RecipeException {
        var found = await(control, wanted, line);
        if (found.size() != 1) {
            throw failure(line, "There are " + found.size() + " of the kind “" + control.kindOr(wanted).words()
                    + "” called " + control + "; name one that is there once, or its kind: {list: …}.");
        }
        return found.getFirst();
    }

    /** The name that the control has in the window. */
    String name(ControlName control, ControlKind wanted, int line) throws RecipeException {
        return name(unique(control, wanted, line));
    }

    static String name(Node node) {
        return UiRobot.get(() -> WindowNodes.name(node));
    }

    /** The controls of that kind and name, once there is one. */
    List<Node> await(ControlName control, ControlKind wanted, int line) throws RecipeException {
        try {
            robot.await("see " + control, () -> !find(control, wanted).isEmpty());
        } catch (UiRobot.StepFailure e) {
            throw failure(line, missing(control, control.kindOr(wanted)));
        }
        return find(control, wanted);
    }

    private String missing(ControlName control, ControlKind kind) {
        var whatever = new ControlName(control.written(), ControlKind.ANY, control.with());
        var disabled = kind == ControlKind.PRESSED
                && UiRobot.get(() -> find(whatever, ControlKind.ANY).stream().anyMatch(Node::isDisabled));
        return disabled ? "The " + kind.words() + " called " + control + " cannot be pressed now: it is disabled."
                : "There is no " + kind.words() + " called " + control + " in the window."
                        + Nearest.question(control.text(), robot.names());
    }

    /** The controls of that kind and name that are there now. */
    List<Node> find(ControlName control, ControlKind wanted) {
        return UiRobot.get(() -> new ControlFinder(scene).find(control, wanted));
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
