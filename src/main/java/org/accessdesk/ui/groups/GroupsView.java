package org.accessdesk.ui.groups;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.TableColumn;
import org.accessdesk.model.find.Facet;
import org.accessdesk.model.find.FacetKind;
import org.accessdesk.model.find.ListFilter;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.settings.PaneSizes;
import org.accessdesk.ui.groups.redundant.RedundancyPopOver;
import org.accessdesk.ui.kit.Command;
import org.accessdesk.ui.kit.table.EntityPane;
import org.accessdesk.ui.kit.table.ListActions;
import org.accessdesk.ui.kit.table.PersonCell;
import org.accessdesk.ui.kit.table.TableFilters;
import org.accessdesk.ui.kit.table.TextColumn;
import org.accessdesk.ui.kit.text.Alphabetical;
import org.accessdesk.ui.kit.text.Badge;
import org.accessdesk.ui.kit.text.Texts;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The groups screen: filters, table, editor. */
public final class GroupsView extends EntityPane<GroupId, GroupRow> {

    public GroupsView(GroupsViewModel model, ListActions actions, ObjectProperty<PaneSizes> sizes) {
        super(model, GroupRow::id, new GroupEditorView(model.editor(), sizes, actions::toUsers), actions, sizes);
        name("groups", Texts.get("groups.title"), row -> row.mark() != GroupRow.GroupDraftMark.NONE, GroupRow::shown);
        var columns = columns();
        fill(columns, columns.getFirst(), Comparator.comparing(GroupRow::id), Feather.GRID);
        table().keepLayout(model.layout());
        var filters = filters(model).action(Texts.get("groups.new"), model::create);
        surround(filters);
        model.redundancy().openProperty().subscribe(open -> {
            if (open) {
                new RedundancyPopOver(model.redundancy()).showWhenLaidOut(filters);
            }
        });
        menu(List.of(forOne("groups.menu.users",
                row -> actions.toUsers(ListFilter.by(new Facet.InGroup(row.id())))),
                forOne("groups.menu.delete", row -> model.delete(row.id())).when(() -> isDeletable(model))),
                List.of(), List.of(Command.of(Texts.get("groups.redundant"), model.redundancy()::open),
                        Command.of(Texts.get("campaign.title"), actions::toCampaigns)));
    }

    /** One group alone, which is not the Default one (UserGroup BR-004) and not to be deleted already. */
    private static boolean isDeletable(GroupsViewModel model) {
        var rows = model.selectedProperty().get();
        return rows.size() == 1 && !rows.getFirst().group().isDefault()
                && rows.getFirst().mark() != GroupRow.GroupDraftMark.DELETED;
    }

    private static List<TableColumn<GroupRow, ?>> columns() {
        var name = text("groups.column.group", 16, GroupRow::shown,
                Alphabetical.by(GroupRow::name));
        name.setCellFactory(_ -> new PersonCell<>(r -> new PersonCell.PersonValue(r.id().value(), r.shown(),
                badge(r))));
        var id = text("groups.column.id", 9, r -> r.id().isLocal() ? "" : r.id().value(),
                Comparator.comparing(GroupRow::id));
        id.setVisible(false);
        return List.of(name,
                text("groups.column.modules", 12.5, GroupRow::modules, Alphabetical.by(GroupRow::modules)),
                text("groups.column.buyers", 13, GroupRow::buyers, Alphabetical.by(GroupRow::buyers)),
                text("groups.column.users", 8.5, GroupRow::usersText, Comparator.comparingInt(GroupRow::users)), id);
    }

    private static @Nullable Badge badge(GroupRow row) {
        if (row.id().isLocal()) {
            return Badge.changed(Texts.get("groups.badge.new"));
        }
        if (row.mark() == GroupRow.GroupDraftMark.DELETED) {
            return Badge.changed(Texts.get("groups.badge.deleted"));
        }
        return row.group().isDefault() ? Badge.neutral(Texts.get("kit.default")) : null;
    }

    private static TextColumn<GroupRow> text(String key, double width, Function<GroupRow, String> text,
            Comparator<GroupRow> order) {
        return new TextColumn<>(key, Texts.get(key), width, text, order);
    }

    private TableFilters filters(GroupsViewModel model) {
        return new TableFilters(model, table()).text(Texts.get("groups.filter"))
                .menu(Texts.get("groups.filter.module"), FacetKind.MODULE)
                .toggle(Texts.get("groups.filter.changed"), new Facet.Changed()).listed().clear()
                .columns(table())
                .views(model.views(), table());
    }
}
