package org.accessdesk.ui.history;

import java.util.List;
import java.util.Map;
import org.accessdesk.model.journal.Run;
import org.accessdesk.model.snapshot.SnapshotNames;
import org.accessdesk.model.text.SearchText;
import org.accessdesk.ui.kit.text.Dates;
import org.accessdesk.ui.kit.text.Names;

/**
 * The runs as the history shows them.
 *
 * @param names the names of the known account
 */
record HistoryRows(SnapshotNames names) {

    RunRow row(Run run) {
        var counts = Counts.of(run);
        return new RunRow(run.id(), title(run), Names.line(run.reason()), Dates.moment(run.started()),
                RunTable.by(run),
                counts.words(), counts.tone());
    }

    String title(Run run) {
        return new RunTitles(names).of(run);
    }

    /** The details of {@code run}, with what the audit trail answered about its items, and the requested undo. */
    Details details(Run run, Map<Integer, List<String>> trails, UndoRequest undo) {
        return new Details(row(run), new ItemRows(names, trails).of(run), undo.impossible(names),
                undo.possible());
    }

    /** Those of {@code runs} that contain every word of {@code search}. */
    List<Run> found(List<Run> runs, String search) {
        var words = SearchText.words(search);
        var table = table();
        return words.isEmpty() ? runs : runs.stream().filter(r -> table.contains(r, words)).toList();
    }

    RunTable table() {
        return new RunTable(names);
    }
}
