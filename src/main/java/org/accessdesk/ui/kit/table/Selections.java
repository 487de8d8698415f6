package org.accessdesk.ui.kit.table;

import java.util.function.Predicate;
import java.util.stream.IntStream;
import javafx.scene.control.TableView;

/** Going to a row of a table. */
public final class Selections {
    /** How many rows stay in view above a revealed one. */
    private static final int LEAD = 4;

    private Selections() {}

    /** Selects the one row of {@code table} that is {@code wanted}, if it is there, and brings it into view. */
    public static <S> void reveal(TableView<S> table, Predicate<S> wanted) {
        var items = table.getItems();
        IntStream.range(0, items.size()).filter(i -> wanted.test(items.get(i))).findFirst().ifPresent(i -> {
            table.getSelectionModel().clearAndSelect(i);
            table.scrollTo(Math.max(0, i - LEAD));
        });
    }
}
