package org.accessdesk.ui.capture.step;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Tooltip;
import org.accessdesk.ui.kit.theme.Pictures;

/** What is visible in a window and its open menus. Call on JavaFX's thread. */
public final class WindowNodes {
    private WindowNodes() {}

    /** All visible nodes, from the outside to the inside. */
    public static List<Node> all(Scene scene) {
        var found = new ArrayList<Node>();
        find(scene, node -> {
            if (node.isVisible()) {
                found.add(node);
            }
            return false;
        });
        return found;
    }

    /** The first node that is {@code wanted}, seen or not, in something visible. */
    public static Optional<Node> find(Scene scene, Predicate<Node> wanted) {
        return roots(scene).flatMap(root -> find(root, wanted).stream()).findFirst();
    }

    /** The root of the window, and those of its open menus. */
    private static Stream<Parent> roots(Scene scene) {
        return Stream.concat(Stream.of(scene.getRoot()), Pictures.popups(scene).stream()
                .filter(popup -> !(popup instanceof Tooltip)).map(popup -> popup.getScene().getRoot()));
    }

    /** The same in {@code root}. */
    public static Optional<Node> find(Node root, Predicate<Node> wanted) {
        var open = new ArrayDeque<Node>();
        open.add(root);
        while (!open.isEmpty()) {
            var node = open.remove();
            if (wanted.test(node)) {
                return Optional.of(node);
            }
            if (node instanceof Parent parent && node.isVisible()) {
                open.addAll(parent.getChildrenUnmodifiable());
            }
        }
        return Optional.empty();
    }

    /** {@code root}, seen or not, and all that is visible in it once it is. */
    public static List<Node> within(Node root) {
        var found = new ArrayList<Node>();
        var open = new ArrayDeque<Node>();
        open.add(root);
        while (!open.isEmpty()) {
            var node = open.remove();
            found.add(node);
            if (node instanceof Parent parent) {
                parent.getChildrenUnmodifiable().stream().filter(Node::isVisible).forEach(open::add);
            }
        }
        return found;
    }

    /** What a screen reader calls {@code node}; empty if nothing. */
    public static String name(Node node) {
        var text = node.getAccessibleText();
        if (text == null && node.getAccessibleRole() != null) {
            text = (String) node.queryAccessibleAttribute(AccessibleAttribute.TEXT);
        }
        return text == null ? "" : text.strip();
    }
}
