package org.accessdesk.service.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.accessdesk.model.Secrets;
import org.accessdesk.model.bulk.NeutralCell;

/**
 * A table as CSV by RFC 4180.
 *
 * @param head the titles of the columns
 * @param rows as many cells each; they do not change, and may be made when they are asked for, on the thread that writes
 */
public record CsvTable(List<String> head, List<List<String>> rows) {
    /** Makes spreadsheets read the file as UTF-8. */
    private static final String BYTE_ORDER_MARK = "\ufeff";
    /** A spreadsheet takes a cell that starts like this for a formula, which a name must not be. */

    public CsvTable {
        head = List.copyOf(head);
        rows = Collections.unmodifiableList(rows);
    }

    /** The file's text; see {@link #writeTo}. */
    public String text() {
        var bytes = new ByteArrayOutputStream();
        try {
            writeTo(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("A text in memory cannot fail to be written.", e);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** Writes the file. Secrets are masked; a cell that a spreadsheet would run as a formula gets an apostrophe. */
    public void writeTo(OutputStream out) throws IOException {
        var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(BYTE_ORDER_MARK);
        try (var writer = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            writer.writeRecord(head.stream().map(CsvTable::safe).toList());
            rows.forEach(row -> writer.writeRecord(row.stream().map(CsvTable::safe).toList()));
        }
    }

    /** {@code cell} with secrets masked, and so that no spreadsheet runs it. */
    static String safe(String cell) {
        return NeutralCell.of(Secrets.mask(cell));
    }
}
