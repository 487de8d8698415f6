package org.accessdesk.service.export;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table for the clipboard. As in {@link CsvTable}, secrets are masked, and a cell that a spreadsheet would run as a
 * formula gets an apostrophe.
 *
 * @param head the titles of the columns
 * @param rows as many cells each
 */
public record CopiedTable(List<String> head, List<List<String>> rows) {

    /** The rows as lines with tabs between the cells, below the titles. */
    public String text() {
        return all().map(row -> row.stream().map(c -> CsvTable.safe(c).replaceAll("[\\t\\r\\n]+", " "))
                .collect(Collectors.joining("\t"))).collect(Collectors.joining("\n"));
    }

    /** The same as an HTML table. */
    public String html() {
        return all().map(row -> row.stream().map(c -> "<td>" + escaped(CsvTable.safe(c)) + "</td>")
                .collect(Collectors.joining("", "<tr>", "</tr>")))
                .collect(Collectors.joining("", "<table>", "</table>"));
    }

    private Stream<List<String>> all() {
        return Stream.concat(Stream.of(head), rows.stream());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
