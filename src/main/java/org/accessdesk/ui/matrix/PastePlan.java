package org.accessdesk.ui.matrix;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.accessdesk.ui.matrix.PastedBlock.CellWord;
import org.accessdesk.ui.matrix.SheetEdit.Wanted;

/**
 * What a pasted block wants, before it is known what the rules allow.
 *
 * @param edit the cells that it names
 * @param unknown how many of its cells are no word for on or off
 * @param outside how many of its cells lie beyond the shown rows and columns
 * @param missing the names in it that no row or column has, or several have
 */
record PastePlan(SheetEdit edit, int unknown, int outside, List<String> missing) {

    /** Puts {@code block} at the top left cell of {@code range}; a single cell fills the range. */
    static PastePlan at(CellRange range, PastedBlock block, IntUnaryOperator rowPlace, IntUnaryOperator columnPlace) {
        var rows = block.lines().size();
        var columns = block.columns();
        var single = rows == 1 && columns == 1;
        var plan = new Collected(block);
        for (var row = 0; row < (single ? range.rows() : rows); row++) {
            for (var column = 0; column < (single ? range.columns() : columns); column++) {
                plan.want(rowPlace.applyAsInt(range.top() + row), columnPlace.applyAsInt(range.left() + column),
                        single ? 0 : row, single ? 0 : column);
            }
        }
        return plan.made(List.of());
    }

    /**
     * Puts {@code block} where the names of its first line and of the first cells of the others say, whatever is shown.
     *
     * @param rowNamed the place of the one row of that name, else -1
     * @param columnNamed the place of the one column of that name, else -1
     */
    static PastePlan byNames(PastedBlock block, ToIntFunction<String> rowNamed, ToIntFunction<String> columnNamed) {
        var head = block.lines().getFirst();
        var columns = head.stream().mapToInt(columnNamed).toArray();
        // What stands before the first column are names of the rows: in an export, the name and the e-mail address.
        var names = (int) IntStream.of(columns).takeWhile(column -> column < 0).count();
        var rowNames = names == columns.length ? 1 : names;
        var missing = new ArrayList<String>();
        IntStream.range(rowNames, columns.length).filter(at -> columns[at] < 0).mapToObj(head::get)
                .forEach(missing::add);
        var plan = new Collected(block);
        for (var line = 1; line < block.lines().size(); line++) {
            var cells = block.lines().get(line);
            var row = cells.stream().limit(rowNames).mapToInt(rowNamed).filter(place -> place >= 0).findFirst()
                    .orElse(-1);
            if (row < 0) {
                missing.add(cells.getFirst());
            }
            for (var at = rowNames; at < columns.length; at++) {
                plan.wantIfKnown(row, columns[at], line, at);
            }
        }
        return plan.made(missing);
    }

    /** Collects what is wanted, row by row. */
    private static final class Collected {
        private final PastedBlock block;
        private final Map<Integer, Wanted> rows = new LinkedHashMap<>();
        private int unknown;
        private int outside;

        Collected(PastedBlock block) {
            this.block = block;
        }

        void want(int row, int column, int line, int at) {
            if (row < 0 || column < 0) {
                outside++;
            } else {
                wantIfKnown(row, column, line, at);
            }
        }

        void wantIfKnown(int row, int column, int line, int at) {
            if (row < 0 || column < 0) {
                return;
            }
            var word = block.word(line, at);
            if (word == CellWord.UNKNOWN) {
                unknown++;
                return;
            }
            var wanted = rows.computeIfAbsent(row, _ -> new Wanted(new BitSet(), new BitSet()));
            // Of two lines of one row the later one counts.
            wanted.on().set(column, word == CellWord.ON);
            wanted.off().set(column, word == CellWord.OFF);
        }

        PastePlan made(List<String> missing) {
            var wanted = List.copyOf(rows.values());
            return new PastePlan(new SheetEdit(rows.keySet().stream().mapToInt(row -> row).toArray(), wanted::get),
                    unknown, outside, missing);
        }
    }
}
