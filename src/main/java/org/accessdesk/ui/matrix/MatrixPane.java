package org.accessdesk.ui.matrix;

import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.accessdesk.ui.kit.Command;
import org.accessdesk.ui.kit.KeyBinding;
import org.accessdesk.ui.kit.table.RowMenu;
import org.accessdesk.ui.kit.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The cells of the matrix with the names of rows and columns, which stay in sight. One canvas draws the cells; there is
 * no node for a cell but the focused one. {@link MatrixInput} has its keys and its mouse.
 */
final class MatrixPane extends Region {
    /** Sizes in em. */
    private static final double CELL = 2.15;
    private static final double ROW_NAMES = 20;
    private static final double COLUMN_NAMES = 10.5;
    /** The part of the pane that the names of the rows have at most. */
    private static final double MOST_NAMES = 0.35;

    private final MatrixViewModel model;
    private final MatrixCanvas cells = new MatrixCanvas(this::requestLayout);
    private final Region range = new Region();
    private final FocusedCell focusedCell;
    private final Rectangle clip = new Rectangle();
    private final Pane area;
    private final MatrixHeads rowHeads = new MatrixHeads(false);
    private final MatrixHeads columnHeads = new MatrixHeads(true);
    /** Also measures an em. */
    private final Label corner = new Label();
    private final ScrollBar vertical = bar(Orientation.VERTICAL);
    private final ScrollBar horizontal = bar(Orientation.HORIZONTAL);
    private MatrixGeometry geometry = new MatrixGeometry(0, 0, 1, 1, 0, 0, 0, 0);
    private MatrixSelection followed = MatrixSelection.FIRST;

    MatrixPane(MatrixViewModel model) {
        this.model = model;
        getStyleClass().add("matrix");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TABLE_VIEW);
        focusedCell = new FocusedCell(model);
        range.getStyleClass().add("matrix-range");
        range.setManaged(false);
        area = new Pane(range, cells, focusedCell);
        area.setClip(clip);
        corner.getStyleClass().add("matrix-corner");
        getChildren().setAll(area, rowHeads, columnHeads, corner, vertical, horizontal);
        model.kindProperty().subscribe(kind -> setAccessibleText(Texts.format("matrix.cells", kind.text())));
        model.revisionProperty().subscribe(this::requestLayout);
        model.selectionProperty().subscribe(_ -> requestLayout());
        model.focusedProperty().subscribe(_ -> notifyAccessibleAttributeChanged(AccessibleAttribute.FOCUS_ITEM));
        vertical.valueProperty().subscribe(this::requestLayout);
        horizontal.valueProperty().subscribe(this::requestLayout);
        addEventHandler(ScrollEvent.SCROLL, this::onScroll);
        new MatrixInput(this, model).install();
    }

    private static ScrollBar bar(Orientation orientation) {
        var bar = new ScrollBar();
        bar.setOrientation(orientation);
        return bar;
    }

    /** Shows {@code text} in the corner between the names. */
    void tell(String text) {
        corner.setText(text);
    }

    /** The area of the cells, for the mouse. */
    Region area() {
        return area;
    }

    /** The names of the rows, for the mouse. */
    Region rowHeads() {
        return rowHeads;
    }

    /** The names of the columns, for the mouse. */
    Region columnHeads() {
        return columnHeads;
    }

    /** Where the cells are now. */
    MatrixGeometry geometry() {
        return geometry;
    }

    /** Scrolls to a place: pixels from the top and from the left. */
    void scrollTo(double top, double left) {
        vertical.setValue(Math.clamp(top, 0, geometry.mostTop()));
        horizontal.setValue(Math.clamp(left, 0, geometry.mostLeft()));
    }

    /** What can be done with the cells. */
    List<Command> commands() {
        return Stream.of(command(KeyBinding.TICK, "matrix.toggle", model::toggle),
                command(KeyBinding.FILL_DOWN, "matrix.fillDown", model::fillDown),
                command(KeyBinding.COPY_CELLS, "matrix.copy", () -> copy(false)),
                command(KeyBinding.COPY_NAMED, "matrix.copyNamed", () -> copy(true)),
                command(KeyBinding.PASTE_CELLS, "matrix.paste", this::paste)
                        .when(() -> model.hasCells() && Clipboard.getSystemClipboard().hasString()))
                .toList();
    }

    private Command command(KeyBinding key, String textKey, Runnable action) {
        return Command.of(Texts.get(textKey), action).on(key).when(model::hasCells);
    }

    /** The menu of the selected cells. */
    ContextMenu menu() {
        var menu = new ContextMenu(commands().stream().filter(command -> command.possible().getAsBoolean())
                .map(RowMenu::item).toArray(MenuItem[]::new));
        menu.setAutoHide(true);
        return menu;
    }

    /** The frame of the focused cell, to show something beside it. */
    Region focusedCell() {
        return focusedCell;
    }

    /** Copies the selected cells, with the names of their rows and columns or without. */
    void copy(boolean named) {
        var content = new ClipboardContent();
        if (named) {
            model.copiedWithNames().ifPresent(table -> {
                content.putString(table.text());
                content.putHtml(table.html());
            });
        } else {
            model.copied().ifPresent(content::putString);
        }
        if (!content.isEmpty()) {
            Clipboard.getSystemClipboard().setContent(content);
        }
    }

    /** Shows what the copied text means, and puts it into the draft when that is confirmed. */
    void paste() {
        var text = Clipboard.getSystemClipboard().getString();
        model.preview(text == null ? "" : text)
                .ifPresent(content -> new PastePopOver(content, model::putPasted).show(focusedCell));
    }

    private void onScroll(ScrollEvent event) {
        scrollTo(vertical.getValue() - event.getDeltaY(), horizontal.getValue() - event.getDeltaX());
        event.consume();
    }

    @Override
    protected void layoutChildren() {
        var em = corner.getFont().getSize();
        var names = Math.rint(Math.min(ROW_NAMES * em, getWidth() * MOST_NAMES));
        var head = Math.rint(COLUMN_NAMES * em);
        var thick = vertical.prefWidth(-1);
        var wide = Math.max(0, getWidth() - names - thick);
        var high = Math.max(0, getHeight() - head - thick);
        corner.resizeRelocate(0, 0, names, head);
        rowHeads.resizeRelocate(0, head, names, high);
        columnHeads.resizeRelocate(names, 0, wide, head);
        area.resizeRelocate(names, head, wide, high);
        clip.setWidth(wide);
        clip.setHeight(high);
        vertical.resizeRelocate(getWidth() - thick, head, thick, high);
        horizontal.resizeRelocate(names, getHeight() - thick, wide, thick);
        place(Math.rint(CELL * em), wide, high);
        show();
    }

    /** Finds where the cells are: the focused one is scrolled into sight when it is another than before. */
    private void place(double cell, double wide, double high) {
        geometry = new MatrixGeometry(model.rowCount(), model.columnCount(), cell, cell, wide, high,
                horizontal.getValue(), vertical.getValue());
        var now = model.selectionProperty().get();
        var moved = now.row() != followed.row() || now.column() != followed.column();
        followed = now;
        range(horizontal, geometry.mostLeft(), wide, cell);
        range(vertical, geometry.mostTop(), high, cell);
        scrollTo(moved ? geometry.topToSee(now.row()) : vertical.getValue(),
                moved ? geometry.leftToSee(now.column()) : horizontal.getValue());
        geometry = new MatrixGeometry(geometry.rows(), geometry.columns(), cell, cell, wide, high,
                Math.rint(horizontal.getValue()), Math.rint(vertical.getValue()));
    }

    private static void range(ScrollBar bar, double most, double seen, double cell) {
        bar.setMax(most);
        bar.setVisibleAmount(most == 0 ? 1 : most * seen / (most + seen));
        bar.setUnitIncrement(cell);
        bar.setBlockIncrement(Math.max(cell, seen - cell));
        bar.setVisible(most > 0);
    }

    private void show() {
        var now = model.selectionProperty().get();
        cells.draw(geometry, model);
        rowHeads.show(new MatrixHeads.Side(geometry.firstRow(), geometry.lastRow(), geometry.y(geometry.firstRow()),
                geometry.cellHeight(), model::rowName, now.range()::containsRow, now.row()));
        columnHeads.show(new MatrixHeads.Side(geometry.firstColumn(), geometry.lastColumn(),
                geometry.x(geometry.firstColumn()), geometry.cellWidth(), model::columnName,
                now.range()::containsColumn, now.column()));
        var any = geometry.rows() > 0 && geometry.columns() > 0;
        focusedCell.setVisible(any);
        range.setVisible(any);
        frame(focusedCell, CellRange.between(now.row(), now.column(), now.row(), now.column()));
        frame(range, now.range());
    }

    /** Puts {@code frame} around {@code cells}, cut a little outside the area: larger nodes cannot be drawn. */
    private void frame(Region frame, CellRange cells) {
        var cut = geometry.cellWidth();
        var left = Math.max(-cut, geometry.x(cells.left()) - 1);
        var top = Math.max(-cut, geometry.y(cells.top()) - 1);
        var right = Math.min(geometry.width() + cut, geometry.x(cells.right() + 1));
        var bottom = Math.min(geometry.height() + cut, geometry.y(cells.bottom() + 1));
        frame.resizeRelocate(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case FOCUS_ITEM -> focusedCell;
            case ROW_COUNT -> model.rowCount();
            case COLUMN_COUNT -> model.columnCount();
            case CELL_AT_ROW_COLUMN -> focusedCell;
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }
}
