package org.accessdesk.ui.kit.check;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import org.accessdesk.ui.kit.KeyBinding;
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

    private BiConsumer<T, Boolean> onToggle = (key, wanted) -> {};

    /**
     * An empty list.
     *
     * @param accessibleName what the list contains: "Groups of Lisa Liu"
     */
    public CheckList(String accessibleName) {
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

    /** Called with the key of the toggled row and the wanted state: true to tick it. */
    public void setOnToggle(BiConsumer<T, Boolean> onToggle) {
        this.onToggle = onToggle;
    }

    /** Shows {@code rows}. Focus and scroll position stay with the row of the same key if it still exists. */
    public void setRows(List<CheckRow<T>> rows) {
        if (sameKeys(rows)) {
            IntStream.range(0, rows.size()).filter(i -> !rows.get(i).equals(getItems().get(i)))
                    .forEach(i -> getItems().set(i, rows.get(i)));
            return;
        }
        var key = focusedKey();
        getItems().setAll(rows);
        var index = IntStream.range(0, rows.size()).filter(i -> rows.get(i).key().equals(key)).findFirst();
        index.ifPresent(getSelectionModel()::select);
    }

    /** Makes the list as tall as its rows if there is room; otherwise it scrolls. */
    public CheckList<T> fitRows() {
        var count = Bindings.size(getItems());
        prefHeightProperty().bind(fixedCellSizeProperty().multiply(count));
        minHeightProperty().bind(fixedCellSizeProperty().multiply(Bindings.min(count, LEAST_ROWS)));
        return this;
    }

    /** Asks for the height of eight rows, however many there are: a filter or another subject moves nothing. */
    public CheckList<T> showEightRows() {
        prefHeightProperty().bind(fixedCellSizeProperty().multiply(USUAL_ROWS));
        minHeightProperty().bind(fixedCellSizeProperty());
        return this;
    }

    private boolean sameKeys(List<CheckRow<T>> rows) {
        return rows.stream().map(CheckRow::key).toList().equals(getItems().stream().map(CheckRow::key).toList());
    }

    private @Nullable T focusedKey() {
        var row = getFocusModel().getFocusedItem();
        return row == null ? null : row.key();
    }

    private void onKey(KeyEvent event) {
        if (KeyBinding.TICK.matches(event) && getFocusModel().getFocusedItem() != null) {
            toggleFocused();
            event.consume();
        }
    }

    /** Toggles the focused row, if any, as Space does. */
    public void toggleFocused() {
        var row = getFocusModel().getFocusedItem();
        if (row != null) {
            toggle(row);
        }
    }

    private void toggle(CheckRow<T> row) {
        if (!row.locked()) {
            onToggle.accept(row.key(), row.state().toggled());
        }
    }
}
