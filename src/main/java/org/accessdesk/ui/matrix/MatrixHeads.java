package org.accessdesk.ui.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.transform.Rotate;
import org.accessdesk.ui.kit.text.TruncationTooltip;

/** The names along one side of the matrix: as many labels as are in sight, which get other names as it is scrolled. */
final class MatrixHeads extends Region {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final double UPWARDS = -90;

    private final boolean upright;
    private final List<Label> labels = new ArrayList<>();
    private final Rectangle clip = new Rectangle();

    /** @param upright whether names are written upwards, for the columns */
    MatrixHeads(boolean upright) {
        this.upright = upright;
        getStyleClass().add(upright ? "matrix-columns" : "matrix-rows");
        setClip(clip);
    }

    /**
     * What a side of the matrix shows.
     *
     * @param first the first number in sight
     * @param last the last one
     * @param start where the first begins
     * @param size the size of each
     * @param name the name of a number
     * @param selected whether a cell of it is selected
     * @param current the number that has the focused cell
     */
    record Side(int first, int last, double start, double size, IntFunction<String> name, IntPredicate selected,
            int current) {}

    /** Shows {@code side}; this node has its place and size already. */
    void show(Side side) {
        clip.setWidth(getWidth());
        clip.setHeight(getHeight());
        var count = Math.max(0, side.last - side.first + 1);
        while (labels.size() < count) {
            labels.add(label());
            getChildren().add(labels.getLast());
        }
        var seen = new boolean[labels.size()];
        for (var n = 0; n < count; n++) {
            // The same label for the same number, as long as their count stays: few get another text.
            var at = (side.first + n) % labels.size();
            seen[at] = true;
            show(labels.get(at), side.first + n, side.start + n * side.size, side);
        }
        for (var at = 0; at < seen.length; at++) {
            labels.get(at).setVisible(seen[at]);
        }
    }

    private Label label() {
        var label = TruncationTooltip.allow(new Label());
        label.getStyleClass().add("matrix-head");
        label.setManaged(false);
        if (upright) {
            label.getTransforms().setAll(new Rotate(UPWARDS));
        }
        return label;
    }

    private void show(Label label, int number, double start, Side side) {
        label.setText(side.name.apply(number));
        label.pseudoClassStateChanged(SELECTED, side.selected.test(number));
        label.pseudoClassStateChanged(CURRENT, number == side.current);
        if (upright) {
            label.resizeRelocate(start, getHeight(), getHeight(), side.size);
        } else {
            label.resizeRelocate(0, start, getWidth(), side.size);
        }
    }
}
