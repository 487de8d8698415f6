package org.accessdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.accessdesk.model.ServerValue;
import org.accessdesk.model.account.Module;
import org.accessdesk.model.account.UserStatus;
import org.accessdesk.model.find.Facet;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.ModuleId;
import org.accessdesk.model.id.UserId;
import org.accessdesk.ui.capture.step.WindowNodes;
import org.accessdesk.ui.groups.GroupRow;
import org.accessdesk.ui.kit.AccessibleNames;
import org.accessdesk.ui.kit.Fx;
import org.accessdesk.ui.kit.check.CheckRow;
import org.accessdesk.ui.kit.pane.DropDown;
import org.accessdesk.ui.kit.pane.FilterField;
import org.accessdesk.ui.kit.table.FilterMenu;
import org.accessdesk.ui.kit.theme.Theme;
import org.accessdesk.ui.shell.Screen;
import org.accessdesk.ui.users.UserRow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The main task in the real window: what the user sees, presses and saves. */
class WindowTest {
    private static final String GROUPS = "Groups";
    private final Window window = new Window();

    @AfterEach
    void close() {
        window.close();
    }

    private static List<UserId> ids(List<UserRow> rows) {
        return rows.stream().map(UserRow::id).toList();
    }

    private List<UserId> edited() {
        return Fx.call(() -> window.screens().users().editor().contentProperty().get().users().stream()
                .map(u -> u.id()).toList());
    }

    /** The first group that none of the edited users is in. */
    private CheckRow<GroupId> free() {
        return Fx.call(() -> window.screens().users().editor().contentProperty().get().groups().stream()
                .filter(r -> !r.locked() && r.state() == org.accessdesk.ui.kit.check.CheckState.UNCHECKED).findFirst()
                .orElseThrow());
    }

    private static boolean is(AccessibleAttribute attribute, Node node) {
        return Fx.call(() -> Boolean.TRUE.equals(node.queryAccessibleAttribute(attribute)));
    }

    /** What opens later is made later: JavaFX lays out hidden nodes too, and that was half of the first frame. */
    @Test
    void theFirstFrameHasFewHiddenNodes() {
        assertThat(window.hiddenNodes()).isLessThan(200);
        window.press(KeyCode.F1);
        assertThat(window.hiddenNodes()).isLessThan(200);
    }

    // Users

    /** The key that saves elsewhere writes nothing here: it leads to Apply, and another key applies. */
    @Test
    void theKeyToSaveGoesToTheReviewWithTheFocusOnApply() throws Exception {
        var user = window.draft();
        var before = window.groupsAtServer(user);
        window.shortcut(KeyCode.S);
        window.await("the focus on Apply", () -> window.scene.getFocusOwner() instanceof Button button
                && button.getText().startsWith("Apply"));
        window.shortcut(KeyCode.S);
        assertThat(window.changes()).isOne();
        assertThat(window.groupsAtServer(user)).isEqualTo(before);
        window.shortcut(KeyCode.ENTER);
        window.awaitSaved();
        assertThat(window.groupsAtServer(user)).isNotEqualTo(before);
    }

    @Test
    void tickSaveAndTheServerHasIt() throws Exception {
        window.selectUsers(3);
        var user = window.selectedUsers().getFirst();
        assertThat(edited()).containsExactly(user.id());
        var group = window.freeGroup();
        window.tick(GROUPS, group.text());
        assertThat(is(AccessibleAttribute.SELECTED, window.box(GROUPS, group.text()))).isTrue();
        assertThat(window.changes()).isOne();
        assertThat(window.strip()).isNotBlank().isNotEqualTo("No changes");
        window.save();
        window.awaitSaved();
        assertThat(window.groupsAtServer(user.id())).contains(group.key()).containsAll(user.user().groups())
                .hasSize(user.user().groups().size() + 1);
        assertThat(edited()).containsExactly(user.id());
    }

    @Test
    void spaceTogglesTheFocusedBox() {
        window.selectUsers(0);
        var list = window.find(ListView.class, GROUPS);
        window.focus(list);
        var row = free();
        Fx.run(() -> {
            var index = list.getItems().indexOf(row);
            list.getSelectionModel().clearAndSelect(index);
        });
        window.press(KeyCode.SPACE);
        assertThat(window.changes()).isOne();
        assertThat(window.focused()).isEqualTo(list);
        window.press(KeyCode.SPACE);
        assertThat(window.changes()).isZero();
    }

    @Test
    void undoAndRedoByKeys() {
        window.selectUsers(0);
        window.tick(GROUPS, free().text());
        window.focus(window.users());
        window.shortcut(KeyCode.Z);
        assertThat(window.changes()).isZero();
        window.shortcut(KeyCode.Z, KeyCode.SHIFT);
        assertThat(window.changes()).isOne();
    }

    @Test
    void theListOfKeysOpensAndClosesByItsKeyOverWhateverIsShown() {
        window.focus(window.users());
        window.press(KeyCode.F1);
        assertThat(window.focused()).isEqualTo(window.find(ListView.class, "Keyboard shortcuts"));
        window.shortcut(KeyCode.COMMA);
        assertThat(Fx.call(() -> window.screens().shell().screenProperty().get())).isEqualTo(Screen.USERS);
        window.press(KeyCode.F1);
        assertThat(window.focused()).isEqualTo(window.users());
    }

    @Test
    void severalStaySelectedWhileTheirRowsAreReplaced() throws Exception {
        window.selectUsers(1, 4, 7);
        var chosen = ids(window.selectedUsers());
        assertThat(chosen).hasSize(3);
        var group = window.freeGroup();
        window.tick(GROUPS, group.text());
        assertThat(ids(window.selectedUsers())).containsExactlyInAnyOrderElementsOf(chosen);
        assertThat(edited()).containsExactlyInAnyOrderElementsOf(chosen);
        assertThat(window.changes()).isEqualTo(3);
        window.fire("Apply to Marketplace (3)");
        window.awaitSaved();
        assertThat(ids(window.selectedUsers())).containsExactlyInAnyOrderElementsOf(chosen);
        for (var user : chosen) {
            assertThat(window.groupsAtServer(user)).contains(group.key());
        }
    }

    @Test
    void theSelectionSurvivesARefresh() {
        window.selectUsers(2, 5);
        var chosen = ids(window.selectedUsers());
        var before = Fx.call(() -> window.screens().workspace().directory().state().value().snapshot());
        window.press(KeyCode.F5);
        window.await("the refresh", () -> !Objects.equals(before,
                window.screens().workspace().directory().state().value().snapshot()));
        assertThat(ids(window.selectedUsers())).containsExactlyInAnyOrderElementsOf(chosen);
        assertThat(edited()).containsExactlyInAnyOrderElementsOf(chosen);
    }

    /** Ticks move rows in a table sorted by the number of groups; the selection follows. */
    @Test
    void theSelectionGoesWithRowsThatMove() {
        var table = window.users();
        sort(table, GROUPS);
        window.selectUsers(0, 1);
        var chosen = ids(window.selectedUsers());
        for (int i = 0; i < 3; i++) {
            window.tick(GROUPS, free().text());
            assertThat(ids(window.selectedUsers())).containsExactlyInAnyOrderElementsOf(chosen);
            assertThat(edited()).containsExactlyInAnyOrderElementsOf(chosen);
        }
        var sizes = Fx.call(() -> table.getItems().stream().map(r -> r.groups().size()).toList());
        assertThat(sizes).isSorted();
        assertThat(Fx.call(() -> table.getSortOrder().size())).isOne();
    }

    private static <S> void sort(TableView<S> table, String column) {
        Fx.run(() -> {
            TableColumn<S, ?> by = table.getColumns().stream().filter(c -> c.getText().equals(column)).findFirst()
                    .orElseThrow();
            by.setSortType(TableColumn.SortType.ASCENDING);
            table.getSortOrder().setAll(List.of(by));
        });
    }

    @Test
    void aFilterNarrowsAndKeepsTheSelection() {
        window.selectUsers(0, 1);
        var both = ids(window.selectedUsers());
        var first = window.selectedUsers().getFirst();
        var field = window.find(FilterField.class, "Filter users");
        Fx.run(() -> field.setText(first.email()));
        assertThat(ids(Fx.call(() -> List.copyOf(window.users().getItems())))).containsExactly(first.id());
        assertThat(ids(window.selectedUsers())).containsExactly(first.id());
        assertThat(edited()).containsExactlyInAnyOrderElementsOf(both);
        window.focus(field);
        window.press(KeyCode.ESCAPE);
        assertThat(Fx.call(() -> window.users().getItems().size())).isEqualTo(40);
        assertThat(ids(window.selectedUsers())).containsExactlyInAnyOrderElementsOf(both);
        window.focus(window.users());
        window.press(KeyCode.ESCAPE);
        assertThat(window.selectedUsers()).isEmpty();
        assertThat(edited()).isEmpty();
    }

    @Test
    @SuppressWarnings("unchecked")
    void menusFilter() {
        var status = window.find(FilterMenu.class, "Filter by Status, off");
        Fx.run(() -> status.chosen().add(new Facet.HasStatus(ServerValue.of(UserStatus.INVITED))));
        assertThat(Fx.call(() -> window.users().getItems().stream().map(r -> r.user().status()).distinct().toList()))
                .containsExactly(ServerValue.of(UserStatus.INVITED));
        assertThat(AccessibleNames.nameOf(status)).isEqualTo("Filter by Status, 1 chosen");
        Fx.run(() -> status.chosen().clear());
        window.selectUsers(0);
        var user = window.selectedUsers().getFirst();
        window.tick(GROUPS, free().text());
        window.fire("Changed");
        assertThat(ids(Fx.call(() -> List.copyOf(window.users().getItems())))).containsExactly(user.id());
        assertThat(window.find(ToggleButton.class, "Changed").isSelected()).isTrue();
    }

    @Test
    void columnsAreChosen() {
        var table = window.users();
        assertThat(columns(table)).doesNotContain("Joined");
        Fx.run(() -> table.getColumns().stream().filter(c -> c.getText().equals("Joined")).findFirst().orElseThrow()
                .setVisible(true));
        assertThat(columns(table)).contains("Joined");
        // In a window of this size, the chooser is in the menu of the bar.
        Fx.run(() -> window.find(DropDown.class, "More controls").open());
        assertThat(Fx.<List<Node>>call(() -> WindowNodes.all(window.scene).stream()
                .filter(n -> n instanceof Button && WindowNodes.name(n).equals("Columns")).toList())).singleElement()
                .matches(chooser -> !chooser.isDisabled());
    }

    private static List<String> columns(TableView<?> table) {
        return Fx.call(() -> table.getVisibleLeafColumns().stream().map(TableColumn::getText).toList());
    }

    // Keyboard

    /** The class of the pane that has the focus. */
    private @Nullable String pane() {
        var panes = Set.of("NavRail", "DeskTable", "UserEditorView", "GroupEditorView", "DraftStrip");
        for (Node at = window.focused(); at != null; at = at.getParent()) {
            if (panes.contains(at.getClass().getSimpleName())) {
                return at.getClass().getSimpleName();
            }
        }
        return null;
    }

    @Test
    void f6GoesRoundAllPanes() {
        window.selectUsers(0);
        window.tick(GROUPS, free().text());
        window.focus(window.users());
        var panes = new ArrayList<@Nullable String>();
        for (int i = 0; i < 5; i++) {
            window.press(KeyCode.F6);
            panes.add(pane());
        }
        assertThat(panes).containsExactly("UserEditorView", "DraftStrip", "NavRail", "DeskTable", "UserEditorView");
    }

    @Test
    void f6SkipsWhatHasNothingToDo() {
        // Without a selection the editor of users offers to invite some; that of groups has nothing.
        Fx.run(() -> window.screens().shell().screenProperty().set(Screen.GROUPS));
        window.focus(window.groups());
        var panes = new ArrayList<@Nullable String>();
        for (int i = 0; i < 3; i++) {
            window.press(KeyCode.F6);
            panes.add(pane());
        }
        assertThat(panes).containsExactly("DraftStrip", "NavRail", "DeskTable");
    }

    @Test
    void f6GoesRoundTheGroupsToo() {
        window.fire(GROUPS);
        window.selectGroup(anyGroup().name());
        window.focus(window.groups());
        var panes = new ArrayList<@Nullable String>();
        for (int i = 0; i < 3; i++) {
            window.press(KeyCode.F6);
            panes.add(pane());
        }
        assertThat(panes).containsExactly("GroupEditorView", "DraftStrip", "NavRail");
    }

    // Names

    @Test
    void whateverTakesTheFocusHasAName() {
        assertThat(missing()).isEmpty();
        window.selectUsers(0, 1);
        window.tick(GROUPS, free().text());
        assertThat(missing()).isEmpty();
        window.fire(GROUPS);
        window.selectGroup(anyGroup().name());
        assertThat(missing()).isEmpty();
        Fx.run(() -> ((TabPane) window.scene.getRoot().lookup(".tab-pane")).getSelectionModel().select(1));
        assertThat(missing()).isEmpty();
        toConnections();
        assertThat(missing()).isEmpty();
    }

    private void toConnections() {
        window.menu("Account: Stark Industries", "Connections…");
        window.await("the page", () -> window.context.app().connect().openProperty().get());
    }

    private List<String> missing() {
        return Fx.call(() -> {
            window.scene.getRoot().applyCss();
            window.scene.getRoot().layout();
            return AccessibleNames.missing(window.scene.getRoot());
        });
    }

    // Groups

    private GroupRow anyGroup() {
        return Fx.call(
                () -> window.screens().groups().rows().stream().filter(r -> !r.group().isDefault() && r.users() > 1)
                        .findFirst().orElseThrow());
    }

    private CheckRow<ModuleId> freeModule() {
        return Fx.call(() -> Objects.requireNonNull(window.screens().groups().editor().contentProperty().get())
                .modules()
                .stream().filter(r -> !r.locked() && r.state() == org.accessdesk.ui.kit.check.CheckState.UNCHECKED)
                .filter(r -> !Module.ADMINISTERING.contains(r.key()))
                .findFirst().orElseThrow());
    }

    @Test
    void aGroupsTextsAndModulesAreSaved() throws Exception {
        window.fire(GROUPS);
        var group = anyGroup();
        window.selectGroup(group.name());
        var before = window.atServer(group.id());
        var module = freeModule();
        window.tick("Modules", module.text());
        window.showDetails();
        Fx.run(() -> window.find(TextField.class, "Name").setText("Novum"));
        Fx.run(() -> window.find(TextArea.class, "Description").setText("Two\nlines"));
        Fx.run(() -> window.find(TextField.class, "Logo URL").setText("https://example.com/a.png"));
        assertThat(window.changes()).isOne();
        assertThat(selectedGroup()).isEqualTo(group.id());
        window.save();
        window.awaitSaved();
        var after = window.atServer(group.id());
        assertThat(after.name()).isEqualTo("Novum");
        assertThat(after.descriptionText()).isEqualTo("Two\nlines");
        assertThat(after.logoText()).isEqualTo("https://example.com/a.png");
        assertThat(after.moduleIds()).contains(module.key()).containsAll(before.moduleIds())
                .hasSize(before.moduleIds().size() + 1);
        assertThat(after.buyers()).isEqualTo(before.buyers());
        assertThat(selectedGroup()).isEqualTo(group.id());
    }

    private GroupId selectedGroup() {
        return Fx.call(() -> window.groups().getSelectionModel().getSelectedItem().id());
    }

    /** Each letter replaces the row and moves it in a sorted table; the field keeps the focus and the caret. */
    @Test
    void typingANameIsNotDisturbed() {
        window.fire(GROUPS);
        sort(window.groups(), "Group");
        var group = anyGroup();
        window.selectGroup(group.name());
        window.showDetails();
        var name = window.find(TextField.class, "Name");
        window.focus(name);
        Fx.run(name::selectAll);
        for (var letter : List.of("Z", "z", " ", "t", "o", "p")) {
            Fx.run(() -> name.replaceSelection(letter));
            assertThat(window.focused()).isEqualTo(name);
            assertThat(selectedGroup()).isEqualTo(group.id());
        }
        assertThat(name.getText()).isEqualTo("Zz top");
        assertThat(name.getCaretPosition()).isEqualTo(6);
        assertThat(window.changes()).isOne();
        window.focus(window.groups());
        window.shortcut(KeyCode.Z);
        assertThat(window.changes()).isZero();
        assertThat(textOf(name)).isEqualTo(group.name());
    }

    /** Clearing the name to type another one must not restore the old one in the meantime. */
    @Test
    void aNameMayBeClearedOnTheWay() {
        window.fire(GROUPS);
        var group = anyGroup();
        window.selectGroup(group.name());
        window.showDetails();
        var name = window.find(TextField.class, "Name");
        window.focus(name);
        Fx.run(() -> name.end());
        while (!Fx.call(() -> name.getText().isEmpty())) {
            Fx.run(name::deletePreviousChar);
        }
        assertThat(window.changes()).isZero();
        Fx.run(() -> name.replaceSelection("N"));
        assertThat(textOf(name)).isEqualTo("N");
        Fx.run(name::deletePreviousChar);
        window.focus(window.groups());
        assertThat(textOf(name)).isEqualTo(group.name());
        assertThat(window.changes()).isZero();
    }

    /** Two groups with the same description: undo in the field must not restore what was typed for the first. */
    @Test
    void undoInAFieldBringsNoOtherGroupsText() {
        window.fire(GROUPS);
        var groups = Fx
                .call(() -> window.screens().groups().rows().stream().filter(r -> !r.group().isDefault()).limit(2)
                        .toList());
        window.selectGroup(groups.get(1).name());
        window.showDetails();
        var description = window.find(TextArea.class, "Description");
        Fx.run(() -> description.setText(groups.get(0).group().descriptionText()));
        window.selectGroup(groups.get(0).name());
        window.focus(description);
        Fx.run(description::end);
        Fx.run(() -> description.replaceSelection("X"));
        Fx.run(description::deletePreviousChar);
        window.selectGroup(groups.get(1).name());
        assertThat(Fx.call(description::isUndoable)).isFalse();
        window.focus(description);
        window.shortcut(KeyCode.Z);
        assertThat(textOf(description)).doesNotContain("X");
    }

    @Test
    void aMemberIsTakenOutFromTheGroupsSide() throws Exception {
        var user = Fx.call(() -> window.screens().users().rows().stream().filter(r -> r.groups().size() > 1).findFirst()
                .orElseThrow());
        var group = user.groups().getFirst();
        window.fire(GROUPS);
        window.selectGroup(group.name());
        Fx.run(() -> ((TabPane) window.scene.getRoot().lookup(".tab-pane")).getSelectionModel().select(1));
        var filter = window.find(FilterField.class, "Filter users");
        Fx.run(() -> filter.setText(user.email()));
        window.tick("Users", user.name());
        assertThat(window.changes()).isOne();
        window.save();
        window.awaitSaved();
        assertThat(window.groupsAtServer(user.id())).isNotEmpty().doesNotContain(group.id());
    }

    @Test
    void aLockedBoxSaysWhyAndStays() {
        window.fire(GROUPS);
        var row = Fx.call(() -> window.screens().groups().rows().stream().filter(r -> r.group().isDefault()).findFirst()
                .orElseThrow());
        window.selectGroup(row.name());
        var locked = Fx.call(() -> Objects.requireNonNull(window.screens().groups().editor().contentProperty().get())
                .modules().stream().filter(CheckRow::locked).findFirst().orElseThrow());
        var list = window.find(ListView.class, "Modules");
        Fx.run(() -> list.scrollTo(list.getItems().indexOf(locked)));
        var box = window.box("Modules", locked.text());
        assertThat(AccessibleNames.nameOf(box)).contains("locked", Objects.requireNonNull(locked.lockReason()));
        assertThat(is(AccessibleAttribute.DISABLED, box)).isTrue();
        window.tick("Modules", locked.text());
        assertThat(window.changes()).isZero();
    }

    @Test
    void eachScreenKeepsItsSelection() {
        window.selectUsers(2);
        var chosen = ids(window.selectedUsers());
        window.fire(GROUPS);
        window.selectGroup(anyGroup().name());
        window.fire("Users");
        assertThat(ids(window.selectedUsers())).isEqualTo(chosen);
        assertThat(edited()).isEqualTo(chosen);
    }

    private static String textOf(javafx.scene.control.TextInputControl field) {
        return Fx.call(() -> field.getText());
    }

    // Connect, theme

    @Test
    void theConnectFormSaysWhatIsWrongAndForgets() {
        toConnections();
        var token = window.find(PasswordField.class, "API token");
        window.await("the focus", () -> token.equals(window.scene.getFocusOwner()));
        Fx.run(() -> token.setText("no token"));
        window.fire("Connect");
        window.await("the problem", () -> !window.context.app().connect().form().problemProperty().get().isEmpty());
        assertThat(Fx.call(() -> window.context.app().connect().form().problemProperty().get()))
                .contains("not an API token");
        window.focus(token);
        window.press(KeyCode.ESCAPE);
        assertThat(Fx.call(() -> window.context.app().connect().openProperty().get())).isFalse();
        assertThat(textOf(token)).isEmpty();
        window.focus(window.users());
    }

    @Test
    void anAccountOfOnesOwnTakesTheWindow() throws Exception {
        var demo = window.context.demo();
        var before = window.screens();
        toConnections();
        window.fire("Name, address and more");
        Fx.run(() -> {
            window.find(ComboBox.class, "Address").getEditor().setText(demo.address().toString());
            window.find(PasswordField.class, "API token").setText("Bearer " + demo.vendor().token());
        });
        window.fire("Connect");
        window.await("the account",
                () -> !window.screens().equals(before) && !window.screens().users().rows().isEmpty());
        assertThat(window.screens().workspace().isDemo()).isFalse();
        assertThat(window.users().getItems()).isNotEmpty();
    }

    @Test
    void theDarkThemeShowsTheSame() {
        window.selectUsers(0);
        Fx.run(() -> Theme.DARK.applyTo(window.scene));
        window.tick(GROUPS, free().text());
        assertThat(window.changes()).isOne();
        assertThat(missing()).isEmpty();
        Fx.run(() -> Theme.LIGHT.applyTo(window.scene));
    }
}
