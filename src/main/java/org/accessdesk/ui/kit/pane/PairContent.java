package org.accessdesk.ui.kit.pane;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Two objects side by side.
 *
 * @param columns what only the left one has, what both have, and what only the right one has
 * @param actions what can be done with it
 */
public record PairContent(String title, List<PairColumn> columns, List<PairAction> actions) {
    public PairContent {
        columns = List.copyOf(columns);
        actions = List.copyOf(actions);
    }

    /** A column: its title, and the lines below. */
    public record PairColumn(String title, List<PairLine> lines) {
        public PairColumn {
            lines = List.copyOf(lines);
        }

        /** The column as text. */
        String text() {
            return title + lines.stream().map(line -> line.heading() ? "\n" + line.text() : "- " + line.text())
                    .collect(Collectors.joining("\n", "\n", ""));
        }
    }

    /** A name, or the heading of those that follow. */
    public record PairLine(String text, boolean heading) {}

    /** Something to do, as a button. */
    public record PairAction(String text, Runnable action) {}

    /** All of it as text, one column after the other. */
    public String text() {
        return columns.stream().map(PairColumn::text).collect(Collectors.joining("\n\n", title + "\n\n", "\n"));
    }
}
