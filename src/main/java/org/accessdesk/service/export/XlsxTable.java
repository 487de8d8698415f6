package org.accessdesk.service.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.accessdesk.model.Secrets;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A table as a workbook of one sheet, whose titles stay in sight. Whole numbers are numbers; all else is text, which a
 * spreadsheet never runs.
 */
public record XlsxTable(CsvTable table) {
    private static final Pattern NUMBER = Pattern.compile("0|[1-9]\\d{0,14}");
    /** As many rows are in memory at once. */
    private static final int ROWS = 500;

    /** Whether the name of {@code file} asks for a workbook. */
    public static boolean isFor(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx");
    }

    /** Writes the file, with secrets masked. */
    public void writeTo(OutputStream out) throws IOException {
        try (var book = new Workbook(out, "Access Desk", null); var sheet = book.newWorksheet("Access Desk")) {
            sheet.freezePane(0, 1);
            write(sheet, 0, table.head());
            sheet.range(0, 0, 0, Math.max(0, table.head().size() - 1)).style().bold().set();
            var row = 1;
            for (var cells : table.rows()) {
                write(sheet, row, cells);
                row++;
                if (row % ROWS == 0) {
                    sheet.flush();
                }
            }
        }
    }

    private static void write(Worksheet sheet, int row, List<String> cells) {
        for (var column = 0; column < cells.size(); column++) {
            var cell = cells.get(column);
            if (NUMBER.matcher(cell).matches()) {
                sheet.value(row, column, Long.parseLong(cell));
            } else if (!cell.isEmpty()) {
                sheet.inlineString(row, column, Secrets.mask(cell));
            }
        }
    }
}
