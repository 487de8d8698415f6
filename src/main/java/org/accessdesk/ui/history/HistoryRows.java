package org.accessdesk.ui.history;

import java.util.List;
import java.util.Map;
import org.accessdesk.model.journal.Run;
import org.accessdesk.model.snapshot.Snapshot;
import org.accessdesk.model.text.SearchText;
import org.accessdesk.ui.kit.text.Dates;
import org.accessdesk.ui.kit.text.Names;
import org.jspecify.annotations.Nullable;

/**
 * The runs as the history shows them.
 *
 * @param snapshot the known account, for names; null if there is none
 */
record HistoryRows(@Nullable Snapshot snapshot) {

    RunRow row(Run run) {
        var counts = Counts.of(run);
        return new RunRow(run.id(), title(run), Names.line(run.reason()), Dates.moment(run.started()),
                RunTable.by(run),
                counts.words(), counts.tone());
    }

    String title(Run run) {
        return new RunTitles(snapshot).of(run);
    }

    /** The details of {@code run}, with what the audit trail answered about its items, and the requested undo. */
    Details details(Run run, Map<Integer, List<String>> trails, UndoRequest undo) {
        return new Details(row(run), new ItemRows(snapshot, trails).of(run), undo.impossible(snapshot),
                undo.possible());
    }

    /** Those of {@code runs} that contain every word of {@code search}. */
    List<Run> found(List<Run> runs, String search) {
        var words = SearchText.words(search);
        var table = table();
        return words.isEmpty() ? runs : runs.stream().filter(r -> table.contains(r, words)).toList();
    }

    RunTable table() {
        return new RunTable(snapshot);
    }
}
