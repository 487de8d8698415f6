package org.accessdesk.ui.kit.table;

import javafx.beans.Observable;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.skin.TableColumnHeader;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.accessdesk.ui.kit.KeyBinding;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.kit.text.TruncationTooltip;
import org.jspecify.annotations.Nullable;

/**
 * The title of a column, with the mark of the sort order beside its text. It can have the focus; its keys sort, size and
 * move the column.
 */
final class ColumnTitle<S> extends TableColumnHeader {
    private static final int AUTO_SIZED_ROWS = 500;

    private final DeskTable<S> table;
    private final DeskColumn<S> column;
    private final Region arrow = new Region();
    private final Label mark = new Label();

    ColumnTitle(DeskTable<S> table, DeskColumn<S> column) {
        super(column);
        this.table = table;
        this.column = column;
        arrow.getStyleClass().add("arrow");
        mark.getStyleClass().add("sort-mark");
        mark.setGraphic(arrow);
        column.setSortNode(mark);
        TruncationTooltip.allow(text());
        setFocusTraversable(table.isRequired(column));
        column.sortTypeProperty().subscribe(this::showOrder);
        table.getSortOrder().addListener((Observable _) -> showOrder());
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        showOrder();
    }

    private Label text() {
        return (Label) getChildrenUnmodifiable().getFirst();
    }

    private void showOrder() {
        var sort = table.getSortOrder();
        arrow.setRotate(isAscending() ? 180 : 0);
        mark.setText(sort.size() > 1 ? Texts.format("kit.number", sort.indexOf(column) + 1) : "");
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    private boolean isAscending() {
        return column.getSortType() == SortType.ASCENDING;
    }

    /** Puts the mark beside the text; JavaFX puts it at the far end, where it seems to belong to the next column. */
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        var text = text();
        if (equals(mark.getParent())) {
            var width = Math.min(text.prefWidth(-1), text.getWidth());
            text.resize(width, text.getHeight());
            mark.setLayoutX(text.getLayoutX() + width - text.snappedRightInset() / 2);
        }
    }

    /** Makes the column as wide as its content, as after a double click; the width is the person's then. */
    @Override
    protected void resizeColumnToFitContent(int rows) {
        super.resizeColumnToFitContent(rows < 0 ? AUTO_SIZED_ROWS : rows);
        column.choose(column.getWidth() / table.em());
    }

    private void onKey(KeyEvent event) {
        var action = action(event);
        if (action != null) {
            action.run();
            event.consume();
        }
    }

    private @Nullable Runnable action(KeyEvent event) {
        if (KeyBinding.SORT_ALSO.matches(event)) {
            return () -> ColumnArrangement.sort(table, column, true);
        }
        if (KeyBinding.ACCEPT.matches(event) || KeyBinding.TICK.matches(event)) {
            return () -> ColumnArrangement.sort(table, column, false);
        }
        if (KeyBinding.LEAVE.matches(event) || KeyBinding.OPEN_MENU.matches(event)) {
            return table::requestFocus;
        }
        if (KeyBinding.NARROWER.matches(event) || KeyBinding.WIDER.matches(event)) {
            return () -> table.resizeColumn(column, KeyBinding.WIDER.matches(event) ? table.em() : -table.em());
        }
        if (KeyBinding.MOVE_LEFT.matches(event) || KeyBinding.MOVE_RIGHT.matches(event)) {
            return () -> move(KeyBinding.MOVE_RIGHT.matches(event) ? 1 : -1);
        }
        return switch (event.getCode()) {
            case LEFT -> () -> focusNext(-1);
            case RIGHT -> () -> focusNext(1);
            case UP -> () -> {};
            default -> null;
        };
    }

    private void move(int by) {
        ColumnArrangement.move(table, column, by);
        // The title may be another node then.
        table.layout();
        table.focusTitle(column);
    }

    private void focusNext(int by) {
        var columns = table.titled().filter(TableColumn::isVisible).toList();
        var next = columns.indexOf(column) + by;
        if (next >= 0 && next < columns.size()) {
            table.focusTitle(columns.get(next));
        }
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.TEXT ? spoken() : super.queryAccessibleAttribute(attribute, parameters);
    }

    private String spoken() {
        var title = column.getText();
        if (!table.getSortOrder().contains(column)) {
            return title;
        }
        return Texts.format(isAscending() ? "kit.columns.ascending" : "kit.columns.descending", title,
                table.getSortOrder().indexOf(column) + 1);
    }
}
