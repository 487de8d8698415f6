package org.accessdesk.ui.matrix;

import java.util.AbstractList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Some cells as a table: rows are made when they are asked for. */
final class MatrixTable extends AbstractList<List<String>> {
    private final MatrixKind kind;
    private final Sheet sheet;
    private final int[] rows;
    private final int[] columns;

    /**
     * @param sheet for one thread
     * @param rows the places of the rows
     * @param columns the places of the columns
     */
    MatrixTable(MatrixKind kind, Sheet sheet, int[] rows, int[] columns) {
        this.kind = kind;
        this.sheet = sheet;
        this.rows = rows.clone();
        this.columns = columns.clone();
    }

    /** The titles: of the names of a row, and the names of the columns. */
    List<String> head() {
        return Stream.concat(kind.rowTitles().stream(),
                IntStream.of(columns).mapToObj(column -> sheet.columnNames(column).getFirst())).toList();
    }

    /** The names of a row, and a word for each cell that is on: a sheet of many cells is calmer so. */
    @Override
    public List<String> get(int index) {
        return Stream.concat(sheet.rowNames(rows[index]).stream().limit(kind.rowTitles().size()),
                IntStream.of(columns).mapToObj(column -> isOn(index, column) ? PastedBlock.word(true) : "")).toList();
    }

    private boolean isOn(int index, int column) {
        return sheet.cell(rows[index], column).after();
    }

    @Override
    public int size() {
        return rows.length;
    }

    /** The words of the cells alone, as a spreadsheet takes them. */
    String text() {
        var text = new StringBuilder();
        for (var row = 0; row < rows.length; row++) {
            text.append(row == 0 ? "" : "\n");
            for (var column = 0; column < columns.length; column++) {
                text.append(column == 0 ? "" : "\t").append(PastedBlock.word(isOn(row, columns[column])));
            }
        }
        return text.toString();
    }
}
