package org.accessdesk.ui.capture.window;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import org.accessdesk.ui.kit.pane.Banner;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.kit.theme.Styles;
import org.jspecify.annotations.Nullable;

/** A part of the window that can be pictured. */
record WindowPart(Node node, PartKind kind) {
    private static final double SMALLEST = 8;
    private static final Set<String> PANES = Set.of(Styles.HEADER_BAR, "nav-rail", "entity-list", Styles.SIDE_PANE,
            "run-pane", "run", "connect-form", Styles.BOTTOM_STRIP);
    private static final Set<String> CARDS = Set.of(Styles.CARD, "item-card", "run-card", "section", "effect-pane");

    private static final List<String> NAMING = List.of("." + Styles.TITLE, ".table-view", "." + Styles.HEADING,
            ".list-view");

    /** The kinds of parts; those that most pictures are of come first. */
    enum PartKind {
        WINDOW, PANE, TABLE, CARD, BANNER, CONTROL;

        private String text() {
            return switch (this) {
                case WINDOW -> Texts.get("capture.part.window");
                case PANE -> Texts.get("capture.part.pane");
                case TABLE -> Texts.get("capture.part.table");
                case CARD -> Texts.get("capture.part.card");
                case BANNER -> Texts.get("capture.part.banner");
                case CONTROL -> Texts.get("capture.part.control");
            };
        }
    }

    /** The parts of {@code window}: itself, its panes, and all others in reading order. */
    static List<WindowPart> in(Node window) {
        var found = new ArrayList<WindowPart>();
        collect(window, window.localToScene(window.getLayoutBounds()), found);
        var sorted = new ArrayList<WindowPart>(List.of(new WindowPart(window, PartKind.WINDOW)));
        found.stream().filter(part -> part.kind == PartKind.PANE).forEach(sorted::add);
        found.stream().filter(part -> part.kind != PartKind.PANE).forEach(sorted::add);
        return sorted;
    }

    /** How {@code parts} lie in each other. */
    static PartTree tree(List<WindowPart> parts) {
        Map<Node, Integer> places = new HashMap<>();
        for (var i = 0; i < parts.size(); i++) {
            places.put(parts.get(i).node, i);
        }
        return new PartTree(parts.stream().map(part -> around(part.node, places)).toList());
    }

    private static int around(Node node, Map<Node, Integer> places) {
        for (var at = node.getParent(); at != null; at = at.getParent()) {
            var place = places.get(at);
            if (place != null) {
                return place;
            }
        }
        return -1;
    }

    private static void collect(Node node, Bounds window, List<WindowPart> found) {
        if (!(node instanceof Parent parent) || node instanceof ScrollBar || node instanceof TableCell) {
            return;
        }
        for (var child : parent.getChildrenUnmodifiable()) {
            if (child.isVisible()) {
                var kind = kind(child);
                if (kind != null && isSeen(child, window)) {
                    found.add(new WindowPart(child, kind));
                }
                collect(child, window, found);
            }
        }
    }

    private static boolean isSeen(Node node, Bounds window) {
        var bounds = node.localToScene(node.getLayoutBounds());
        return bounds.getWidth() >= SMALLEST && bounds.getHeight() >= SMALLEST && window.intersects(bounds);
    }

    private static @Nullable PartKind kind(Node node) {
        if (node.getStyleClass().stream().anyMatch(PANES::contains)) {
            return PartKind.PANE;
        }
        if (node.getStyleClass().stream().anyMatch(CARDS::contains)) {
            return PartKind.CARD;
        }
        return switch (node) {
            case TableView<?> _ -> PartKind.TABLE;
            case ListView<?> _ -> PartKind.TABLE;
            case Banner _ -> PartKind.BANNER;
            case TableCell<?, ?> _, Label _, ScrollPane _, ScrollBar _ -> null;
            case IndexedCell<?> cell -> cell.isEmpty() ? null : PartKind.CONTROL;
            case Control _ -> PartKind.CONTROL;
            default -> null;
        };
    }

    /** Its place in the scene, in logical pixels. */
    Bounds bounds() {
        return node.localToScene(node.getLayoutBounds());
    }

    /** Its kind and name, in the language of the app. */
    String text() {
        var name = kind == PartKind.WINDOW ? "" : name();
        return name.isBlank() ? kind.text() : Texts.format("kit.about", kind.text(), name);
    }

    /** What a screen reader tells of it; of what groups others, the name of the first of them that tells what it is. */
    private String name() {
        var name = name(node);
        return name.isBlank() && kind != PartKind.CONTROL
                ? NAMING.stream().map(node::lookup).filter(Objects::nonNull).map(WindowPart::name)
                        .filter(n -> !n.isBlank()).findFirst().orElse("")
                : name;
    }

    private static String name(Node node) {
        if (node.getAccessibleText() != null) {
            return node.getAccessibleText();
        }
        return node.getAccessibleRole() != null
                && node.queryAccessibleAttribute(AccessibleAttribute.TEXT) instanceof String text ? text : "";
    }
}
