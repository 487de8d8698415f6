package org.accessdesk.ui.capture.step;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.accessdesk.ui.kit.pane.DropDown;
import org.accessdesk.ui.kit.pane.FoldingBar;

/**
 * Finds what a recipe names in the window and its open menus. Call on JavaFX's thread.
 *
 * @param scene of the window
 */
public record ControlFinder(Scene scene) {

    /** The visible controls of that name; a step needs exactly one. */
    public List<Node> find(ControlName control, ControlKind wanted) {
        var found = look(WindowNodes.all(scene), control, wanted);
        if (found.isEmpty()) {
            // What was just added has no cells yet; a layout takes longer than the search.
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            found = look(WindowNodes.all(scene), control, wanted);
        }
        return found;
    }

    /** The closed menu in which such a control is, as there is no room for it in its bar. */
    public Optional<DropDown> menuWith(ControlName control, ControlKind wanted) {
        return WindowNodes.all(scene).stream().filter(FoldingBar.class::isInstance).map(FoldingBar.class::cast)
                .filter(bar -> !bar.menu().isOpen() && !look(bar.folded().stream().map(WindowNodes::within)
                        .flatMap(List::stream).toList(), control, wanted).isEmpty())
                .map(FoldingBar::menu).findFirst();
    }

    private static List<Node> look(List<Node> nodes, ControlName control, ControlKind wanted) {
        var kind = control.kindOr(wanted);
        var all = nodes.stream().filter(kind::is).toList();
        var text = control.text();
        // A screen reader’s name comes first: that of the area of reviews has its number in it, that of the button has not.
        var told = all.stream().filter(node -> WindowNodes.name(node).equals(text)).toList();
        return whole(told.isEmpty() ? fitting(control, kind, all) : told);
    }

    /** What has places fits many names; the first one is meant, and it may stand on several controls. */
    private static List<Node> fitting(ControlName control, ControlKind kind, List<Node> all) {
        return all.stream().map(kind::name).filter(control::fits).findFirst()
                .map(name -> all.stream().filter(node -> name.equals(kind.name(node))).toList()).orElse(List.of());
    }

    private static List<Node> whole(List<Node> named) {
        return named.stream().filter(node -> !isPartOf(node, named)).toList();
    }

    /** A field that searches its choices has another one in it. */
    private static boolean isPartOf(Node node, List<Node> others) {
        for (Node at = node.getParent(); at != null; at = at.getParent()) {
            if (others.contains(at)) {
                return true;
            }
        }
        return false;
    }
}
