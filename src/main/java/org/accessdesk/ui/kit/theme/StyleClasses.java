package org.accessdesk.ui.kit.theme;

import javafx.scene.Node;

/** Style classes of nodes that are used again for other content, such as those in a cell. */
public final class StyleClasses {
    private StyleClasses() {}

    /**
     * Replaces the last style class of {@code node} by {@code styleClass}, if it is another one, and styles the node at
     * once: cells get their content during layout, when the styles of the frame have already been applied.
     */
    public static void replaceLast(Node node, String styleClass) {
        var classes = node.getStyleClass();
        var last = classes.size() - 1;
        if (!classes.get(last).equals(styleClass)) {
            classes.set(last, styleClass);
            node.applyCss();
        }
    }
}
