package org.accessdesk.ui.capture.step;

import java.util.List;
import javafx.scene.Node;
import org.accessdesk.ui.capture.UiRobot;

/**
 * Finds what a recipe names in the window and its open menus. Call on JavaFX's thread.
 *
 * @param robot of the window
 */
public record ControlFinder(UiRobot robot) {

    /** The visible controls of that name; a step needs exactly one. */
    public List<Node> find(ControlName control, ControlKind wanted) {
        var kind = control.kindOr(wanted);
        var all = robot.controls(kind::is);
        // What has places fits many names; the first one is meant, and it may stand on several controls.
        return all.stream().map(kind::name).filter(control::fits).findFirst()
                .map(name -> all.stream().filter(node -> name.equals(kind.name(node))).toList()).orElse(List.of());
    }
}
