package org.accessdesk.ui.kit.check;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Skin;
import javafx.scene.control.skin.ListViewSkin;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyEvent;
import org.accessdesk.ui.kit.KeyBinding;
import org.accessdesk.ui.kit.theme.CellFlow;
import org.jspecify.annotations.Nullable;

/**
 * A list of check boxes: arrows move, Space toggles, a locked row shows the reason. It owns no state: it shows the rows
 * that were set last and reports toggles.
 */
public final class CheckList<T> extends ListView<CheckRow<T>> {
    /** Aligns the boxes with the heading, although rows have padding for their focus frame. */
    public static final Insets OUTDENT = new Insets(0, -6, 0, -6);

    private static final int USUAL_ROWS = 8;
    private static final int LEAST_ROWS = 2;

    private final CheckRows<T> shown = new CheckRows<>();
    private BiConsumer<T, Boolean> onToggle = (key, wanted) -> {};

    /**
     * An empty list.
     *
     * @param accessibleName what the list contains: "Groups of Lisa Liu"
     */
    public CheckList(String accessibleName) {
        setItems(shown);
        getStyleClass().add("check-list");
        setAccessibleText(accessibleName);
        setCellFactory(list -> new CheckCell<>(this::toggle));
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        focusedProperty().addListener((property, was, is) -> {
            if (is && getSelectionModel().isEmpty()) {
                getSelectionModel().selectFirst();
            }
        });
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new ListViewSkin<>(this) {
            @Override
            protected VirtualFlow<ListCell<CheckRow<T>>> createVirtualFlow() {
                return new CellFlow<>();
            }
        };
    }

    /** Called with the key of the toggled row and the wanted state: true to tick it. */
    public void setOnToggle(BiConsumer<T, Boolean> onToggle) {
        this.onToggle = onToggle;
    }

    /** Shows {@code rows}. Focus and scroll position stay with the row of the same key if it still exists. */
    public void setRows(List<CheckRow<T>> rows) {
        var same = shown.hasKeysOf(rows);
        var focused = same ? null : focusedRow();
        if (!same) {
            // JavaFX would look for the selected row among all new ones, and so make them.
            getSelectionModel().clearSelection();
        }
        shown.show(rows, same);
        if (focused != null) {
            IntStream.range(0, rows.size()).filter(i -> LazyRows.key(rows, i).equals(focused.key())).findFirst()
                    .ifPresent(getSelectionModel()::select);
        }
    }

    /** Makes the list as tall as its rows if there is room; otherwise it scrolls. */
    public CheckList<T> fitRows() {
        var count = Bindings.size(getItems());
        prefHeightProperty().bind(fixedCellSizeProperty().multiply(count));
        minHeightProperty().bind(fixedCellSizeProperty().multiply(Bindings.min(count, LEAST_ROWS)));
        return this;
    }

    /** Makes the list as tall as its rows whatever the room, for a place that scrolls itself. */
    public CheckList<T> showAllRows() {
        // Rows end at whole pixels.
        var height = Bindings.createDoubleBinding(() -> Math.ceil(getFixedCellSize()) * getItems().size() + 1,
                fixedCellSizeProperty(), getItems());
        prefHeightProperty().bind(height);
        minHeightProperty().bind(height);
        return this;
    }

    /** Asks for the height of eight rows, however many there are: a filter or another subject moves nothing. */
    public CheckList<T> showEightRows() {
        prefHeightProperty().bind(fixedCellSizeProperty().multiply(USUAL_ROWS));
        minHeightProperty().bind(fixedCellSizeProperty());
        return this;
    }

    /** The row with the focus as it is now: JavaFX keeps the state in which it got the focus. */
    private @Nullable CheckRow<T> focusedRow() {
        var index = getFocusModel().getFocusedIndex();
        return index >= 0 && index < shown.size() ? shown.get(index) : null;
    }

    private void onKey(KeyEvent event) {
        if (KeyBinding.TICK.matches(event) && focusedRow() != null) {
            toggleFocused();
            event.consume();
        }
    }

    /** Toggles the focused row, if any, as Space does. */
    public void toggleFocused() {
        var row = focusedRow();
        if (row != null) {
            toggle(row);
        }
    }

    private void toggle(CheckRow<T> row) {
        if (!row.locked()) {
            fireEvent(new ToggleEvent(row));
            onToggle.accept(row.key(), row.state().toggled());
        }
    }
}
