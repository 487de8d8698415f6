package org.accessdesk.ui.groups;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.accessdesk.ui.kit.table.EmptyState;
import org.accessdesk.ui.kit.table.MarkedRow;
import org.accessdesk.ui.kit.table.PersonCell;
import org.accessdesk.ui.kit.table.Selections;
import org.accessdesk.ui.kit.table.TableFilters;
import org.accessdesk.ui.kit.table.TableSelection;
import org.accessdesk.ui.kit.table.TextColumn;
import org.accessdesk.ui.kit.text.Badge;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.kit.text.TruncationTooltip;
import org.accessdesk.ui.kit.theme.Styles;
import org.kordamp.ikonli.feather.Feather;

/** The groups' screen: filters, table, editor. */
public final class GroupsView extends BorderPane {
    private final GroupsViewModel model;
    private final TableView<GroupRow> table = new TableView<>();
    private final TableFilters filters;
    private final GroupEditorView editor;

    public GroupsView(GroupsViewModel model) {
        this.model = model;
        this.editor = new GroupEditorView(model.editor());
        this.filters = tools();
        setUpTable();
        var list = new BorderPane(table);
        list.setTop(filters);
        list.setBottom(status());
        setCenter(list);
        setRight(editor);
    }

    /** The table, to give it the focus. */
    public Region table() {
        return table;
    }

    /** The editor, to give it the focus. */
    public Region editor() {
        return editor;
    }

    private void setUpTable() {
        var sorted = new SortedList<>(model.rows());
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setItems(sorted);
        table.setId("groups");
        table.setAccessibleText(Texts.get("groups.title"));
        MarkedRow.install(table, row -> row.mark() != GroupRow.GroupDraftMark.NONE, GroupRow::shown);
        table.getColumns().setAll(columns());
        table.getSortOrder().add(table.getColumns().get(0));
        model.emptyTextProperty()
                .subscribe(text -> table.setPlaceholder(new EmptyState(Feather.GRID, text)));
        TableSelection.link(table, model.selectedProperty(), GroupRow::id,
                rows -> model.select(rows.isEmpty() ? null : rows.getFirst()));
        model.revealedProperty().subscribe(group -> {
            if (group != null) {
                filters.clear();
                Selections.reveal(table, row -> row.id().equals(group));
            }
        });
    }

    private List<TableColumn<GroupRow, ?>> columns() {
        var name = text("groups.column.group", 16, GroupRow::shown,
                Comparator.comparing(GroupRow::name, String.CASE_INSENSITIVE_ORDER));
        name.setCellFactory(_ -> new PersonCell<>(r -> new PersonCell.PersonValue(r.id().value(), r.shown(),
                r.group().isDefault() ? Badge.neutral(Texts.get("kit.default")) : null)));
        var id = text("groups.column.id", 9, r -> r.id().value(), Comparator.comparing(GroupRow::id));
        id.setVisible(false);
        return List.of(name,
                text("groups.column.modules", 10, GroupRow::modules, Comparator.comparing(GroupRow::modules)),
                text("groups.column.buyers", 13, GroupRow::buyers, Comparator.comparing(GroupRow::buyers)),
                text("groups.column.users", 7, GroupRow::usersText, Comparator.comparingInt(GroupRow::users)), id);
    }

    private static TextColumn<GroupRow> text(String key, double width, Function<GroupRow, String> text,
            Comparator<GroupRow> order) {
        return new TextColumn<>(Texts.get(key), width, text, order);
    }

    private TableFilters tools() {
        return new TableFilters().text(Texts.get("groups.filter"), model::filterText)
                .menu(Texts.get("groups.filter.module"), model.moduleChoicesProperty(), model::filterModules)
                .toggle(Texts.get("groups.filter.changed"), model::filterChanged).columns(table);
    }

    private Region status() {
        var summary = TruncationTooltip.allow(new Label());
        summary.textProperty().bind(model.summaryProperty());
        var box = new HBox(summary);
        box.getStyleClass().add(Styles.STATUS_STRIP);
        return box;
    }
}
