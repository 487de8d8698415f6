package org.accessdesk.ui.matrix;

import java.util.BitSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.accessdesk.ui.matrix.SheetEdit.Wanted;

/**
 * What a command wants of the cells of {@code sheet}.
 *
 * @param sheet as it is before the command
 */
record WantedCells(Sheet sheet) {

    /** All on; where all that can be on are on already, all off. */
    SheetEdit toggled(int[] rows, BitSet columns) {
        var on = IntStream.of(rows).anyMatch(row -> count(columns, column -> isOff(row, column)) > 0);
        return SheetEdit.of(rows, on ? new Wanted(columns, new BitSet()) : new Wanted(new BitSet(), columns));
    }

    private boolean isOff(int row, int column) {
        var cell = sheet.cell(row, column);
        return !cell.after() && !cell.locked();
    }

    /** Every row as the first one. */
    SheetEdit filled(int first, int[] rows, BitSet columns) {
        IntPredicate isOn = column -> sheet.cell(first, column).after();
        return SheetEdit.of(rows, new Wanted(places(columns, isOn), places(columns, isOn.negate())));
    }

    private static BitSet places(BitSet columns, IntPredicate only) {
        return columns.stream().filter(only).collect(BitSet::new, BitSet::set, BitSet::or);
    }

    /** The number of cells that {@code edit} wants otherwise than they are, and that stay as they are by it. */
    int locked(SheetEdit edit) {
        var count = 0;
        for (var n = 0; n < edit.size(); n++) {
            var row = edit.row(n);
            var wanted = edit.wanted(n);
            count += count(wanted.on(), column -> isStuck(row, column, true));
            count += count(wanted.off(), column -> isStuck(row, column, false));
        }
        return count;
    }

    /** Not a stream: this is asked for each of 100,000 rows. */
    private static int count(BitSet columns, IntPredicate which) {
        var count = 0;
        for (var column = columns.nextSetBit(0); column >= 0; column = columns.nextSetBit(column + 1)) {
            count += which.test(column) ? 1 : 0;
        }
        return count;
    }

    private boolean isStuck(int row, int column, boolean on) {
        var cell = sheet.cell(row, column);
        return cell.after() != on && cell.locked();
    }
}
