package org.accessdesk.ui.matrix;

import java.util.List;
import java.util.function.Function;
import javafx.beans.Observable;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;

/** Draws the cells in sight, and no others. Its colours are properties of the style sheet. */
final class MatrixCanvas extends Canvas {
    private static final StyleablePropertyFactory<MatrixCanvas> FACTORY = new StyleablePropertyFactory<>(
            Canvas.getClassCssMetaData());
    private static final double STROKE = 1.6;
    /** The parts of a cell beside its mark, and the size of the mark. */
    private static final double INSET = 3;
    private static final double ROUND = 8;
    private static final double MARK = 0.16;
    private static final double DOT = 2.5;
    private static final double HATCH = 7;

    private final StyleableProperty<Color> line = color("-matrix-line", c -> c.line);
    private final StyleableProperty<Color> hatch = color("-matrix-hatch", c -> c.hatch);
    private final StyleableProperty<Color> mark = color("-matrix-mark", c -> c.mark);
    private final StyleableProperty<Color> locked = color("-matrix-locked", c -> c.locked);
    private final StyleableProperty<Color> added = color("-matrix-added", c -> c.added);
    private final StyleableProperty<Color> addedFill = color("-matrix-added-fill", c -> c.addedFill);
    private final StyleableProperty<Color> removed = color("-matrix-removed", c -> c.removed);
    private final StyleableProperty<Color> removedFill = color("-matrix-removed-fill", c -> c.removedFill);
    private final StyleableProperty<Color> changed = color("-matrix-changed", c -> c.changed);
    private final Runnable restyled;

    /** @param restyled runs when a colour changes, so that the cells are drawn again */
    MatrixCanvas(Runnable restyled) {
        this.restyled = restyled;
        getStyleClass().add("matrix-cells");
        setMouseTransparent(true);
    }

    private StyleableProperty<Color> color(String css, Function<MatrixCanvas, StyleableProperty<Color>> of) {
        var property = FACTORY.createStyleableColorProperty(this, css, css, of, Color.GRAY);
        ((Observable) property).addListener((Observable _) -> restyled.run());
        return property;
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return FACTORY.getCssMetaData();
    }

    /** Draws the cells of {@code model} that are in sight. */
    void draw(MatrixGeometry at, MatrixViewModel model) {
        setWidth(at.width());
        setHeight(at.height());
        var to = getGraphicsContext2D();
        to.clearRect(0, 0, at.width(), at.height());
        to.setLineCap(StrokeLineCap.ROUND);
        to.setLineJoin(StrokeLineJoin.ROUND);
        var columns = new int[Math.max(0, at.lastColumn() - at.firstColumn() + 1)];
        for (var n = 0; n < columns.length; n++) {
            columns[n] = model.columnPlace(at.firstColumn() + n);
        }
        for (var row = at.firstRow(); row <= at.lastRow(); row++) {
            var place = model.rowPlace(row);
            for (var n = 0; n < columns.length; n++) {
                var cell = model.cellAt(place, columns[n]);
                if (cell != null) {
                    draw(cell, at.x(at.firstColumn() + n), at.y(row), at, to);
                }
            }
        }
        lines(at, to);
    }

    private void lines(MatrixGeometry at, GraphicsContext to) {
        to.setStroke(line.getValue());
        to.setLineWidth(1);
        var right = Math.min(at.width(), at.x(at.lastColumn() + 1));
        var bottom = Math.min(at.height(), at.y(at.lastRow() + 1));
        for (var row = at.firstRow(); row <= at.lastRow(); row++) {
            var y = Math.floor(at.y(row + 1)) - 0.5;
            to.strokeLine(0, y, right, y);
        }
        for (var column = at.firstColumn(); column <= at.lastColumn(); column++) {
            var x = Math.floor(at.x(column + 1)) - 0.5;
            to.strokeLine(x, 0, x, bottom);
        }
    }

    private void draw(MatrixCell cell, double x, double y, MatrixGeometry at, GraphicsContext to) {
        if (cell.locked()) {
            hatch(x, y, at, to);
        }
        if (cell.isChanged()) {
            to.setFill(cell.after() ? addedFill.getValue() : removedFill.getValue());
            to.fillRoundRect(x + INSET, y + INSET, at.cellWidth() - 2 * INSET - 1, at.cellHeight() - 2 * INSET - 1,
                    ROUND,
                    ROUND);
            to.setFill(changed.getValue());
            to.fillOval(x + at.cellWidth() - INSET - 2 * DOT - 1, y + INSET, 2 * DOT, 2 * DOT);
        }
        if (cell.after() || cell.isChanged()) {
            to.setLineWidth(STROKE);
            to.setStroke(color(cell));
            mark(cell.after(), x + at.cellWidth() / 2, y + at.cellHeight() / 2, MARK * at.cellHeight(), to);
        }
    }

    private Color color(MatrixCell cell) {
        if (cell.isChanged()) {
            return cell.after() ? added.getValue() : removed.getValue();
        }
        return cell.locked() ? locked.getValue() : mark.getValue();
    }

    /** A tick, or a minus. */
    private static void mark(boolean on, double x, double y, double size, GraphicsContext to) {
        if (on) {
            to.strokePolyline(new double[]{x - size, x - size / 4, x + size * 1.1},
                    new double[]{y + size / 10, y + size * 0.8, y - size * 0.8}, 3);
        } else {
            to.strokeLine(x - size, y, x + size, y);
        }
    }

    /** Slanting lines. */
    private void hatch(double x, double y, MatrixGeometry at, GraphicsContext to) {
        to.setStroke(hatch.getValue());
        to.setLineWidth(1);
        var wide = at.cellWidth() - 1;
        var high = at.cellHeight() - 1;
        for (var from = HATCH; from < wide + high; from += HATCH) {
            to.strokeLine(x + Math.min(from, wide), y + Math.max(0, from - wide), x + Math.max(0, from - high),
                    y + Math.min(from, high));
        }
    }
}
