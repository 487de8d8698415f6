package org.accessdesk.service.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.accessdesk.files.AtomicFile;
import org.accessdesk.platform.Programs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A spreadsheet reads the workbooks as they were meant: no cell is a formula, a date, or another number. */
class LibreOfficeTest {
    private static final String PROGRAM = "soffice";
    private static final List<String> HEAD = List.of("User", "E-mail", "Groups", "Remark");

    @TempDir
    private Path folder;

    /** The rows that LibreOffice reads from the workbook of {@code table}, its head included. */
    private List<List<String>> readBack(CsvTable table) throws IOException, InterruptedException {
        var file = folder.resolve("table.xlsx");
        AtomicFile.write(file, new XlsxTable(table)::writeTo);
        // 44, 34, 76: comma, quotation mark, UTF-8.
        var process = new ProcessBuilder(PROGRAM, "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless", "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76", "--outdir", folder.toString(),
                file.toString()).redirectErrorStream(true).redirectOutput(folder.resolve("said.txt").toFile()).start();
        assertThat(process.waitFor(100, TimeUnit.SECONDS)).isTrue();
        try (var csv = CsvReader.builder().ofCsvRecord(folder.resolve("table.csv"))) {
            return csv.stream().map(row -> row.getFields()).toList();
        }
    }

    @Test
    void theCellsAreReadAsTheyWereWritten() throws IOException, InterruptedException {
        assumeTrue(Programs.isInstalled(PROGRAM), "There is no LibreOffice on this computer to read a workbook.");
        var rows = Stream.concat(Stream.of(
                List.of("=HYPERLINK(\"https://example.com\")", "zoë@example.com", "12", "+1 2 3"),
                List.of("山田 太郎", "yamada@example.com", "0", "1-2"),
                List.of("007", "@SUM(A1)", "999999999999999", "01/02/2026"),
                List.of("O\"Neil, \u202Eabc", "", "", "two\nlines & <tags>"),
                List.of("TRUE", "1e5", "12345678901234567890", "  blanks  ")),
                IntStream.range(0, 2_000).mapToObj(n -> List.of("User " + n, "u" + n + "@example.com",
                        Integer.toString(n), "")))
                .toList();
        var read = readBack(new CsvTable(HEAD, rows));
        assertThat(read.getFirst()).isEqualTo(HEAD);
        assertThat(read.subList(1, read.size())).isEqualTo(rows);
    }
}
