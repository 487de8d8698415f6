package org.accessdesk.ui.users;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.accessdesk.model.find.Facet;
import org.accessdesk.model.find.FacetKind;
import org.accessdesk.model.find.ListFilter;
import org.accessdesk.model.id.UserId;
import org.accessdesk.model.settings.PaneSizes;
import org.accessdesk.model.sort.KeyOrder;
import org.accessdesk.ui.kit.Command;
import org.accessdesk.ui.kit.KeyBinding;
import org.accessdesk.ui.kit.table.DeskColumn;
import org.accessdesk.ui.kit.table.EntityPane;
import org.accessdesk.ui.kit.table.ListActions;
import org.accessdesk.ui.kit.table.PersonCell;
import org.accessdesk.ui.kit.table.SelectColumn;
import org.accessdesk.ui.kit.table.TableFilters;
import org.accessdesk.ui.kit.table.TextColumn;
import org.accessdesk.ui.kit.text.Alphabetical;
import org.accessdesk.ui.kit.text.Lists;
import org.accessdesk.ui.kit.text.Names;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.kit.text.TruncationTooltip;
import org.accessdesk.ui.users.bulk.BulkSource;
import org.kordamp.ikonli.feather.Feather;

/** The users screen: filters, table, editor. */
public final class UsersView extends EntityPane<UserId, UserRow> {
    public UsersView(UsersViewModel model, ListActions actions, ObjectProperty<PaneSizes> sizes) {
        this(model, new UserEditorView(model.editor(), sizes, actions::toUsers, model.invite()::open,
                () -> model.bulk().open(BulkSource.ROWS)), actions, sizes);
    }

    private UsersView(UsersViewModel model, UserEditorView editor, ListActions actions,
            ObjectProperty<PaneSizes> sizes) {
        this(model, editor, new UserForms(model, editor, actions), actions, sizes);
    }

    private UsersView(UsersViewModel model, UserEditorView editor, UserForms forms, ListActions actions,
            ObjectProperty<PaneSizes> sizes) {
        super(model, UserRow::id, forms, actions, sizes);
        name("users", Texts.get("users.title"), row -> row.mark() != UserRow.UserMark.NONE, UserRow::shown);
        var columns = columns();
        fill(columns, columns.get(1), UserRow.BY_ID, Feather.USERS);
        table().keepLayout(model.layout());
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var hint = TruncationTooltip.allow(new Label());
        hint.getStyleClass().add("hint");
        model.pastedProperty().subscribe(pasted -> hint.setText(pasted.isEmpty() ? keysHint() : pasted));
        surround(filters(model), gap, hint);
        menu(List.of(forOne("users.menu.groups", row -> actions.toGroups(groupsOf(row))),
                forOne("users.menu.why", _ -> editor.askWhy(table())),
                Command.of(Texts.get("users.menu.renew"), model::renew).when(model::canRenew),
                forAny("users.menu.like", () -> model.like().open(model.chosen())),
                forAny("users.menu.remove", model::remove)),
                List.of(forAny("users.menu.copyEmails", () -> copyLines(row -> Names.line(row.email())))),
                List.of(Command.of(Texts.get("users.menu.invite"), model.invite()::open),
                        Command.of(Texts.get("users.menu.import"), () -> model.bulk().open(BulkSource.ROWS)),
                        Command.of(Texts.get("users.menu.changeList"), () -> model.bulk().open(BulkSource.PEOPLE)),
                        Command.of(Texts.get("users.menu.exportMemberships"), forms::exportMemberships)
                                .when(() -> !table().getItems().isEmpty()),
                        Command.of(Texts.get("users.menu.paste"), () -> paste(model)).on(KeyBinding.PASTE_USERS)
                                .when(() -> Clipboard.getSystemClipboard().hasString())));
        table().addEventFilter(KeyEvent.KEY_PRESSED, key -> onKey(model, key));
        forms.opened().forEach(form -> form.subscribe(open -> {
            if (open) {
                showEditor();
                forms.begin();
            }
        }));
    }

    private static String keysHint() {
        return Texts.format("users.hint", KeyBinding.TICK.keys(), KeyBinding.NEXT_PANE.keys(), KeyBinding.KEYS.keys());
    }

    private List<TableColumn<UserRow, ?>> columns() {
        var joined = text("users.column.joined", 8, UserTimes::joined, UserTimes.BY_JOINED);
        var signIn = text("users.column.lastSignIn", 8, UserTimes::lastSignIn, UserTimes.BY_LAST_SIGN_IN);
        var modules = text("users.column.modules", 9, UserRow::modules, Alphabetical.by(UserRow::modules));
        var buyers = text("users.column.buyers", 9, UserRow::buyers, Alphabetical.by(UserRow::buyers));
        var id = text("users.column.id", 9, r -> r.id().isLocal() ? "" : r.id().value(),
                KeyOrder.by(UserRow::id));
        List.of(joined, signIn, modules, buyers, id).forEach(c -> c.setVisible(false));
        var email = text("users.column.email", 14.6, r -> Names.line(r.email()), KeyOrder.by(UserRow::email));
        var name = name(email);
        var status = statusColumn();
        List.of(name, email, status, joined, signIn, id).forEach(DeskColumn::fix);
        return List.of(new SelectColumn<>(table(), UserRow::shown), name, email, status, groups(), joined, signIn,
                modules, buyers, id);
    }

    /** The name column; omits the e-mail address that distinguishes namesakes while its own column is visible. */
    private DeskColumn<UserRow> name(TableColumn<UserRow, ?> email) {
        Function<UserRow, String> shown = r -> email.isVisible() ? r.besideEmail() : r.shown();
        var column = text("users.column.user", 13.5, shown, UserRow.BY_NAME);
        column.setCellFactory(
                _ -> new PersonCell<>(r -> new PersonCell.PersonValue(r.id().value(), shown.apply(r), null)));
        email.visibleProperty().subscribe(table()::refresh);
        return column;
    }

    private DeskColumn<UserRow> statusColumn() {
        var column = text("users.column.status", 9.8, StatusCell::text,
                KeyOrder.by(r -> r.user().status()));
        column.setCellFactory(_ -> new StatusCell());
        return column;
    }

    private TableColumn<UserRow, UserRow> groups() {
        var column = text("users.column.groups", 15, UsersView::groupNames,
                KeyOrder.by(UserRow::groupCount));
        column.setCellFactory(_ -> new GroupsCell());
        return column;
    }

    private static TextColumn<UserRow> text(String key, double width, Function<UserRow, String> text,
            Comparator<UserRow> order) {
        return new TextColumn<>(key, Texts.get(key), width, text, order);
    }

    private TableFilters filters(UsersViewModel model) {
        return new TableFilters(model, table()).text(Texts.get("users.filter"))
                .menu(Texts.get("users.filter.group"), FacetKind.GROUP)
                .menu(Texts.get("users.filter.module"), FacetKind.MODULE)
                .menu(Texts.get("users.filter.status"), FacetKind.STATUS)
                .menuOfKinds(Texts.get("users.filter.more"), FacetKind.LAST_SIGN_IN, FacetKind.JOINED,
                        FacetKind.ONLY_GROUP, FacetKind.NOT_IN_GROUP, FacetKind.BUYER)
                .toggle(Texts.get("users.filter.changed"), new Facet.Changed()).listed().clear()
                .columns(table())
                .views(model.views(), table());
    }

    /** The drafted groups. */
    private static String groupNames(UserRow row) {
        return Lists.of(row.groups().stream().filter(g -> g.kind() != UserRow.GroupMark.GroupMarkKind.REMOVED)
                .map(UserRow.GroupMark::name).toList());
    }

    private void onKey(UsersViewModel model, KeyEvent event) {
        if (table().equals(event.getTarget()) && KeyBinding.PASTE_USERS.matches(event)) {
            paste(model);
            event.consume();
        }
    }

    private static void paste(UsersViewModel model) {
        model.selectPasted(Objects.requireNonNullElse(Clipboard.getSystemClipboard().getString(), ""));
    }

    /** The groups of a user, as on the server and as drafted. */
    private static ListFilter groupsOf(UserRow row) {
        return ListFilter.by(new Facet.OneOf(Texts.format("users.menu.groupsOf", row.shown()),
                row.groups().stream().map(UserRow.GroupMark::id).collect(Collectors.toSet())));
    }
}
