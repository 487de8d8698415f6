package org.accessdesk.ui.kit.theme;

import javafx.scene.Node;

/** Style classes of nodes that are used again for other content, such as those in a cell. */
public final class StyleClasses {
    private StyleClasses() {}

    /** Replaces the last style class of {@code node}, as {@link #replace} does. */
    public static void replaceLast(Node node, String styleClass) {
        replace(node, node.getStyleClass().getLast(), styleClass);
    }

    /**
     * Replaces a style class of {@code node} by {@code next}, if it is another one, and styles the node at once: cells get
     * their content during layout, when the styles of the frame have already been applied.
     */
    public static void replace(Node node, String styleClass, String next) {
        if (!styleClass.equals(next)) {
            node.getStyleClass().set(node.getStyleClass().indexOf(styleClass), next);
            node.applyCss();
        }
    }
}
