package org.accessdesk.ui.history;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.accessdesk.model.journal.Run;
import org.accessdesk.model.snapshot.SnapshotNames;
import org.accessdesk.model.text.SearchText;
import org.accessdesk.service.export.CsvTable;
import org.accessdesk.ui.kit.text.Chip;
import org.accessdesk.ui.kit.text.Lists;
import org.accessdesk.ui.kit.text.Names;
import org.accessdesk.ui.kit.text.Texts;

/** Runs as a table with a change a line: to search them, and to export them. */
final class RunTable {
    /** Sorts as text, in every language. */
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private final RunTitles titles;
    private final ItemRows items;

    RunTable(SnapshotNames names) {
        this.titles = new RunTitles(names);
        this.items = new ItemRows(names, Map.of());
    }

    /** Who applied {@code run}: "by CI on LAPTOP-1"; empty if not known. */
    static String by(Run run) {
        var by = run.by();
        if (by == null) {
            return "";
        }
        var token = Names.line(by.name());
        return by.computer().isEmpty() ? Texts.format("history.by", token)
                : Texts.format("history.byOn", token, Names.line(by.computer()));
    }

    /** Whether the lines of {@code run} contain each of the folded {@code words}. */
    boolean contains(Run run, List<String> words) {
        return SearchText.containsAll(
                SearchText.fold(lines(run).flatMap(List::stream).collect(Collectors.joining("\n"))), words);
    }

    CsvTable of(List<Run> runs) {
        return new CsvTable(head(), runs.stream().flatMap(this::lines).toList());
    }

    private static List<String> head() {
        return List.of(Texts.get("history.csv.time"), Texts.get("history.csv.set"), Texts.get("history.csv.reason"),
                Texts.get("history.csv.by"), Texts.get("history.column.id"), Texts.get("history.column.name"),
                Texts.get("history.column.what"),
                Texts.format("history.csv.added", Texts.get("history.column.changed")),
                Texts.format("history.csv.removed", Texts.get("history.column.changed")),
                Texts.get("history.csv.result"), Texts.get("history.csv.trace"));
    }

    private Stream<List<String>> lines(Run run) {
        var time = TIME.format(run.started().atZone(ZoneId.systemDefault()));
        var start = List.of(time, titles.of(run), Names.line(run.reason()), by(run));
        return items.of(run).stream().map(item -> {
            var cells = new ArrayList<>(start);
            cells.addAll(List.of(item.id(), item.name(), item.kind(), changed(item, Chip.Variant.ADDED),
                    changed(item, Chip.Variant.REMOVED), item.outcome(), item.traceId()));
            return List.copyOf(cells);
        });
    }

    private static String changed(ItemRow item, Chip.Variant variant) {
        return item.lines().stream().map(l -> Chip.Value.list(l.chips(), variant)).filter(l -> !l.isEmpty())
                .collect(Lists.joining());
    }
}
