package org.accessdesk.ui.kit.table;

import java.util.function.Predicate;
import java.util.stream.IntStream;
import javafx.scene.control.TableView;

/** Scrolls to a row of a table. */
public final class Selections {
    /** The number of rows to show above a revealed one. */
    private static final int LEAD = 4;

    private Selections() {}

    /** Selects the row of {@code table} that matches {@code wanted}, if any, and scrolls to it. */
    public static <S> void reveal(TableView<S> table, Predicate<S> wanted) {
        var items = table.getItems();
        IntStream.range(0, items.size()).filter(i -> wanted.test(items.get(i))).findFirst().ifPresent(i -> {
            table.getSelectionModel().clearAndSelect(i);
            table.scrollTo(Math.max(0, i - LEAD));
        });
    }
}
