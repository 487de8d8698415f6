package org.accessdesk.ui.kit.pane;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/** Brings what was scrolled away into sight: a scroll pane follows the Tab key, but not a focus that is given. */
public final class ScrollInto {
    private ScrollInto() {}

    /** Scrolls the pane that {@code node} is in, if any, so that it is in the middle or as near as can be. */
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
        // What has just been shown has no place yet.
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        var content = pane.getContent();
        var seen = pane.getViewportBounds().getHeight();
        var hidden = content.getLayoutBounds().getHeight() - seen;
        if (hidden > 0) {
            var middle = content.sceneToLocal(node.localToScene(node.getLayoutBounds())).getCenterY();
            pane.setVvalue(Math.clamp((middle - seen / 2) / hidden, 0, 1));
        }
    }
}
