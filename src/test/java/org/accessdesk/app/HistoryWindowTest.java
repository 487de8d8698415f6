package org.accessdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.accessdesk.model.id.UserId;
import org.accessdesk.ui.history.HistoryViewModel;
import org.accessdesk.ui.kit.AccessibleNames;
import org.accessdesk.ui.kit.Fx;
import org.accessdesk.ui.kit.pane.Choice;
import org.accessdesk.ui.shell.Screen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Drafts, guards, results and the history in the real window, by accessible names and keys. */
class HistoryWindowTest {
    private final Window window = new Window();

    @AfterEach
    void close() {
        window.close();
    }

    private UserId tickOne() {
        window.selectUsers(3);
        window.tick("Groups", window.freeGroup().text());
        return window.selectedUsers().getFirst().id();
    }

    private List<String> missing() {
        return Fx.call(() -> {
            window.scene.getRoot().applyCss();
            window.scene.getRoot().layout();
            return AccessibleNames.missing(window.scene.getRoot());
        });
    }

    private Screen screen() {
        return Fx.call(() -> window.screens().shell().screenProperty().get());
    }

    @Test
    void whatIsAppliedCanBeShownAndUndone() throws Exception {
        var before = Fx.call(() -> window.users().getItems().get(3).user().groups());
        var user = tickOne();
        window.save();
        window.awaitSaved();
        assertThat(window.groupsAtServer(user)).isNotEqualTo(before);
        window.fire("Show");
        assertThat(screen()).isEqualTo(Screen.HISTORY);
        window.await("the item", () -> window.find(ListView.class, "Changes of this set").getItems().size() == 1);
        assertThat(missing()).isEmpty();
        window.fire("Undo all…");
        assertThat(screen()).isEqualTo(Screen.REVIEW);
        assertThat(window.changes()).isOne();
        window.save();
        window.awaitSaved();
        assertThat(window.groupsAtServer(user)).isEqualTo(before);
    }

    @Test
    void whatIsAppliedIsUndoneFromTheNoticeWhichMovesNothing() throws Exception {
        Fx.run(() -> window.context.computer().preferences().change(s -> s.with(s.applying().withAtOnce(1))));
        var before = Fx.call(() -> window.users().getItems().get(3).user().groups());
        var user = tickOne();
        Fx.run(window.screens().shell()::dismissResult);
        var place = Fx.call(() -> window.users().localToScene(0, 0));
        window.shortcut(KeyCode.ENTER);
        window.awaitSaved();
        assertThat(Fx.call(() -> window.users().localToScene(0, 0))).isEqualTo(place);
        window.fire("Undo…");
        window.await("the undo", () -> window.screens().shell().screenProperty().get() == Screen.REVIEW);
        assertThat(window.changes()).isOne();
        window.save();
        window.awaitSaved();
        assertThat(window.groupsAtServer(user)).isEqualTo(before);
    }

    private Long chosen(String box) {
        return Fx.call(() -> {
            var choice = (Choice<?>) window.find(ComboBox.class, box).getValue();
            return (Long) Objects.requireNonNull(choice).key();
        });
    }

    private List<Long> snapshots() {
        return Fx.call(() -> window.screens().workspace().history().state().value().snapshots().stream()
                .map(s -> s.number()).toList());
    }

    private void refresh() {
        var before = snapshots().size();
        Fx.run(() -> window.screens().shell().refresh());
        window.await("the lists", () -> !window.screens().shell().headerProperty().get().loading());
        window.await("the snapshot", () -> {
            window.screens().history().load();
            return window.screens().workspace().history().state().value().snapshots().size() > before;
        });
    }

    @Test
    void theBoxesOfAComparisonShowTheLastTwoSnapshots() {
        window.fire("History");
        window.fire("Compare snapshots");
        for (var n = 0; n < 3; n++) {
            refresh();
            var known = snapshots();
            assertThat(List.of(chosen("First snapshot"), chosen("Second snapshot")))
                    .isEqualTo(List.of(known.get(1), known.get(0)));
        }
    }

    @Test
    void aTextThatIsNoDayStaysAndIsSaid() {
        window.fire("History");
        window.fire("Access on a date");
        var day = window.find(DatePicker.class, "Day");
        assertThat(Fx.call(() -> day.getValue())).isNotNull();
        Fx.run(() -> {
            day.getEditor().setText("25.13.2026");
            day.commitValue();
        });
        assertThat(Fx.call(() -> day.getEditor().getText())).isEqualTo("25.13.2026");
        assertThat(Fx.call(() -> window.scene.getRoot().lookupAll(".answer .sentence").stream()
                .map(t -> ((Text) t).getText()).toList())).singleElement().asString()
                .startsWith("“25.13.2026” is not a day. Write it as ");
        Fx.run(() -> {
            day.getEditor().setText("25.11.2025");
            day.commitValue();
        });
        assertThat(Fx.call(() -> day.getValue())).isEqualTo("2025-11-25");
        assertThat(Fx.call(() -> day.getEditor().getText())).isEqualTo("25 Nov 2025");
    }

    @Test
    void everyPartOfTheHistoryHasNames() {
        window.fire("History");
        for (var tab : HistoryViewModel.Tab.values()) {
            Fx.run(() -> window.screens().history().tabProperty().set(tab));
            assertThat(missing()).isEmpty();
        }
    }

    @Test
    void f6GoesRoundTheHistory() {
        tickOne();
        window.save();
        window.awaitSaved();
        window.fire("Show");
        window.await("the item", () -> window.find(ListView.class, "Changes of this set").getItems().size() == 1);
        window.focus(window.find(ListView.class, "Applied"));
        var names = new ArrayList<String>();
        for (int i = 0; i < 4; i++) {
            window.press(KeyCode.F6);
            names.add(String.valueOf(AccessibleNames.nameOf(java.util.Objects.requireNonNull(window.focused()))));
        }
        assertThat(names).containsExactly("Undo all…", "Draft", "History", "Applied");
    }

    private MenuItem item(String text) {
        return Fx.call(() -> window.find(MenuButton.class, "Draft").getItems().stream()
                .filter(i -> text.equals(i.getText())).findFirst().orElseThrow());
    }

    @Test
    void aDraftIsRenamedInItsPlace() {
        var rename = item("Rename…");
        Fx.run(rename::fire);
        var field = window.find(TextField.class, "Name of the draft");
        window.focus(field);
        Fx.run(() -> field.setText("Q4 clean-up"));
        window.press(KeyCode.ENTER);
        assertThat(window.find(MenuButton.class, "Draft Q4 clean-up").getText()).isEqualTo("Q4 clean-up");
        Fx.run(() -> window.screens().shell().drafts().renamingProperty().set(true));
        var again = window.find(TextField.class, "Name of the draft");
        window.focus(again);
        Fx.run(() -> again.setText("No"));
        window.press(KeyCode.ESCAPE);
        assertThat(window.find(MenuButton.class, "Draft Q4 clean-up").getText()).isEqualTo("Q4 clean-up");
    }

    @Test
    void aDeletedDraftIsBroughtBackFromTheNotice() {
        tickOne();
        var delete = item("Delete draft");
        Fx.run(delete::fire);
        assertThat(window.changes()).isZero();
        window.fire("Undo delete");
        assertThat(window.changes()).isOne();
    }

    @Test
    void whatIsBlockedIsShownAboveTheStripAndLeadsToTheUser() {
        var user = Fx.call(() -> window.users().getItems().get(5).user());
        Fx.run(() -> window.screens().workspace().drafts().edit(set -> {
            var change = set.of(user);
            for (var group : user.groups()) {
                change = change.with(group, false);
            }
            return set.with(change);
        }));
        window.fire("Groups");
        window.save();
        assertThat(missing()).isEmpty();
        window.fire("Go to it");
        assertThat(screen()).isEqualTo(Screen.USERS);
        assertThat(window.selectedUsers().getFirst().id()).isEqualTo(user.id());
        window.fire("Cancel");
        assertThat(Fx.call(() -> window.screens().shell().guard().contentProperty().get().lines())).isEmpty();
    }
}
