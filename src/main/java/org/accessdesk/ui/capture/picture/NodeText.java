package org.accessdesk.ui.capture.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * A text that a node shows, tells a screen reader, or shows when the mouse is over it.
 *
 * @param node the node
 * @param text not blank
 */
public record NodeText(Node node, String text) {

    /** All texts of {@code root} and of what is visible in it. Call on JavaFX's thread, on a node that is laid out. */
    public static List<NodeText> in(Node root) {
        var found = new ArrayList<NodeText>();
        collect(root, found);
        return found;
    }

    private static void collect(Node node, List<NodeText> found) {
        if (!node.isVisible()) {
            return;
        }
        texts(node).filter(text -> text != null && !text.isBlank()).distinct()
                .forEach(text -> found.add(new NodeText(node, text)));
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
        }
    }

    private static Stream<@Nullable String> texts(Node node) {
        return isCut(node) ? Stream.empty()
                : Stream.of(shown(node), node.getAccessibleText(), node.getAccessibleHelp(),
                        node.getAccessibleRoleDescription(), tooltip(node), told(node));
    }

    private static @Nullable String shown(Node node) {
        return switch (node) {
            case Text text -> text.getText();
            case Labeled labeled -> labeled.getText();
            case TextInputControl field ->
                field.getText() == null || field.getText().isEmpty() ? field.getPromptText() : field.getText();
            case ComboBoxBase<?> box -> box.getPromptText();
            default -> null;
        };
    }

    /**
     * Whether {@code node} shows the beginning of what its label says. The label is read whole; the beginning alone may
     * look like somebody's name that it is not.
     */
    private static boolean isCut(Node node) {
        return node instanceof Text && node.getParent() instanceof Labeled labeled && labeled.isTextTruncated();
    }

    private static @Nullable String tooltip(Node node) {
        Tooltip tooltip = node instanceof Control control ? control.getTooltip() : null;
        return tooltip == null ? null : tooltip.getText();
    }

    /** What a screen reader gets of a node that has no text of its own, such as a row. */
    private static @Nullable String told(Node node) {
        return node.getAccessibleRole() == null ? null
                : node.queryAccessibleAttribute(AccessibleAttribute.TEXT) instanceof String text ? text : null;
    }
}
