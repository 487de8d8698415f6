package org.accessdesk.ui.matrix;

import org.accessdesk.model.change.ChangeSet;

/**
 * What a pasted block means for the draft.
 *
 * @param changes the changes with it
 * @param after the cells with it
 * @param added how many cells come on
 * @param removed how many go off
 * @param same how many are already as it wants
 * @param locked how many stay as they are, as they are locked
 */
record PasteMeaning(PastePlan plan, ChangeSet changes, Sheet after, int added, int removed, int same, int locked) {

    /** The meaning of {@code plan} for {@code sheet}. */
    static PasteMeaning of(PastePlan plan, Sheet sheet) {
        var changes = sheet.edited(plan.edit());
        var after = sheet.with(changes);
        var counts = new int[4];
        for (var n = 0; n < plan.edit().size(); n++) {
            var row = plan.edit().row(n);
            var wanted = plan.edit().wanted(n);
            wanted.on().stream().forEach(column -> counts[kind(sheet, after, row, column, true)]++);
            wanted.off().stream().forEach(column -> counts[kind(sheet, after, row, column, false)]++);
        }
        return new PasteMeaning(plan, changes, after, counts[0], counts[1], counts[2], counts[3]);
    }

    /** 0 for a cell that comes on, 1 for one that goes off, 2 for one that is as wanted, 3 for a locked one. */
    private static int kind(Sheet before, Sheet after, int row, int column, boolean wanted) {
        var is = after.cell(row, column).after();
        if (is != wanted) {
            return 3;
        }
        return is == before.cell(row, column).after() ? 2 : is ? 0 : 1;
    }

    /** Whether it changes the draft. */
    boolean changesAnything() {
        return added + removed > 0;
    }
}
