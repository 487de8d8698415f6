package org.accessdesk.ui.kit.table;

import javafx.scene.control.TableRow;
import javafx.scene.control.skin.VirtualFlow;

/**
 * The rows of a {@link DeskTable} that are seen. JavaFX styles all nodes of a row anew when it shows another item, which
 * took half the time of a key in the filter. Here the row and its cells apply at once what changes in their styles.
 */
final class RowFlow<S> extends VirtualFlow<TableRow<S>> {
    @Override
    protected void setCellIndex(TableRow<S> row, int index) {
        if (row.getSkin() == null) {
            super.setCellIndex(row, index);
        } else {
            row.updateIndex(index);
        }
    }
}
