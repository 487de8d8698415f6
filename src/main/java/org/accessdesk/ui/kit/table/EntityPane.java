package org.accessdesk.ui.kit.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.accessdesk.model.id.Id;
import org.accessdesk.model.settings.PaneSizes;
import org.accessdesk.service.export.CopiedTable;
import org.accessdesk.service.export.CsvTable;
import org.accessdesk.ui.kit.Command;
import org.accessdesk.ui.kit.KeyBinding;
import org.accessdesk.ui.kit.pane.ListAndEditor;
import org.accessdesk.ui.kit.pane.PairPopOver;
import org.accessdesk.ui.kit.pane.SaveFile;
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
public abstract class EntityPane<I extends Id, R> extends BorderPane {
    private final EntityListViewModel<I, R> model;
    private final Function<R, I> id;
    private final DeskTable<R> table = new DeskTable<>();
    private final Region editor;
    private final ObjectProperty<PaneSizes> sizes;
    private final ListActions actions;
    private Function<R, String> name = Object::toString;
    private List<List<Command>> rowActions = List.of();
    private Supplier<List<Command>> views = List::of;
    private Runnable showEditor = () -> {};

    protected EntityPane(EntityListViewModel<I, R> model, Function<R, I> id, Region editor, ListActions actions,
            ObjectProperty<PaneSizes> sizes) {
        this.model = model;
        this.id = id;
        this.editor = editor;
        this.actions = actions;
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
     * @param key its id for tests and style sheets
     * @param title its accessible name
     * @param marked whether the draft changes a row's object
     * @param shown a row's accessible name
     */
    protected final void name(String key, String title, Predicate<R> marked, Function<R, String> shown) {
        table.setId(key);
        table.setAccessibleText(title);
        name = shown;
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
        table.setOrderedItems(model.rows(), tie, model::sort);
        model.emptyTextProperty().subscribe(_ -> showEmpty(icon));
        model.offersProperty().subscribe(_ -> showEmpty(icon));
        TableSelection.link(table, model);
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        model.exportsProperty().addListener((_, _, _) -> export());
    }

    /**
     * Sets the context menu of the rows: what every list has, and more.
     *
     * @param one what can be done with a single row
     * @param copies what else can be copied
     * @param others what else the list can do, whatever is selected
     */
    protected final void menu(List<Command> one, List<Command> copies, List<Command> others) {
        var single = new ArrayList<>(
                List.of(forAny("kit.menu.edit", () -> editor.requestFocusTraversal(TraversalDirection.NEXT)),
                        Command.of(Texts.get("kit.menu.portal"), () -> page().ifPresent(actions::open))
                                .when(() -> page().isPresent())));
        single.add(Command.of(Texts.get("kit.menu.compare"), this::compare).when(() -> selected().size() == 2));
        single.addAll(one);
        var copying = new ArrayList<>(List.of(forAny("kit.menu.copyRows", this::copyRows).on(KeyBinding.COPY_ROWS),
                forAny("kit.menu.copyNames", () -> copyLines(name)),
                forAny("kit.menu.copyIds", () -> copyLines(row -> id.apply(row).value()))));
        copying.addAll(copies);
        var rest = new ArrayList<>(List.of(Command.of(Texts.get("kit.menu.export"), this::export)
                .when(() -> !table.getItems().isEmpty())));
        rest.addAll(others);
        rowActions = List.of(single, copying, rest);
        RowMenu.install(table, rowActions);
    }

    /** An entry of the context menu for one selected row. */
    protected final Command forOne(String textKey, Consumer<R> action) {
        return Command.of(Texts.get(textKey), () -> action.accept(selected().getFirst()))
                .when(() -> selected().size() == 1);
    }

    /** An entry of the context menu for any number of selected rows. */
    protected final Command forAny(String textKey, Runnable action) {
        return Command.of(Texts.get(textKey), action).when(() -> !selected().isEmpty());
    }

    /** The selected rows that are shown, in the order of the table. */
    private List<R> selected() {
        return table.getSelectionModel().getSelectedItems();
    }

    /** The page of the one selected object. */
    private Optional<String> page() {
        var rows = selected();
        return rows.size() == 1 ? actions.page(id.apply(rows.getFirst())) : Optional.empty();
    }

    private void compare() {
        actions.compare(id.apply(selected().getFirst()), id.apply(selected().getLast()))
                .ifPresent(pair -> new PairPopOver(pair).showOver(table));
    }

    /** Copies a line of each selected row that is shown. */
    protected final void copyLines(Function<R, String> line) {
        copy(selected().stream().map(line).collect(Collectors.joining("\n")), null);
    }

    /** What a person can do with the list: its filter, selection, columns and order, and the menu of its rows. */
    public final List<Command> commands() {
        var list = table.getAccessibleText();
        var all = new ArrayList<>(List.of(
                Command.of(Texts.get("kit.filter.clearAll"), model::clearFilter).when(model::isFiltered),
                Command.of(Texts.get("kit.selection.clear"), model::clearSelection).when(model::hasSelection),
                Command.of(Texts.get("kit.columns.reset"), table::resetColumns)));
        all.addAll(views.get());
        all.addAll(table.commands());
        rowActions.forEach(all::addAll);
        return all.stream().map(command -> command.with(list)).toList();
    }

    /** Copies the selected rows that are shown, in the order and with the columns of the table. */
    private void copyRows() {
        if (!selected().isEmpty()) {
            var copied = new CopiedTable(titles(), cells(selected()));
            copy(copied.text(), copied.html());
        }
    }

    private void export() {
        SaveFile.askTable(getScene().getWindow(), Texts.get("kit.export.title"), table.getId())
                .ifPresent(file -> actions.export(exported(), file));
    }

    /** The selected rows that are shown, else all that are shown, with the columns of the table. */
    final CsvTable exported() {
        return new CsvTable(titles(), cells(selected().isEmpty() ? table.getItems() : selected()));
    }

    private List<String> titles() {
        return shownColumns().map(TextColumn::getText).toList();
    }

    private List<List<String>> cells(List<R> rows) {
        var columns = shownColumns().toList();
        return rows.stream().map(row -> columns.stream().map(column -> column.text(row)).toList()).toList();
    }

    private Stream<TextColumn<R>> shownColumns() {
        return table.getVisibleLeafColumns().stream().filter(TextColumn.class::isInstance)
                .map(EntityPane::<R>textColumn);
    }

    @SuppressWarnings("unchecked")
    private static <R> TextColumn<R> textColumn(TableColumn<R, ?> column) {
        return (TextColumn<R>) (Object) column;
    }

    private static void copy(String text, @Nullable String html) {
        var content = new ClipboardContent();
        content.putString(text);
        if (html != null) {
            content.putHtml(html);
        }
        Clipboard.getSystemClipboard().setContent(content);
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
        views = filters::commands;
        // Tab goes through the parts in the order in which they are added.
        var list = new BorderPane();
        list.setTop(filters);
        list.setCenter(table);
        var parts = new ListAndEditor(table, Bindings.isNotEmpty(table.getSelectionModel().getSelectedItems()), list,
                editor, sizes, PaneSizes.Pane.EDITOR);
        list.setBottom(status(parts.openButton(), more));
        showEditor = parts::showEditor;
        setCenter(parts);
        model.revealedProperty().subscribe(object -> {
            if (object != null) {
                table.reveal(model.rowOf(object));
                parts.showEditor();
            }
        });
    }

    /** Shows the editor, if it is not beside the list. */
    protected final void showEditor() {
        showEditor.run();
    }

    private Region status(Node open, Node... more) {
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
        box.getChildren().add(open);
        box.getStyleClass().add(Styles.STATUS_STRIP);
        return box;
    }
}
