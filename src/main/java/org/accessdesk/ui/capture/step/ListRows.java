package org.accessdesk.ui.capture.step;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import javafx.scene.control.Control;
import javafx.scene.control.ListView;
import javafx.scene.control.MultipleSelectionModel;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import org.accessdesk.ui.connect.ConnectionRow;
import org.accessdesk.ui.groups.GroupRow;
import org.accessdesk.ui.kit.check.CheckRow;
import org.accessdesk.ui.users.UserRow;

/**
 * The rows of a table or list, by number or by name. Call on JavaFX's thread.
 *
 * @param list a {@link TableView} or {@link ListView}
 */
public record ListRows(Control list) {
    /** How many rows stay above the one that was scrolled to. */
    private static final int LEAD = 2;
    /** The same where a row was selected out of view. */
    private static final int SELECTED_LEAD = 4;

    /** Its rows, in display order. */
    public List<?> items() {
        return switch (list) {
            case TableView<?> table -> table.getItems();
            case ListView<?> view -> view.getItems();
            default -> List.of();
        };
    }

    /**
     * The place of the row that is written as its number from 1, the beginning of its name, or its e-mail address; empty if
     * there is none.
     */
    public OptionalInt find(String written) {
        var items = items();
        return written.matches("\\d{1,9}")
                ? IntStream.of(Integer.parseInt(written) - 1).filter(i -> i >= 0 && i < items.size()).findFirst()
                : IntStream.range(0, items.size()).filter(i -> name(items.get(i)).startsWith(written)
                        || (items.get(i) instanceof UserRow user && user.email().equals(written))).findFirst();
    }

    /** How a recipe names the row: by its name, or by its number if another row may be taken for it. */
    public String written(int row) {
        var name = name(items().get(row));
        return !name.isBlank() && find(name).equals(OptionalInt.of(row)) ? name : Integer.toString(row + 1);
    }

    /** The names of all rows, for a message. */
    public List<String> names() {
        return items().stream().map(ListRows::name).toList();
    }

    /** The name of a row; empty if it has none. */
    public static String name(Object row) {
        return switch (row) {
            case UserRow user -> user.name();
            case GroupRow group -> group.name();
            case CheckRow<?> check -> check.text();
            case ConnectionRow connection -> connection.name();
            default -> "";
        };
    }

    /** Which rows are selected. */
    public MultipleSelectionModel<?> selection() {
        return list instanceof TableView<?> table ? table.getSelectionModel()
                : ((ListView<?>) list).getSelectionModel();
    }

    /** Selects these rows alone; the first one is scrolled to if it is out of view. */
    public void select(int... rows) {
        selection().clearSelection();
        selection().selectIndices(rows[0], rows);
        if (!isShown(rows[0])) {
            scroll(rows[0] - SELECTED_LEAD);
        }
    }

    /** Scrolls until the row is near the top. */
    public void scrollTo(int row) {
        scroll(row - LEAD);
    }

    private void scroll(int top) {
        switch (list) {
            case TableView<?> table -> table.scrollTo(Math.max(0, top));
            case ListView<?> view -> view.scrollTo(Math.max(0, top));
            default -> {
                // It has no rows.
            }
        }
    }

    /** The row to which the list must be scrolled so that it shows what it shows now. */
    public int scrolledTo() {
        return Math.min(shown().getFirst() + LEAD, items().size() - 1);
    }

    private boolean isShown(int row) {
        var shown = shown();
        return shown.getFirst() <= row && row <= shown.getLast();
    }

    /** The numbers of the first and the last row in view; 0 and -1 if there is none. */
    private List<Integer> shown() {
        if (list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
            var first = flow.getFirstVisibleCell();
            var last = flow.getLastVisibleCell();
            if (first != null && last != null) {
                return List.of(first.getIndex(), last.getIndex());
            }
        }
        return List.of(0, -1);
    }
}
