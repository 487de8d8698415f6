package org.accessdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import javafx.event.Event;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.PopupWindow;
import org.accessdesk.api.Call;
import org.accessdesk.model.account.GroupContent;
import org.accessdesk.model.account.Module;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.id.ModuleId;
import org.accessdesk.model.snapshot.Snapshot;
import org.accessdesk.service.session.ConnectionRequest;
import org.accessdesk.ui.kit.AccessibleNames;
import org.accessdesk.ui.kit.Fx;
import org.accessdesk.ui.kit.pane.DropDown;
import org.accessdesk.ui.kit.pane.NavItem;
import org.accessdesk.ui.kit.theme.Pictures;
import org.accessdesk.ui.kit.theme.Theme;
import org.accessdesk.ui.review.card.Grouping;
import org.accessdesk.ui.review.card.ReviewRow;
import org.accessdesk.ui.shell.Screen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The review in the real window on the embedded marketplace. */
class ReviewWindowTest {
    private static final Path FOLDER = Path.of("target", "review");
    private final Window window = new Window();

    @AfterEach
    void close() {
        window.close();
    }

    private Snapshot snapshot() {
        return Fx.call(() -> Objects.requireNonNull(
                window.screens().workspace().directory().state().value().snapshot()));
    }

    private UserGroup group(String name) {
        return snapshot().groups().stream().filter(g -> g.name().equals(name)).findFirst().orElseThrow();
    }

    /** Drafts: some users change groups, Finance loses a module and is renamed, the Default group loses a module. */
    private void draft() {
        var snapshot = snapshot();
        var finance = group("Finance");
        var defaultGroup = snapshot.defaultGroup().orElseThrow();
        Fx.run(() -> {
            var drafts = window.screens().workspace().drafts();
            drafts.rename("Q4 clean-up");
            snapshot.users().stream().skip(1).limit(9).forEach(u -> drafts.edit(set -> set.with(set.of(u)
                    .with(finance.id(), !u.groups().contains(finance.id())))));
            drafts.edit(set -> set.with(set.of(finance).withName("Finance and tax")
                    .withDescription("Invoices, statements and reports").with(billing(finance), false)));
            drafts.edit(set -> set.with(set.of(defaultGroup).with(optional(defaultGroup), false)));
            drafts.reason("Quarterly access review, ticket 4711");
            window.screens().shell().screenProperty().set(Screen.REVIEW);
        });
    }

    private static ModuleId billing(UserGroup group) {
        return group.moduleIds().stream().sorted().findFirst().orElseThrow();
    }

    private ModuleId optional(UserGroup group) {
        var finance = group("Finance").moduleIds();
        return snapshot().modules().stream()
                .filter(m -> m.setting().is(Module.Setting.OPTIONAL)
                        && group.moduleIds().contains(m.id()) && finance.contains(m.id())
                        && !m.id().equals(Module.ACCESS_MANAGEMENT))
                .map(Module::id).findFirst().orElseThrow();
    }

    /** Another administrator renames Finance. */
    private void renameByAnotherAdmin() throws Exception {
        try (var api = window.context.connect(new ConnectionRequest.Demo()).api()) {
            var now = api.group(group("Finance").id(), Call.plain());
            var content = now.content();
            api.putGroup(now, new GroupContent("Finance EU", content.description(), content.logo(), content.modules()),
                    Call.plain());
            var user = snapshot().users().stream().skip(3).findFirst().orElseThrow();
            var groups = new HashSet<>(user.groups());
            groups.add(group("UK sub").id());
            api.putGroups(snapshot().account(), user, Set.copyOf(groups), Call.plain());
        }
        Fx.run(() -> window.screens().shell().refresh());
        window.await("the new list", () -> !window.screens().shell().headerProperty().get().loading()
                && snapshot().groups().stream().anyMatch(g -> g.name().equals("Finance EU")));
    }

    private void picture(String name) {
        Fx.run(() -> {
            for (var theme : Theme.values()) {
                theme.applyTo(window.scene);
                Pictures.save(window.scene,
                        FOLDER.resolve(name + "-" + theme.name().toLowerCase(Locale.ROOT) + ".png"));
            }
            Theme.LIGHT.applyTo(window.scene);
        });
    }

    @SuppressWarnings("unchecked")
    private ListView<Object> cards() {
        return window.find(ListView.class, "Changes");
    }

    private int included() {
        return Fx.call(() -> window.screens().workspace().drafts().draft().included().size());
    }

    @Test
    void spaceLeavesOutAndIncludesDeleteRemovesAndUndoBringsBack() {
        draft();
        window.focus(cards());
        window.press(KeyCode.SPACE);
        assertThat(included()).isEqualTo(10);
        assertThat(window.changes()).isEqualTo(11);
        window.press(KeyCode.SPACE);
        assertThat(included()).isEqualTo(11);
        window.press(KeyCode.DOWN);
        window.press(KeyCode.DELETE);
        assertThat(window.changes()).isEqualTo(10);
        assertThat(window.focused()).isEqualTo(cards());
        window.shortcut(KeyCode.Z);
        assertThat(window.changes()).isEqualTo(11);
    }

    @Test
    void theBoxOfACardAndItsReason() {
        draft();
        var name = Fx.call(() -> ((ReviewRow.Card) cards().getItems().getFirst()).name());
        window.focus(cards());
        var box = (CheckBox) window.box("Changes", name);
        Fx.run(box::fire);
        assertThat(included()).isEqualTo(10);
        window.fire("Reason for " + name);
        var reason = window.find(TextField.class, "Reason for " + name);
        Fx.run(() -> reason.setText("Left the team"));
        window.focus(reason);
        window.press(KeyCode.ENTER);
        assertThat(Fx.call(() -> window.screens().workspace().drafts().draft().reasons().values()))
                .containsExactly("Left the team");
        window.fire("Remove the change of " + name + " from the draft");
        assertThat(window.changes()).isEqualTo(10);
    }

    /** Presses a key where the focus is in the open panel. */
    private static void pressInPanel(KeyCode code) {
        Fx.run(() -> {
            var panel = javafx.stage.Window.getWindows().stream().filter(PopupWindow.class::isInstance).findFirst();
            Event.fireEvent(panel.orElseThrow().getScene().getFocusOwner(),
                    new KeyEvent(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, "", code, false, false, false, false));
        });
    }

    @Test
    void theGroupingIsChosenByArrowsAndEnter() {
        draft();
        var menu = window.find(DropDown.class, "Group by: User");
        Fx.run(menu::open);
        pressInPanel(KeyCode.DOWN);
        window.await("the cards by group", () -> window.screens().review().contentProperty().get().rows()
                .getFirst() instanceof ReviewRow.CardHeading);
        assertThat(Fx.call(menu::isOpen)).isTrue();
        pressInPanel(KeyCode.ENTER);
        assertThat(Fx.call(menu::isOpen)).isFalse();
        assertThat(Fx.call(menu::getText)).isEqualTo("Group by: Group");
        Fx.run(menu::open);
        pressInPanel(KeyCode.UP);
        assertThat(Fx.call(menu::getText)).isEqualTo("Group by: User");
    }

    @Test
    void theReasonOfTheSetAndTheExactRequests() {
        draft();
        var reason = window.find(TextArea.class, "Reason");
        Fx.run(() -> reason.setText("Ticket 4712"));
        assertThat(Fx.call(() -> window.screens().workspace().drafts().draft().reason())).isEqualTo("Ticket 4712");
        window.fire("Show the exact requests");
        assertThat(window.find(TextArea.class, "Exact requests").getText())
                .contains("PUT /public/v1/accounts/user-groups/", "\"name\" : \"Finance and tax\"");
        assertThat(window.focused()).isEqualTo(window.find(TextArea.class, "Exact requests"));
        window.press(KeyCode.ESCAPE);
        assertThat(window.focused()).isEqualTo(window.find(Hyperlink.class, "Show the exact requests"));
    }

    @Test
    void ctrlRLeadsHereAndTheRailCounts() {
        window.shortcut(KeyCode.R);
        assertThat(Fx.call(() -> window.screens().shell().screenProperty().get())).isEqualTo(Screen.REVIEW);
        draft();
        assertThat(window.find(NavItem.class, "Review, 11")).isNotNull();
        for (var i = 0; i < 8 && !cards().equals(window.focused()); i++) {
            window.press(KeyCode.F6);
        }
        assertThat(window.focused()).isEqualTo(cards());
    }

    @Test
    void theWholeStory() throws Exception {
        Fx.run(() -> window.screens().shell().screenProperty().set(Screen.REVIEW));
        picture("0-empty");
        draft();
        picture("1-review");
        renameByAnotherAdmin();
        picture("2-conflict");
        Fx.run(() -> window.screens().review().groupingProperty().set(Grouping.BY_KIND));
        picture("3-kind");
        window.fire("Show the exact requests");
        picture("3-requests");
        window.press(KeyCode.ESCAPE);
        window.fire("Dry run");
        window.await("the rehearsal", () -> window.screens().review().rehearsalProperty().get().isShown()
                && !window.screens().review().rehearsalProperty().get().running());
        picture("4-tried");
        assertThat(Fx.call(() -> window.screens().review().contentProperty().get().notices().getFirst().text()))
                .contains("Finance EU", "Finance and tax");
        Fx.run(() -> window.screens().review().groupingProperty().set(Grouping.BY_GROUP));
        window.fire("Keep mine");
        picture("5-kept");
        assertThat(Fx.call(() -> AccessibleNames.missing(window.scene.getRoot()))).isEmpty();
    }
}
