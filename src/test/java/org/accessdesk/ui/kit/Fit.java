package org.accessdesk.ui.kit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.accessdesk.ui.kit.pane.DividedPane;
import org.accessdesk.ui.kit.theme.Styles;

/**
 * Finds what does not fit: a text that is cut without a tooltip, a part that leaves its parent or the window, two parts
 * that overlap, a button too small to hit, what scrolls sideways or inside something that scrolls, and what is wider than its scroll
 * pane or list. Looks into tables, lists and
 * scroll panes too. Call on the FX thread, after layout.
 */
public final class Fit {
    private static final double ROUNDING = 1.5;
    private static final double TARGET = 24;
    private final Set<String> faults = new LinkedHashSet<>();
    private final Set<Node> scrolling = new LinkedHashSet<>();
    private final Bounds window;

    private Fit(Bounds window) {
        this.window = window;
    }

    /** A sentence for each fault below {@code root}, the root of a scene or of a popup. */
    public static List<String> faults(Parent root) {
        var fit = new Fit(root.localToScene(root.getLayoutBounds()));
        fit.visit(root);
        fit.nested();
        return new ArrayList<>(fit.faults);
    }

    /** Whether it is of the matrix, whose columns are as many as there are groups. */
    private static boolean isOfSheet(ScrollBar bar) {
        return bar.getParent() != null && bar.getParent().getStyleClass().contains("matrix");
    }

    private void visit(Node node) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof ScrollBar bar) {
            if (bar.getOrientation() == Orientation.VERTICAL) {
                scrolling.add(scrolledBy(bar));
            } else if (bar.getVisibleAmount() < bar.getMax() - ROUNDING && !isOfSheet(bar)) {
                faults.add("scrolls sideways: " + name(scrolledBy(bar)));
            }
            return;
        }
        if (node instanceof Labeled labeled && isCut(labeled) && (isPrimary(labeled) || !hasTooltip(labeled))) {
            faults.add("cut: " + name(labeled));
        }
        if (node instanceof Labeled labeled && isCutBelow(labeled)) {
            faults.add("cut below: " + name(labeled));
        }
        if (node instanceof TextField field && isPromptCut(field)) {
            faults.add("cut prompt: " + field.getPromptText());
        }
        if (node instanceof Region region && leaves(region)) {
            faults.add("outside: " + name(region) + " in " + name(region.getParent()));
        }
        if (node instanceof TextFlow flow && flow.getParent() instanceof Region around
                && around.getHeight() + ROUNDING < flow.prefHeight(flow.getWidth())) {
            faults.add("cut: " + name(around.getParent()));
        }
        if (isCutAtTheRight(node)) {
            faults.add("wider than its place: " + name(node));
        }
        if (node instanceof ButtonBase button && isSmall(button)) {
            faults.add("small: " + name(button) + " " + button.getWidth() + " x " + button.getHeight());
        }
        if (node instanceof Parent parent) {
            if ((parent instanceof Pane || parent instanceof DividedPane) && !(parent instanceof StackPane)) {
                overlaps(parent);
            }
            // The parts of a button with a menu are its skin's.
            if (!(node instanceof TextInputControl) && !(node instanceof MenuButton)) {
                parent.getChildrenUnmodifiable().forEach(this::visit);
            }
        }
    }

    /** Whether a pointer may miss it: less than 24 pixels each way. The boxes of rows have the row as their target. */
    private static boolean isSmall(ButtonBase button) {
        return !isScrolled(button) && Math.min(button.getWidth(), button.getHeight()) < TARGET - 0.5;
    }

    /** Whether what it scrolls is wider than itself. */
    private static boolean isCutAtTheRight(Node node) {
        return switch (node) {
            case ScrollPane pane -> pane.getContent() != null && pane.getContent().isManaged()
                    && pane.getContent().getLayoutBounds().getWidth() > pane.getViewportBounds().getWidth() + ROUNDING;
            case ListView<?> list -> list.lookupAll(".list-cell").stream()
                    .anyMatch(
                            cell -> cell.isVisible() && cell.getLayoutBounds().getWidth() > list.getWidth() + ROUNDING);
            default -> false;
        };
    }

    private static boolean isCut(Labeled labeled) {
        return labeled.isTextTruncated() && labeled.getContentDisplay() != ContentDisplay.GRAPHIC_ONLY
                && labeled.getText() != null && !labeled.getText().isBlank();
    }

    /** Whether its text is higher than itself. */
    private static boolean isCutBelow(Labeled labeled) {
        return labeled.isManaged() && labeled.getContentDisplay() != ContentDisplay.GRAPHIC_ONLY
                && labeled.getText() != null && !labeled.getText().isBlank() && !labeled.isWrapText()
                && labeled.getHeight() + ROUNDING < labeled.prefHeight(labeled.getWidth());
    }

    /** What the button does that the screen leads to is always whole. */
    private static boolean isPrimary(Labeled labeled) {
        return labeled.getStyleClass().contains(Styles.PRIMARY);
    }

    private static boolean hasTooltip(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if ((at instanceof Control control && control.getTooltip() != null)
                    // Where Tooltip.install keeps that of a node that is no control.
                    || at.getProperties().containsKey("javafx.scene.control.Tooltip")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPromptCut(TextField field) {
        if (!field.getText().isEmpty() || field.getTooltip() != null) {
            return false;
        }
        return field.lookupAll(".text").stream().filter(Text.class::isInstance).map(Text.class::cast)
                .filter(text -> !text.getText().isEmpty() && text.getText().equals(field.getPromptText()))
                .anyMatch(text -> text.getLayoutBounds().getWidth() > field.getWidth()
                        - field.snappedLeftInset() - field.snappedRightInset() + ROUNDING);
    }

    private boolean leaves(Region region) {
        if (!region.isManaged() || region.getWidth() == 0 || region.getHeight() == 0 || isPartOfSkin(region)) {
            return false;
        }
        if (region instanceof Control && !isScrolled(region)
                && !contains(window, region.localToScene(region.getLayoutBounds()))) {
            return true;
        }
        return (region.getParent() instanceof Pane || region.getParent() instanceof DividedPane)
                && !contains(region.getParent().getLayoutBounds(), region.localToParent(region.getLayoutBounds()));
    }

    /** The skins of JavaFX let parts stand out: the tabs, what scrolls, the arrows of a table. */
    private static boolean isPartOfSkin(Region region) {
        return region.getParent() == null
                || isScrollContent(region)
                || Set.of("tab-content-area", "tab-container", "clipped-container", "sheet", "viewport",
                        "column-header-background", "column-header", "header", "track", "nested-column-header")
                        .stream().anyMatch(region.getParent().getStyleClass()::contains);
    }

    private static boolean isScrollContent(Region region) {
        var around = region.getParent().getParent();
        return around != null && around.getStyleClass().contains("viewport");
    }

    /** The control that {@code bar} scrolls. */
    private static Node scrolledBy(ScrollBar bar) {
        Node at = bar.getParent();
        while (!(at instanceof Control) && at.getParent() != null) {
            at = at.getParent();
        }
        return at;
    }

    private static boolean isInside(Node node, Node outer) {
        for (Node at = node.getParent(); at != null; at = at.getParent()) {
            if (at.equals(outer)) {
                return true;
            }
        }
        return false;
    }

    private void nested() {
        scrolling.stream().filter(inner -> scrolling.stream().anyMatch(outer -> isInside(inner, outer)))
                .forEach(inner -> faults.add("scrolls in what scrolls: " + name(inner)));
    }

    private static boolean isScrolled(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at instanceof ScrollPane || at.getStyleClass().contains("virtual-flow")
                    || at.getStyleClass().contains("tab-header-area")) {
                return true;
            }
        }
        return false;
    }

    private static boolean contains(Bounds outer, Bounds inner) {
        return inner.getMinX() >= outer.getMinX() - ROUNDING && inner.getMaxX() <= outer.getMaxX() + ROUNDING
                && inner.getMinY() >= outer.getMinY() - ROUNDING && inner.getMaxY() <= outer.getMaxY() + ROUNDING;
    }

    private void overlaps(Parent parent) {
        var shown = parent.getChildrenUnmodifiable().stream()
                .filter(n -> n.isVisible() && n.isManaged() && n instanceof Region
                        && !n.getStyleClass().contains("divider"))
                .toList();
        for (var i = 0; i < shown.size(); i++) {
            for (var other : shown.subList(i + 1, shown.size())) {
                if (inner(shown.get(i)).intersects(inner(other))) {
                    faults.add("overlap: " + name(shown.get(i)) + " and " + name(other));
                }
            }
        }
    }

    /** The place of {@code node} in its parent without its edge, which may touch another's. */
    private static Bounds inner(Node node) {
        var at = node.localToParent(node.getLayoutBounds());
        return new BoundingBox(at.getMinX() + ROUNDING, at.getMinY() + ROUNDING,
                Math.max(-1, at.getWidth() - 2 * ROUNDING), Math.max(-1, at.getHeight() - 2 * ROUNDING));
    }

    private static String name(Node node) {
        var text = node instanceof Labeled labeled ? labeled.getText() : AccessibleNames.nameOf(node);
        return node.getClass().getSimpleName() + String.join(".", node.getStyleClass()) + " “" + text + "”";
    }
}
