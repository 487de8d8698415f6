package org.accessdesk.ui.history;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The applied runs to show.
 *
 * @param problem a sentence why the history could not be read; empty if it could
 */
record HistoryContent(List<RunRow> runs, @Nullable Details details, boolean loading, String problem) {
    static final HistoryContent NOTHING = new HistoryContent(List.of(), null, true, "");
}
