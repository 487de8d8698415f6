package org.accessdesk.ui.capture.step;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;

/**
 * Finds what a recipe names in the window and its open menus. Call on JavaFX's thread.
 *
 * @param scene of the window
 */
public record ControlFinder(Scene scene) {

    /** The visible controls of that name; a step needs exactly one. */
    public List<Node> find(ControlName control, ControlKind wanted) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        var kind = control.kindOr(wanted);
        var all = WindowNodes.all(scene).stream().filter(kind::is).toList();
        // What has places fits many names; the first one is meant, and it may stand on several controls.
        return all.stream().map(kind::name).filter(control::fits).findFirst()
                .map(name -> all.stream().filter(node -> name.equals(kind.name(node))).toList()).orElse(List.of());
    }
}
