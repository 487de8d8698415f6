package org.accessdesk.ui.matrix;

import java.util.List;
import java.util.Optional;
import org.accessdesk.model.change.ChangeSet;
import org.accessdesk.model.change.draft.DraftedSnapshot;
import org.accessdesk.model.id.Id;
import org.accessdesk.ui.kit.text.Names;

/**
 * The cells of the account by a draft. Rows and columns are known by their places in the account's own lists; no cell is
 * kept. Pure; for one thread.
 */
sealed interface Sheet permits MemberSheet, ModuleSheet {

    /** The account and the draft that the cells are of. */
    DraftedSnapshot drafted();

    /** The place of a row; -1 if there is none of that id. */
    int row(Id id);

    /** The place of a column; -1 if there is none of that id. */
    int column(Id id);

    /** The cell at a place. */
    MatrixCell cell(int row, int column);

    /** Why a cell cannot be changed, in the words of the editors; empty if it can. */
    Optional<String> lock(int row, int column);

    /** The drafted changes with {@code edit}: cells that are locked stay as they are. */
    ChangeSet edited(SheetEdit edit);

    /** The same account with other drafted changes. */
    Sheet with(ChangeSet changes);

    /** The number of rows. */
    int rows();

    /** The number of columns. */
    int columns();

    /** How many cells of a row are on. */
    int onInRow(int row);

    /** How many cells of a column are on. */
    int onInColumn(int column);

    /** The names that a row can be called by: first as shown. */
    List<String> rowNames(int row);

    /** The names that a column can be called by: first as shown. */
    List<String> columnNames(int column);

    /** The names of an object: as shown, as drafted, and the id. */
    static List<String> names(DraftedSnapshot drafted, Id id) {
        return List.of(Names.of(id, drafted.names()), drafted.nameOf(id).orElse(""), id.value());
    }
}
