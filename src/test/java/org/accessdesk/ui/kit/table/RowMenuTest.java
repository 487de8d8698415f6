package org.accessdesk.ui.kit.table;

import static org.accessdesk.model.Samples.groupId;
import static org.accessdesk.model.Samples.userId;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.accessdesk.model.find.Facet;
import org.accessdesk.model.find.ListFilter;
import org.accessdesk.model.settings.PaneSizes;
import org.accessdesk.service.export.CsvTable;
import org.accessdesk.ui.Bench;
import org.accessdesk.ui.RecordedLists;
import org.accessdesk.ui.groups.GroupRow;
import org.accessdesk.ui.groups.GroupsView;
import org.accessdesk.ui.groups.GroupsViewModel;
import org.accessdesk.ui.kit.AccessibleNames;
import org.accessdesk.ui.kit.Fx;
import org.accessdesk.ui.users.UserRow;
import org.accessdesk.ui.users.UsersView;
import org.accessdesk.ui.users.UsersViewModel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RowMenuTest {
    private static final List<
            String> FOR_ANY = List.of("Go to the editor", "Compare the two", "Make these like one user…",
                    "Remove from the account",
                    "Copy rows (Ctrl C)", "Copy names",
                    "Copy IDs",
                    "Copy email addresses", "Export as CSV or XLSX…", "Invite users…", "Import changes…",
                    "Add or remove a list of people…", "Export memberships…");

    private final Bench bench = Bench.loaded();
    private final RecordedLists lists = new RecordedLists();
    private final UsersViewModel model = Fx.call(() -> new UsersViewModel(bench.workspace));
    private final UsersView users = Fx.call(
            () -> new UsersView(model, lists, new SimpleObjectProperty<>(PaneSizes.DEFAULT)));
    private final Stage stage = Fx.call(Stage::new);

    RowMenuTest() {
        show(users);
        Fx.run(() -> Clipboard.getSystemClipboard().clear());
    }

    @AfterEach
    void close() {
        Fx.run(stage::close);
    }

    private void show(EntityPane<?, ?> pane) {
        Fx.run(() -> {
            stage.setScene(new Scene(pane, 900, 500));
            stage.show();
            pane.table().requestFocus();
        });
    }

    /** The entries after Shift F10 or the menu key. */
    private static List<MenuItem> menu(EntityPane<?, ?> pane, KeyCode key) {
        return Fx.call(() -> {
            Event.fireEvent(pane.table(), new KeyEvent(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, "", key,
                    key == KeyCode.F10, false, false, false));
            var menu = pane.table().getContextMenu();
            assertThat(menu.isShowing()).isEqualTo(!menu.getItems().isEmpty());
            menu.hide();
            return menu.getItems().stream().filter(i -> i.getText() != null).toList();
        });
    }

    private void select(int... all) {
        Fx.run(() -> {
            users.table().getSelectionModel().clearSelection();
            for (var i : all) {
                users.table().getSelectionModel().select(i);
            }
        });
    }

    private void choose(String text) {
        var item = menu(users, KeyCode.F10).stream().filter(i -> i.getText().startsWith(text)).findFirst()
                .orElseThrow();
        Fx.run(item::fire);
    }

    private static String copied() {
        return Fx.call(() -> Clipboard.getSystemClipboard().getString());
    }

    @Test
    void theKeysOpenTheMenuOfTheFocusedRow() {
        Fx.run(() -> users.table().getFocusModel().focus(1));
        assertThat(menu(users, KeyCode.CONTEXT_MENU)).extracting(MenuItem::getText).contains("Copy names");
        assertThat(Fx.call(() -> model.selectedProperty().get())).extracting(UserRow::id).containsExactly(userId(2));
    }

    @Test
    void onlyWhatCanBeDoneIsOffered() {
        select(0, 1);
        assertThat(menu(users, KeyCode.F10)).extracting(MenuItem::getText).containsExactlyElementsOf(FOR_ANY);
        select(0);
        assertThat(menu(users, KeyCode.F10)).extracting(MenuItem::getText).contains("Show the user’s groups")
                .doesNotContain("Open in Marketplace");
        lists.hasPages = true;
        choose("Open in Marketplace");
        assertThat(lists.opened).containsExactly("page of " + userId(1));
        select();
        Fx.run(() -> users.table().getFocusModel().focus(-1));
        assertThat(menu(users, KeyCode.F10)).extracting(MenuItem::getText).containsExactly("Export as CSV or XLSX…",
                "Invite users…", "Import changes…", "Add or remove a list of people…", "Export memberships…");
        Fx.run(() -> model.filterText("nobody"));
        assertThat(menu(users, KeyCode.F10)).extracting(MenuItem::getText).containsExactly("Invite users…",
                "Import changes…", "Add or remove a list of people…");
        var text = new ClipboardContent();
        text.putString("x");
        Fx.run(() -> Clipboard.getSystemClipboard().setContent(text));
        assertThat(menu(users, KeyCode.F10)).extracting(MenuItem::getText)
                .containsExactly("Invite users…",
                        "Import changes…", "Add or remove a list of people…", "Select by pasted list (Ctrl V)");
    }

    @Test
    void namesIdsAndAddressesAreCopiedALineEach() {
        select(1, 0);
        choose("Copy names");
        assertThat(copied()).isEqualTo("User 1\nUser 2");
        choose("Copy IDs");
        assertThat(copied()).isEqualTo(userId(1) + "\n" + userId(2));
        choose("Copy email");
        assertThat(copied().split("\n", -1)).hasSize(2).allMatch(line -> line.contains("@"));
    }

    @Test
    void aRowLeadsToItsEditorAndToWhatBelongsToIt() {
        select(1);
        choose("Go to the editor");
        assertThat(Fx.call(() -> users.editor().lookupAll("*").contains(stage.getScene().getFocusOwner()))).isTrue();
        choose("Show the user’s groups");
        assertThat(lists.groups).containsExactly(
                ListFilter.by(new Facet.OneOf("Groups of User 2", Set.of(groupId(1), groupId(2)))));
        var groups = Fx.call(() -> new GroupsViewModel(bench.workspace));
        Fx.run(() -> groups.filter(lists.groups.getFirst()));
        assertThat(groups.rows()).extracting(GroupRow::id).containsExactly(groupId(1), groupId(2));
        var view = Fx.call(() -> new GroupsView(groups, lists, new SimpleObjectProperty<>(PaneSizes.DEFAULT)));
        show(view);
        Fx.run(() -> view.table().getSelectionModel().select(0));
        var item = menu(view, KeyCode.F10).stream().filter(i -> i.getText().startsWith("Show the")).findFirst();
        Fx.run(item.orElseThrow()::fire);
        assertThat(lists.users).containsExactly(ListFilter.by(new Facet.InGroup(groupId(1))));
    }

    @Test
    void whatAnotherPlaceLedToIsNamedAndEnded() {
        var few = ListFilter.by(new Facet.OneOf("2 users lose Billing", Set.of(userId(1), userId(3))));
        Fx.run(() -> model.filter(few.withText("user")));
        assertThat(model.rows()).extracting(UserRow::id).containsExactly(userId(1), userId(3));
        var named = Fx.call(() -> AccessibleNames.find(users, Button.class, "2 users lose Billing: show all again"));
        Fx.run(named::fire);
        assertThat(model.filterProperty().get()).isEqualTo(ListFilter.NONE.withText("user"));
        assertThat(named.isVisible()).isFalse();
    }

    private CsvTable exported() {
        EntityPane<?, ?> pane = users;
        return Fx.call(pane::exported);
    }

    @Test
    void anExportHasWhatIsSeen() {
        Fx.run(() -> {
            users.table().titled().filter(c -> c.getText().equals("Email")).forEach(c -> c.setVisible(false));
            model.filter(ListFilter.by(new Facet.InGroup(groupId(1))));
            ColumnArrangement.sort(users.table(), users.table().sorted().findFirst().orElseThrow(), false);
        });
        var seen = exported();
        assertThat(seen.head()).containsExactly("User", "Status", "Groups");
        assertThat(seen.rows()).extracting(List::getFirst).containsExactly("User 2", "User 1");
        select(1);
        assertThat(exported().rows()).hasSize(1);
    }
}
