package org.accessdesk.ui.users;

import static org.accessdesk.model.Samples.groupId;
import static org.accessdesk.model.Samples.userId;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.accessdesk.model.settings.PaneSizes;
import org.accessdesk.ui.Bench;
import org.accessdesk.ui.RecordedLists;
import org.accessdesk.ui.kit.AccessibleNames;
import org.accessdesk.ui.kit.Command;
import org.accessdesk.ui.kit.Fx;
import org.accessdesk.ui.kit.pane.FilterField;
import org.accessdesk.ui.kit.pane.PairContent;
import org.accessdesk.ui.kit.pane.PairContent.PairAction;
import org.accessdesk.ui.kit.pane.PairContent.PairColumn;
import org.accessdesk.ui.kit.pane.PairContent.PairLine;
import org.accessdesk.ui.kit.pane.PairPopOver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The forms in the place of the editor, by their accessible names. */
class UserFormsTest {
    private final Bench bench = Bench.loaded();
    private final RecordedLists lists = new RecordedLists();
    private final UsersViewModel model = Fx.call(() -> new UsersViewModel(bench.workspace));
    private final UsersView users = Fx.call(
            () -> new UsersView(model, lists, new SimpleObjectProperty<>(PaneSizes.DEFAULT)));
    private final Stage stage = Fx.call(Stage::new);

    UserFormsTest() {
        Fx.run(() -> {
            stage.setScene(new Scene(users, 1200, 800));
            stage.show();
        });
    }

    @AfterEach
    void close() {
        Fx.run(stage::close);
    }

    private void run(String command) {
        Fx.run(() -> users.commands().stream().filter(c -> c.text().equals(command)).filter(c -> c.possible()
                .getAsBoolean()).map(Command::action).findFirst().orElseThrow().run());
    }

    private <T extends Node> Stream<T> all(Class<T> type) {
        users.applyCss();
        return users.lookupAll("*").stream().filter(type::isInstance).map(type::cast)
                .filter(n -> n.isManaged() && n.getScene() != null);
    }

    private Button button(String text) {
        return Fx.call(() -> all(Button.class).filter(b -> b.getText().startsWith(text)).findFirst().orElseThrow());
    }

    private List<String> texts() {
        return Fx.call(() -> all(Labeled.class).map(Labeled::getText).toList());
    }

    private void press(String text) {
        var button = button(text);
        Fx.run(button::fire);
    }

    private void type(String text) {
        Fx.run(() -> {
            var area = (TextArea) stage.getScene().getFocusOwner();
            assertThat(area.getAccessibleText()).isNotEmpty();
            area.setText(text);
            bench.settle();
        });
    }

    private void paste(String text) {
        Fx.run(() -> {
            Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
            var area = (TextArea) stage.getScene().getFocusOwner();
            area.selectAll();
            area.paste();
            bench.settle();
            users.applyCss();
            users.layout();
        });
    }

    private int nodes() {
        return Fx.call(() -> users.lookupAll("*").size());
    }

    private static String people(int count) {
        return IntStream.range(0, count).mapToObj(n -> "Ana Alvarez%d <ana%d@example.com>\nnobody".formatted(n, n))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void thousandsOfPastedLinesTakeNoMoreNodesThanHundreds() {
        run("Invite users…");
        paste(people(200));
        var few = nodes();
        assertThat(texts()).contains("Ana Alvarez49 · ana49@example.com", "and 150 more people");
        paste(people(5000));
        // A note, its link, and the box of both.
        assertThat(nodes()).isLessThan(few + 10);
        assertThat(texts()).contains("and 4,950 more people", "Add 5,000 invitations to the draft",
                "Only the start is shown of 10,000 lines. To correct something, clear the list and paste it corrected.");
        assertThat(Fx.call(() -> AccessibleNames.missing(users))).isEmpty();
        var line = Fx.call(() -> all(Label.class).filter(l -> l.getText().startsWith("Ana")).findFirst().orElseThrow());
        Fx.run(() -> model.invite().toggle(groupId(2), true));
        assertThat(Fx.call(() -> line.getScene())).as("the lines stay when a group is ticked").isNotNull();
    }

    @Test
    void rowsAreImportedByKeyboard() {
        run("Import changes…");
        type("Email,Group,Action\nuser1@example.com,Group 2,add\nnobody@example.com,Group 2,add");
        assertThat(texts()).contains("1 membership is added, and nobody leaves one.", "Group 2: 1 joins",
                "Save the rows that are left out…");
        assertThat(Fx.call(() -> AccessibleNames.missing(users))).isEmpty();
        assertThat(button("Put 1 change").getAccessibleHelp()).contains("Group 2: 1 joins", "Line 3: “nobody@",
                "1 row is left out.");
        press("Put 1 change");
        assertThat(bench.workspace.drafts().changes().membership(userId(1)).orElseThrow().added())
                .containsExactly(groupId(2));
        assertThat(texts()).doesNotContain("Import changes");
    }

    @Test
    void selectedUsersAreMadeLikeAnotherOneByKeyboard() {
        Fx.run(() -> model.selectIds(List.of(userId(1))));
        run("Make these like one user…");
        Fx.run(() -> {
            AccessibleNames.find(users, FilterField.class, "Name, email address or ID").setText("user 2");
            users.applyCss();
            users.layout();
            ListView<?> hits = AccessibleNames.find(users, ListView.class, "Like this user");
            assertThat(hits.getItems()).hasSize(1);
            hits.getSelectionModel().select(0);
            bench.settle();
        });
        assertThat(Fx.call(() -> AccessibleNames.missing(users))).isEmpty();
        press("Put 1 change");
        assertThat(bench.workspace.drafts().changes().membership(userId(1)).orElseThrow().added())
                .containsExactly(groupId(2));
    }

    @Test
    void theMembershipsOfTheSelectedUsersAreExportedElseOfAllThatAreShown() {
        var header = "User,Email,User ID,Group,Group ID,Action\r\n";
        Fx.run(() -> model.selectIds(List.of(userId(2))));
        assertThat(model.memberships().orElseThrow().text()).endsWith(header
                + "User 2,user2@example.com,USR-0000-0002,Group 1,UGR-0000-0001,add\r\n"
                + "User 2,user2@example.com,USR-0000-0002,Group 2,UGR-0000-0002,add\r\n");
        Fx.run(() -> {
            model.clearSelection();
            model.filterText("user 3");
        });
        assertThat(model.memberships().orElseThrow().text())
                .endsWith(header + "User 3,user3@example.com,USR-0000-0003,Group 3,UGR-0000-0003,add\r\n");
    }

    @Test
    void twoUsersAreComparedSideBySideAndCopied() {
        Fx.run(() -> Clipboard.getSystemClipboard().clear());
        Fx.run(() -> model.selectIds(List.of(userId(1), userId(2))));
        run("Compare the two");
        assertThat(lists.compared).containsExactly(userId(1) + " " + userId(2));
        var done = new ArrayList<String>();
        var popOver = Fx.call(() -> {
            var shown = new PairPopOver(new PairContent("Two", List.of(
                    new PairColumn("Only one", List.of(new PairLine("Groups", true), new PairLine("Group 1", false))),
                    new PairColumn("Both", List.of()), new PairColumn("Only two", List.of())),
                    List.of(new PairAction("Make like", () -> done.add("like")))));
            shown.showOver(users);
            return shown;
        });
        Fx.run(() -> {
            var root = popOver.getRoot().getScene().getRoot();
            root.applyCss();
            assertThat(AccessibleNames.missing(root)).isEmpty();
            assertThat(AccessibleNames.find(root, ListView.class, "Only one").isFocused()).isTrue();
            AccessibleNames.find(root, Button.class, "Copy as text").fire();
            assertThat(Clipboard.getSystemClipboard().getString()).contains("Only one\n\nGroups\n- Group 1");
            AccessibleNames.find(root, Button.class, "Make like").fire();
            assertThat(popOver.isShowing()).isFalse();
        });
        assertThat(done).containsExactly("like");
    }

    @Test
    void escapeLeavesAFormAndAnotherOneTakesItsPlace() {
        run("Add or remove a list of people…");
        assertThat(Fx.call(() -> all(RadioButton.class).filter(RadioButton::isSelected).map(Labeled::getText).toList()))
                .containsExactly("People, all for one group", "Add them to the group");
        run("Invite users…");
        assertThat(Fx.call(() -> stage.getScene().getFocusOwner())).isInstanceOf(TextArea.class);
        assertThat(Fx.call(() -> model.bulk().openProperty().get())).isFalse();
        assertThat(texts()).contains("Invite users");
        run("Import changes…");
        assertThat(Fx.call(() -> model.invite().openProperty().get())).isFalse();
        Fx.run(() -> Event.fireEvent(stage.getScene().getFocusOwner(),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false)));
        assertThat(Fx.call(() -> model.bulk().openProperty().get())).isFalse();
    }
}
