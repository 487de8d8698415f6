package org.accessdesk.ui.kit.table;

import java.util.Comparator;
import java.util.List;
import javafx.beans.Observable;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.control.TableColumn;

/**
 * A column of a {@link DeskTable}: its cells get the row, and its width is in em, so that it grows with the text.
 *
 * @param <S> a row
 */
public abstract class DeskColumn<S> extends TableColumn<S, S> {
    /** The width of an em at the normal text size, in pixels. */
    static final double EM = 13;
    /** The least width that a person can choose, in em. */
    private static final double LEAST = 3;
    /** The part of its width that a column needs to be of use. */
    private static final double NEEDED = 0.65;
    /** The same of one that names the rows. */
    private static final double NEEDED_TO_NAME = 0.9;

    private final String key;
    private final double width;
    private final Comparator<? super S> order;
    private boolean fixed;
    private boolean crowdedOut;
    /** The width that a person chose, in em; 0 if none. */
    private final DoubleProperty chosen = new SimpleDoubleProperty();

    /**
     * A column.
     *
     * @param key its key in a saved layout
     * @param title its header
     * @param width its width in em
     * @param order the order of rows when the table is sorted by this column
     */
    protected DeskColumn(String key, String title, double width, Comparator<? super S> order) {
        super(title);
        this.key = key;
        this.width = width;
        this.order = order;
        setPrefWidth(width * EM);
        setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        setComparator((a, b) -> order.compare(a, b));
    }

    /** Its key in a saved layout. */
    final String key() {
        return key;
    }

    /** Says that no draft changes the order of rows by this column. */
    public final void fix() {
        fixed = true;
    }

    /** Whether no draft changes the order of rows by this column. */
    final boolean isFixed() {
        return fixed;
    }

    /** The order of rows, as the column is sorted now. */
    final Comparator<? super S> order() {
        return getSortType() == SortType.DESCENDING ? order.reversed() : order;
    }

    /** The width that a person chose, in em; 0 if none, and then the column takes its share of the free width. */
    final DoubleProperty chosenProperty() {
        return chosen;
    }

    /** Sets the width that a person chose. */
    final void choose(double em) {
        chosen.set(Math.max(LEAST, em));
    }

    /** Shows or hides it, as a person chose. */
    final void choose(boolean shown) {
        crowdedOut = false;
        setVisible(shown);
    }

    /** Whether a person chose to show it, though there may be no room for it. */
    final boolean isChosen() {
        return isVisible() || crowdedOut;
    }

    /** Whether it was chosen, and is hidden because there is no room for it. */
    final boolean isCrowdedOut() {
        return crowdedOut;
    }

    /** Says whether there is room for it; it was chosen. */
    final void giveRoom(boolean room) {
        crowdedOut = !room;
        setVisible(room);
    }

    /** What a person can arrange of it, beside its place: width, visibility and sort direction. */
    final List<Observable> arrangement() {
        return List.of(chosen, visibleProperty(), sortTypeProperty());
    }

    /**
     * Its part of the table's width where an em has {@code em} pixels.
     *
     * @param naming whether it names the rows, and so does not give way to others
     */
    final ColumnFit.Share share(double em, boolean naming) {
        var least = width * em * (naming ? NEEDED_TO_NAME : NEEDED);
        if (!isResizable()) {
            return new ColumnFit.Share(width * em, width * em, true, width * em);
        }
        var floor = naming ? width * em * NEEDED : LEAST * em;
        return chosen.get() > 0 ? new ColumnFit.Share(chosen.get() * em, 0, true, Math.min(floor, chosen.get() * em))
                : new ColumnFit.Share(width * em, least, false, floor);
    }
}
