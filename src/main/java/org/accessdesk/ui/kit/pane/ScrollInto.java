package org.accessdesk.ui.kit.pane;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/** Scrolls nodes into view: a scroll pane follows the Tab key, but not a programmatic focus. */
public final class ScrollInto {
    private ScrollInto() {}

    /** Scrolls the pane that contains {@code node}, if any, so that it is as near to the middle as possible. */
    public static void node(Node node) {
        for (Node at = node.getParent(); at != null; at = at.getParent()) {
            if (at instanceof ScrollPane pane) {
                scroll(pane, node);
                return;
            }
        }
    }

    private static void scroll(ScrollPane pane, Node node) {
        var scene = pane.getScene();
        if (scene == null) {
            return;
        }
        // A node that has just been shown is not laid out yet.
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        var content = pane.getContent();
        var viewportHeight = pane.getViewportBounds().getHeight();
        var hidden = content.getLayoutBounds().getHeight() - viewportHeight;
        if (hidden > 0) {
            var middle = content.sceneToLocal(node.localToScene(node.getLayoutBounds())).getCenterY();
            pane.setVvalue(Math.clamp((middle - viewportHeight / 2) / hidden, 0, 1));
        }
    }
}
