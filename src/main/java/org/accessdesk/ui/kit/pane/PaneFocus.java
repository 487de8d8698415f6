package org.accessdesk.ui.kit.pane;

import java.util.List;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** Moves the focus between panes and into them. */
public final class PaneFocus {
    private PaneFocus() {}

    /**
     * Moves the focus to the next of {@code panes}.
     *
     * @param now what has the focus; null if nothing has it
     * @param entry where the focus enters a pane
     */
    public static void next(List<? extends Region> panes, @Nullable Node now, UnaryOperator<Region> entry) {
        var at = 0;
        while (at < panes.size() && !isWithin(panes.get(at), now)) {
            at++;
        }
        for (int i = 1; i <= panes.size(); i++) {
            if (first(entry.apply(panes.get((at + i) % panes.size())))) {
                return;
            }
        }
    }

    /** Whether {@code focused} is {@code pane} or a part of it. */
    public static boolean isWithin(Node pane, @Nullable Node focused) {
        for (var node = focused; node != null; node = node.getParent()) {
            if (node.equals(pane)) {
                return true;
            }
        }
        return false;
    }

    /** Whether {@code node} and all around it are shown, and it is enabled. */
    public static boolean isPossible(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return node.getScene() != null && !node.isDisabled();
    }

    /** Moves the focus to the first control of {@code node}; false if it has none. */
    public static boolean first(Node node) {
        if (!isPossible(node)) {
            return false;
        }
        if (node.isFocusTraversable()) {
            node.requestFocus();
            return true;
        }
        return node instanceof Parent parent
                && parent.getChildrenUnmodifiable().stream().anyMatch(PaneFocus::first);
    }
}
