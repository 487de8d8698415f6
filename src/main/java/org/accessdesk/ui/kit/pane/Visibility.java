package org.accessdesk.ui.kit.pane;

import javafx.scene.Node;

/** Shows and hides nodes so that hidden ones take no room. */
public final class Visibility {
    private Visibility() {}

    /** Shows {@code node}, or hides it. */
    public static void set(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
