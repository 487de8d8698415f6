package org.accessdesk.ui.kit.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.accessdesk.model.settings.PaneSizes;
import org.accessdesk.service.export.CopiedTable;
import org.accessdesk.ui.kit.Command;
import org.accessdesk.ui.kit.KeyBinding;
import org.accessdesk.ui.kit.pane.DividedPane;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.kit.text.TruncationTooltip;
import org.accessdesk.ui.kit.theme.Styles;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * A screen of objects: filters, table, summary, and the editor of the selection.
 *
 * @param <I> the id of an object
 * @param <R> its row
 */
public abstract class EntityPane<I, R> extends BorderPane {
    private final EntityListViewModel<I, R> model;
    private final Function<R, I> id;
    private final DeskTable<R> table = new DeskTable<>();
    private final Region editor;
    private final ObjectProperty<PaneSizes> sizes;

    protected EntityPane(EntityListViewModel<I, R> model, Function<R, I> id, Region editor,
            ObjectProperty<PaneSizes> sizes) {
        this.model = model;
        this.id = id;
        this.editor = editor;
        this.sizes = sizes;
    }

    /** The table, to focus it. */
    public final DeskTable<R> table() {
        return table;
    }

    /** The editor, to focus it. */
    public final Region editor() {
        return editor;
    }

    /**
     * Sets the table's names and rows.
     *
     * @param name its id for tests and style sheets
     * @param title its accessible name
     * @param marked whether the draft changes a row's object
     * @param shown a row's accessible name
     */
    protected final void name(String name, String title, Predicate<R> marked, Function<R, String> shown) {
        table.setId(name);
        table.setAccessibleText(title);
        MarkedRow.install(table, marked, shown);
    }

    /**
     * Fills the table, initially sorted by {@code first}.
     *
     * @param tie the order of rows that are equal in all columns the table is sorted by
     */
    protected final void fill(List<TableColumn<R, ?>> columns, TableColumn<R, ?> first, Comparator<R> tie,
            Feather icon) {
        table.setColumns(columns, first);
        table.setSortedItems(model.rows(), tie);
        model.emptyTextProperty().subscribe(_ -> showEmpty(icon));
        model.offersProperty().subscribe(_ -> showEmpty(icon));
        TableSelection.link(table, model.selectedProperty(), id, model::select);
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        menu(List.of());
    }

    /** Sets the context menu of the rows: what every list has, and {@code more}. */
    protected final void menu(List<MenuItem> more) {
        var menu = new ContextMenu(action("kit.menu.copyRows", KeyBinding.COPY_ROWS, this::copyRows));
        menu.getItems().addAll(more);
        table.setContextMenu(menu);
    }

    /** An entry of the context menu; with its key, if it has one. */
    protected static MenuItem action(String textKey, @Nullable KeyBinding key, Runnable action) {
        var text = Texts.get(textKey);
        var item = new MenuItem(key == null ? text : Texts.format("keys.hint", text, key.keys()));
        item.setOnAction(_ -> action.run());
        return item;
    }

    /** What a person can do with the list: its filter, selection, columns and order, and the menu of its rows. */
    public final List<Command> commands() {
        var list = table.getAccessibleText();
        var all = new ArrayList<>(List.of(
                Command.of(Texts.get("kit.filter.clearAll"), model::clearFilter).when(model::isFiltered),
                Command.of(Texts.get("kit.selection.clear"), model::clearSelection).when(model::hasSelection),
                Command.of(Texts.get("kit.columns.reset"), table::resetColumns)));
        all.addAll(table.commands());
        rowActions().map(item -> Command.of(item.getText(), item::fire).when(() -> !item.isDisable()))
                .forEach(all::add);
        return all.stream().map(command -> command.with(list)).toList();
    }

    private Stream<MenuItem> rowActions() {
        return table.getContextMenu().getItems().stream()
                .filter(item -> item.isVisible() && item.getText() != null && !item.getText().isEmpty());
    }

    /** Copies the selected rows that are shown, in the order and with the columns of the table. */
    private void copyRows() {
        var columns = table.getVisibleLeafColumns().stream().filter(TextColumn.class::isInstance)
                .map(EntityPane::<R>textColumn).toList();
        var rows = table.getSelectionModel().getSelectedIndices().stream().sorted().map(table.getItems()::get)
                .map(row -> columns.stream().map(column -> column.text(row)).toList()).toList();
        if (!rows.isEmpty()) {
            var copied = new CopiedTable(columns.stream().map(TextColumn::getText).toList(), rows);
            var content = new ClipboardContent();
            content.putString(copied.text());
            content.putHtml(copied.html());
            Clipboard.getSystemClipboard().setContent(content);
        }
    }

    @SuppressWarnings("unchecked")
    private static <R> TextColumn<R> textColumn(TableColumn<R, ?> column) {
        return (TextColumn<R>) (Object) column;
    }

    /** Copies {@code text}, if there is any. */
    protected static void copy(String text) {
        if (!text.isEmpty()) {
            var content = new ClipboardContent();
            content.putString(text);
            Clipboard.getSystemClipboard().setContent(content);
        }
    }

    private void showEmpty(Feather icon) {
        var empty = new EmptyState(icon, model.emptyTextProperty().get());
        model.offersProperty().get().forEach(offer -> empty.with(offer.label(), () -> {
            table.requestFocus();
            offer.action().run();
        }));
        table.setPlaceholder(empty);
    }

    private void onKey(KeyEvent event) {
        if (table.equals(event.getTarget()) && KeyBinding.LEAVE.matches(event) && model.hasSelection()) {
            model.clearSelection();
            event.consume();
        } else if (table.equals(event.getTarget()) && KeyBinding.COPY_ROWS.matches(event)) {
            copyRows();
            event.consume();
        }
    }

    /** Adds {@code filters} above the table, and the summary with {@code more} below it. */
    protected final void surround(TableFilters filters, Node... more) {
        var list = new BorderPane(table);
        list.setTop(filters);
        list.setBottom(status(more));
        setCenter(new DividedPane(Orientation.HORIZONTAL, list, editor, Texts.get("kit.divider.editor"), sizes,
                PaneSizes.Pane.EDITOR));
        model.revealedProperty().subscribe(object -> {
            if (object != null) {
                Selections.reveal(table, row -> id.apply(row).equals(object));
            }
        });
    }

    private Region status(Node... more) {
        var summary = TruncationTooltip.allow(new Label());
        summary.textProperty().bind(model.summaryProperty());
        var clear = new Hyperlink(Texts.get("kit.selection.clear"));
        clear.setMinWidth(USE_PREF_SIZE);
        clear.setOnAction(_ -> {
            table.requestFocus();
            clear.setVisited(false);
            model.clearSelection();
        });
        clear.visibleProperty().bind(model.hiddenCountProperty().greaterThan(0));
        clear.managedProperty().bind(clear.visibleProperty());
        var box = new HBox(summary, clear);
        box.getChildren().addAll(more);
        box.getStyleClass().add(Styles.STATUS_STRIP);
        return box;
    }
}
