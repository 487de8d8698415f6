package org.accessdesk.ui.kit;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollBar;
import org.jspecify.annotations.Nullable;

/** Finds focusable nodes without an accessible name. */
public final class AccessibleNames {
    private AccessibleNames() {}

    /** The focusable nodes below {@code root} without an accessible name; expected to be empty. */
    public static List<String> missing(Parent root) {
        var missing = new ArrayList<String>();
        visit(root, missing);
        return missing;
    }

    /** The first node below {@code root} with the accessible name {@code name}. */
    public static <N extends Node> N find(Parent root, Class<N> type, String name) {
        return root.lookupAll("*").stream().filter(type::isInstance).map(type::cast)
                .filter(node -> name.equals(nameOf(node))).findFirst()
                .orElseThrow(() -> new AssertionError("no " + type.getSimpleName() + " called " + name));
    }

    /** The accessible name of {@code node}. */
    public static @Nullable String nameOf(Node node) {
        var own = node.getAccessibleText();
        return own != null && !own.isBlank() ? own : (String) node.queryAccessibleAttribute(AccessibleAttribute.TEXT);
    }

    private static void visit(Node node, List<String> missing) {
        if (!node.isVisible()) {
            return;
        }
        var name = nameOf(node);
        if (node.isFocusTraversable() && !(node instanceof ScrollBar) && (name == null || name.isBlank())) {
            missing.add(node.toString());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> visit(child, missing));
        }
    }
}
