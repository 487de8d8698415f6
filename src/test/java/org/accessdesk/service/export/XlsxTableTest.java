package org.accessdesk.service.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.AbstractList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.accessdesk.files.AtomicFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

public class XlsxTableTest {
    @TempDir
    private Path folder;
    private static final Pattern CELL = Pattern
            .compile("<c r=\"([A-Z]+\\d+)\"[^>]*>(?:<v>([^<]*)</v>|<is><t[^>]*>([^<]*)</t></is>)</c>");

    /** The cells of the sheet: "A1 Name". */
    private List<String> read(CsvTable table) throws IOException {
        var file = folder.resolve("table.xlsx");
        AtomicFile.write(file, new XlsxTable(table)::writeTo);
        return cells(file);
    }

    /** The same of a file. */
    public static List<String> cells(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile());
                var sheet = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))) {
            return CELL.matcher(new String(sheet.readAllBytes(), StandardCharsets.UTF_8)).results()
                    .map(cell -> cell.group(1) + ' '
                            + (cell.group(2) == null ? '"' + cell.group(3) + '"' : cell.group(2)))
                    .toList();
        }
    }

    @Test
    void numbersAreNumbersAndAllElseIsText() throws IOException {
        assertThat(read(new CsvTable(List.of("Name", "Finance"),
                List.of(List.of("Zoë &amp; 山田", "1"), List.of("=1+1", ""),
                        List.of("007", "0")))))
                .containsExactly("A1 \"Name\"", "B1 \"Finance\"", "A2 \"Zo&#xeb; &amp;amp; &#x5c71;&#x7530;\"",
                        "B2 1", "A3 \"=1+1\"", "A4 \"007\"", "B4 0");
    }

    @Test
    void secretsAreMasked() throws IOException {
        assertThat(read(new CsvTable(List.of("Reason"), List.of(List.of("idt:TKN-1111-1111:topsecret")))).toString())
                .doesNotContain("topsecret");
    }

    /** Each row is made once, when it is written. */
    @Test
    void manyRowsAreMadeOneAfterTheOther() throws IOException {
        var made = new int[1];
        var rows = new AbstractList<List<String>>() {
            @Override
            public List<String> get(int index) {
                made[0]++;
                return List.of("User " + index, "1");
            }

            @Override
            public int size() {
                return 2_000;
            }
        };
        assertThat(read(new CsvTable(List.of("User", "Group"), rows))).hasSize(4_002).contains("A2001 \"User 1999\"");
        assertThat(made[0]).isEqualTo(2_000);
    }

    @Test
    void theNameOfTheFileAsksForIt() {
        assertThat(XlsxTable.isFor(Path.of("a.XLSX"))).isTrue();
        assertThat(XlsxTable.isFor(Path.of("a.csv"))).isFalse();
    }
}
