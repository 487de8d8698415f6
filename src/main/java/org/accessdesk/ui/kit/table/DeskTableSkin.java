package org.accessdesk.ui.kit.table;

import javafx.scene.control.Label;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableRow;
import javafx.scene.control.skin.NestedTableColumnHeader;
import javafx.scene.control.skin.TableColumnHeader;
import javafx.scene.control.skin.TableHeaderRow;
import javafx.scene.control.skin.TableViewSkin;
import javafx.scene.control.skin.VirtualFlow;
import org.accessdesk.ui.kit.theme.CellFlow;
import org.jspecify.annotations.Nullable;

/** The look of a {@link DeskTable}: {@link ColumnTitle}s, and an em that follows the size of its text. */
final class DeskTableSkin<S> extends TableViewSkin<S> {

    DeskTableSkin(DeskTable<S> table) {
        super(table);
        // An empty label has the font of the table's text, which a table itself does not know.
        var ruler = new Label();
        ruler.setManaged(false);
        getChildren().add(ruler);
        ruler.fontProperty().subscribe(font -> table.setEm(font.getSize()));
    }

    @Override
    protected VirtualFlow<TableRow<S>> createVirtualFlow() {
        return new CellFlow<>();
    }

    @Override
    protected TableHeaderRow createTableHeaderRow() {
        return new TableHeaderRow(this) {
            @Override
            protected NestedTableColumnHeader createRootHeader() {
                return new Titles();
            }
        };
    }

    private static final class Titles extends NestedTableColumnHeader {
        Titles() {
            super(null);
        }

        @Override
        @SuppressWarnings("rawtypes") // As in JavaFX.
        protected TableColumnHeader createTableColumnHeader(@Nullable TableColumnBase column) {
            return column instanceof DeskColumn<?> known && !known.getText().isEmpty() ? title(known)
                    : super.createTableColumnHeader(column);
        }

        private static <S> TableColumnHeader title(DeskColumn<S> column) {
            return new ColumnTitle<>((DeskTable<S>) column.getTableView(), column);
        }
    }
}
