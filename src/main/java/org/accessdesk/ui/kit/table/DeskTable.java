package org.accessdesk.ui.kit.table;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.collections.ObservableList;
import javafx.collections.transformation.SortedList;
import javafx.scene.Node;
import javafx.scene.control.Skin;
import javafx.scene.control.SortEvent;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyEvent;
import org.accessdesk.model.settings.TableLayout;
import org.accessdesk.model.sort.KeyOrder;
import org.accessdesk.ui.kit.Command;
import org.accessdesk.ui.kit.KeyBinding;
import org.accessdesk.ui.kit.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A table whose {@link DeskColumn}s share its width, grow with the text, and can be sorted, moved and sized by keyboard
 * from their titles.
 *
 * @param <S> a row
 */
public final class DeskTable<S> extends TableView<S> {
    /** The number of rows to show above a revealed one. */
    private static final int LEAD = 4;

    private final DoubleProperty em = new SimpleDoubleProperty(DeskColumn.EM);
    private final ReadOnlyObjectWrapper<TableLayout> layout = new ReadOnlyObjectWrapper<>(TableLayout.EMPTY);
    private TableLayout standard = TableLayout.EMPTY;
    private boolean arranging;

    /** A table without rows and columns. */
    public DeskTable() {
        getStyleClass().add("desk-table");
        setSelectionModel(new RowSelection<>(this));
        setColumnResizePolicy(new ColumnWidths());
        em.subscribe(this::fit);
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new DeskTableSkin<>(this);
    }

    /**
     * Sets the rows and sorts them by the table's columns.
     *
     * @param tie the order of rows that are equal in those columns; must order all rows, so that none of them ever
     *            swap
     */
    public void setSortedItems(ObservableList<S> rows, Comparator<? super S> tie) {
        var sorted = new SortedList<>(rows);
        sorted.setComparator(order(tie).by());
        setItems(sorted);
        // The table's own comparator makes two objects for each comparison.
        setSortPolicy(_ -> true);
        addEventHandler(SortEvent.<DeskTable<S>>sortEvent(), _ -> sorted.setComparator(order(tie).by()));
    }

    /**
     * Sets rows that their owner sorts.
     *
     * @param tie the order of rows that are equal in the columns
     * @param sort receives the order of the columns now and after each change of it
     */
    public void setOrderedItems(ObservableList<S> rows, Comparator<? super S> tie,
            Consumer<RowOrder<S>> sort) {
        var columns = List.copyOf(getSortOrder());
        arranging = true;
        // JavaFX forgets the order of the columns when the rows are not its own sorted list.
        setItems(rows);
        setSortPolicy(_ -> true);
        getSortOrder().setAll(columns);
        arranging = false;
        sort.accept(order(tie));
        addEventHandler(SortEvent.<DeskTable<S>>sortEvent(), _ -> sort.accept(order(tie)));
    }

    /** Selects the row of that number alone, and scrolls to it; does nothing if it is negative. */
    void reveal(int row) {
        if (row >= 0) {
            getSelectionModel().clearAndSelect(row);
            scrollTo(Math.max(0, row - LEAD));
        }
    }

    private RowOrder<S> order(Comparator<? super S> tie) {
        var by = sorted().map(column -> KeyOrder.<S>of(column.order())).reduce(KeyOrder::thenComparing)
                .map(order -> order.thenComparing(tie)).orElse(null);
        return new RowOrder<>(by, sorted().allMatch(DeskColumn::isFixed));
    }

    /**
     * Sets the columns and the one that the table is sorted by at first; this is the standard layout.
     *
     * @param first the column to sort by; null for the order of the rows
     */
    public void setColumns(List<? extends TableColumn<S, ?>> columns, @Nullable TableColumn<S, ?> first) {
        getColumns().setAll(columns);
        if (first != null) {
            getSortOrder().setAll(List.of(first));
        }
        standard = ColumnArrangement.layout(this);
        layout.set(standard);
        getColumns().addListener((Observable _) -> rearranged());
        getSortOrder().addListener((Observable _) -> rearranged());
        columns().forEach(column -> {
            column.chosenProperty().subscribe(this::fit);
            column.arrangement().forEach(property -> property.addListener((Observable _) -> rearranged()));
        });
    }

    /** How its columns are arranged; set again when a person arranges them differently. */
    public ReadOnlyObjectProperty<TableLayout> layoutProperty() {
        return layout.getReadOnlyProperty();
    }

    private void rearranged() {
        if (!arranging) {
            layout.set(ColumnArrangement.layout(this));
        }
    }

    /** Arranges the columns by {@code wanted}, as far as it knows them. */
    public void arrange(TableLayout wanted) {
        arranging = true;
        ColumnArrangement.apply(this, wanted);
        arranging = false;
        rearranged();
    }

    /** Whether {@code column} names the rows, so that it cannot be hidden: the first one with a title. */
    boolean isRequired(DeskColumn<?> column) {
        return standard.columns().stream().findFirst().filter(c -> c.key().equals(column.key())).isPresent();
    }

    /** Arranges the columns as the last time, and remembers each later change. */
    public void keepLayout(LayoutKeeper keeper) {
        keeper.saved().ifPresent(this::arrange);
        layout.addListener((_, _, now) -> keeper.keep().accept(now));
    }

    /** Arranges the columns as at first. */
    public void resetColumns() {
        arrange(standard);
    }

    /** The commands that sort by a column, and that show or hide one. */
    List<Command> commands() {
        var sorts = titled().filter(TableColumn::isVisible).map(column -> Command
                .of(Texts.format("kit.columns.sort", column.getText()), () -> getSortOrder().setAll(List.of(column))));
        var shows = titled().filter(column -> !isRequired(column)).map(column -> Command.of(
                Texts.format(column.isChosen() ? "kit.columns.hide" : "kit.columns.show", column.getText()),
                () -> choose(column, !column.isChosen())));
        return Stream.concat(sorts, shows).toList();
    }

    /** Its columns from left to right, hidden ones too. */
    Stream<DeskColumn<S>> columns() {
        return columns(getColumns());
    }

    @SuppressWarnings("unchecked")
    private static <S> Stream<DeskColumn<S>> columns(List<? extends TableColumn<S, ?>> columns) {
        return columns.stream().filter(DeskColumn.class::isInstance).map(column -> (DeskColumn<S>) column);
    }

    /** The columns that a person can show, sort, move and size: those with a title. */
    Stream<DeskColumn<S>> titled() {
        return columns().filter(column -> !column.getText().isEmpty());
    }

    /** The columns that it is sorted by, the most significant first. */
    Stream<DeskColumn<S>> sorted() {
        return columns(getSortOrder());
    }

    /** Its selected rows. */
    RowSelection<S> selection() {
        return (RowSelection<S>) getSelectionModel();
    }

    /** The width of an em in pixels. */
    double em() {
        return em.get();
    }

    /** Sets the width of an em in pixels: that of its text. */
    void setEm(double pixels) {
        em.set(pixels);
    }

    /** Shows or hides {@code column}, if there is room for it. */
    void choose(DeskColumn<?> column, boolean shown) {
        column.choose(shown);
        rearranged();
        fit();
    }

    private void fit() {
        getColumnResizePolicy().call(new ResizeFeatures<>(this, null, 0.0));
    }

    private void onKey(KeyEvent event) {
        if (equals(event.getTarget()) && KeyBinding.TITLES.matches(event) && getFocusModel().getFocusedIndex() <= 0) {
            titled().filter(TableColumn::isVisible).findFirst().ifPresent(this::focusTitle);
            event.consume();
        }
    }

    /** Gives the focus to the title of {@code column}, and scrolls to it. */
    void focusTitle(DeskColumn<S> column) {
        scrollToColumn(column);
        title(column).ifPresent(Node::requestFocus);
    }

    private Optional<Node> title(DeskColumn<S> column) {
        return lookupAll(".column-header").stream()
                .filter(node -> node instanceof ColumnTitle<?> title && column.equals(title.getTableColumn()))
                .findFirst();
    }
}
