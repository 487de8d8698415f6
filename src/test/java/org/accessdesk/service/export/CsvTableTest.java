package org.accessdesk.service.export;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CsvTableTest {
    private static final List<
            String> ODD = List.of("", "a", "Zoë", "a,b", "say \"so\"", "two\r\nlines", "山田", " x ", ";");

    private static List<List<String>> read(CsvTable table) {
        return CsvReader.builder().ofCsvRecord(table.text().substring(1)).stream().map(CsvRecord::getFields).toList();
    }

    @Test
    void isReadAsItWasWritten() {
        for (var seed = 0; seed < 500; seed++) {
            var random = new Random(seed);
            var columns = 1 + random.nextInt(4);
            var head = IntStream.range(0, columns).mapToObj(n -> "Column " + n).toList();
            var rows = IntStream.range(0, random.nextInt(5)).mapToObj(_ -> IntStream.range(0, columns)
                    .mapToObj(_ -> "x" + ODD.get(random.nextInt(ODD.size()))).toList()).toList();
            assertThat(read(new CsvTable(head, rows))).as("seed " + seed)
                    .isEqualTo(Stream.concat(Stream.of(head), rows.stream()).toList());
        }
    }

    @Test
    void aSpreadsheetReadsUtf8AndRunsNoFormula() {
        var table = new CsvTable(List.of("Name"),
                List.of(List.of("=1+1"), List.of("@a"), List.of("-2"), List.of("a=b")));
        assertThat(table.text()).startsWith("\ufeff").endsWith("\r\n");
        assertThat(read(table)).containsExactly(List.of("Name"), List.of("'=1+1"), List.of("'@a"), List.of("'-2"),
                List.of("a=b"));
    }

    @Test
    void secretsAreMasked() {
        assertThat(new CsvTable(List.of("Reason"), List.of(List.of("idt:TKN-1111-1111:topsecret"))).text())
                .doesNotContain("topsecret");
    }
}
