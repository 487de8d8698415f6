package org.accessdesk.ui.kit.theme;

import javafx.scene.control.IndexedCell;
import javafx.scene.control.skin.VirtualFlow;

/**
 * The cells of a list or table that are seen. JavaFX styles all nodes of a cell again when it shows another item, which
 * took half the time of a key in the filter. Here a cell applies at once what changes in its styles.
 */
public final class CellFlow<C extends IndexedCell<?>> extends VirtualFlow<C> {
    @Override
    protected void setCellIndex(C cell, int index) {
        if (cell.getSkin() == null) {
            super.setCellIndex(cell, index);
        } else {
            cell.updateIndex(index);
        }
    }
}
