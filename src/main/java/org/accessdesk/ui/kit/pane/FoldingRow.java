package org.accessdesk.ui.kit.pane;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/**
 * A row of parts that are shown whole or not at all: where the width is too small for all of them, those that may fold are
 * left out one by one, and another part tells that there are more.
 */
public class FoldingRow extends HBox {
    private final Region more;
    private final Consumer<List<Node>> onFolded;
    private final List<Node> foldable = new ArrayList<>();
    private List<Node> folded = List.of();
    private int least = 1;

    /**
     * @param more shown while parts are left out; it must be a child of the row when the row is first laid out
     * @param onFolded receives the parts that are left out, in their order in the row, when they change
     */
    public FoldingRow(Region more, Consumer<List<Node>> onFolded) {
        this.more = more;
        this.onFolded = onFolded;
        show(more, false);
        setMinWidth(0);
    }

    /** Allows {@code parts} to be left out, the first one first. */
    public final void mayFold(List<? extends Node> parts) {
        foldable.removeAll(parts);
        foldable.addAll(parts);
        requestLayout();
    }

    /** Leaves out no fewer than {@code parts} if any: what tells the rest takes room itself. */
    public final void foldAtLeast(int parts) {
        least = parts;
        requestLayout();
    }

    /** Forgets what may be left out, as the row is filled with other parts. */
    protected final void keepAll() {
        foldable.clear();
        folded = List.of();
        show(more, false);
    }

    /** The parts that are left out now, in their order in the row. */
    public final List<Node> folded() {
        return folded;
    }

    /** The width that all parts need: the preferred one, but the least one of a part that grows. */
    private double needed(List<Node> out) {
        var width = snappedLeftInset() + snappedRightInset() - getSpacing();
        for (var part : getChildren()) {
            var shown = part.equals(more) ? !out.isEmpty()
                    : foldable.contains(part) ? isWanted(part) && !out.contains(part) : part.isManaged();
            if (shown) {
                width += getSpacing() + snapSizeX(getHgrow(part) == null
                        ? Math.max(part.minWidth(-1), part.prefWidth(-1))
                        : part.minWidth(-1));
            }
        }
        return width;
    }

    /** Whether the screen wants to show {@code part}: one that is left out here is not managed either. */
    private boolean isWanted(Node part) {
        return part.isManaged() || folded.contains(part);
    }

    private void fold() {
        var out = new ArrayList<Node>();
        for (var part : foldable) {
            if ((out.isEmpty() || out.size() >= least) && needed(out) <= getWidth() + 0.5) {
                break;
            }
            if (isWanted(part) && getChildren().contains(part)) {
                out.add(part);
            }
        }
        var now = getChildren().stream().filter(out::contains).toList();
        if (!now.equals(folded)) {
            var before = folded;
            folded = now;
            before.stream().filter(part -> !now.contains(part)).forEach(part -> show(part, true));
            now.forEach(part -> show(part, false));
            onFolded.accept(now);
        }
        show(more, !now.isEmpty() && more.prefWidth(-1) <= getWidth());
    }

    /** Whether parts may be left out or come back now. */
    protected boolean mayChange() {
        return true;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        if (mayChange()) {
            fold();
            // What tells the rest may have become wider by it.
            fold();
        }
        super.layoutChildren();
    }

    private static void show(Node part, boolean shown) {
        part.setManaged(shown);
        part.setVisible(shown);
    }
}
