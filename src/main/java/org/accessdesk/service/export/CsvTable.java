package org.accessdesk.service.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.accessdesk.model.Secrets;

/**
 * A table as CSV by RFC 4180.
 *
 * @param head the titles of the columns
 * @param rows as many cells each
 */
public record CsvTable(List<String> head, List<List<String>> rows) {
    /** Makes spreadsheets read the file as UTF-8. */
    private static final String BYTE_ORDER_MARK = "\ufeff";
    /** A spreadsheet takes a cell that starts like this for a formula, which a name must not be. */
    private static final String FORMULA = "=+-@\t\r";

    public CsvTable {
        head = List.copyOf(head);
        rows = List.copyOf(rows);
    }

    /** The file's text. Secrets are masked; a cell that a spreadsheet would run as a formula gets an apostrophe. */
    public String text() {
        var text = new StringWriter();
        text.write(BYTE_ORDER_MARK);
        try (var writer = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            writer.writeRecord(head);
            rows.forEach(row -> writer.writeRecord(row.stream().map(CsvTable::safe).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException("A text in memory cannot fail to be written.", e);
        }
        return text.toString();
    }

    /** {@code cell} with secrets masked, and so that no spreadsheet runs it. */
    static String safe(String cell) {
        var masked = Secrets.mask(cell);
        return !masked.isEmpty() && FORMULA.indexOf(masked.charAt(0)) >= 0 ? "'" + masked : masked;
    }
}
