package org.accessdesk.ui.kit.table;

import java.util.function.Function;
import java.util.function.Predicate;
import javafx.css.PseudoClass;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import org.accessdesk.ui.kit.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A table row that marks what the draft changes: an amber bar at its left, and a word for screen readers.
 *
 * <p>The mark is set when the row gets its item: replace the item or refresh the table when it changes.
 */
public final class MarkedRow<S> extends TableRow<S> {
    private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");

    private final Predicate<S> changed;
    private final Function<S, String> name;

    private MarkedRow(Predicate<S> changed, Function<S, String> name) {
        this.changed = changed;
        this.name = name;
    }

    /**
     * Installs such rows on {@code table}.
     *
     * @param name the name of a row
     */
    public static <S> void install(TableView<S> table, Predicate<S> changed, Function<S, String> name) {
        table.setRowFactory(view -> new MarkedRow<>(changed, name));
    }

    @Override
    protected void updateItem(@Nullable S item, boolean empty) {
        super.updateItem(item, empty);
        var marked = !empty && item != null && changed.test(item);
        pseudoClassStateChanged(CHANGED, marked);
        if (empty || item == null) {
            setAccessibleText(null);
        } else {
            setAccessibleText(marked ? Texts.format("kit.row.changed", name.apply(item)) : name.apply(item));
        }
    }
}
