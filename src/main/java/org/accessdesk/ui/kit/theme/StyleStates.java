package org.accessdesk.ui.kit.theme;

import java.util.Set;
import javafx.scene.Node;

/** States of nodes that are used again for other content, such as those in a cell. */
public final class StyleStates {
    private StyleStates() {}

    /**
     * Runs {@code change}, and styles {@code node} at once if its pseudo-classes are others then: cells get their content
     * during layout, when the styles of the frame have already been applied.
     */
    public static void change(Node node, Runnable change) {
        var before = Set.copyOf(node.getPseudoClassStates());
        change.run();
        if (!before.equals(node.getPseudoClassStates())) {
            node.applyCss();
        }
    }
}
