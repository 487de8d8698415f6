package org.accessdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.scene.control.Button;
import javafx.scene.control.DialogPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.accessdesk.api.Call;
import org.accessdesk.demo.Fault;
import org.accessdesk.model.GroupId;
import org.accessdesk.model.UserId;
import org.accessdesk.service.session.ConnectionRequest;
import org.accessdesk.ui.kit.Fx;
import org.accessdesk.ui.kit.check.CheckState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Closing the window while a draft is being applied. */
class QuitWindowTest {
    private final Window window = new Window();

    @AfterEach
    void close() {
        window.close();
    }

    private Stage stage() {
        return (Stage) window.scene.getWindow();
    }

    private void askToClose() {
        Fx.run(() -> stage().fireEvent(new WindowEvent(stage(), WindowEvent.WINDOW_CLOSE_REQUEST)));
    }

    private List<DialogPane> questions() {
        return Fx.call(() -> javafx.stage.Window.getWindows().stream().map(w -> w.getScene().getRoot())
                .filter(DialogPane.class::isInstance).map(DialogPane.class::cast).toList());
    }

    private void answer(String name) {
        var question = questions().getFirst();
        Fx.run(() -> question.lookupAll(".button").stream().map(Button.class::cast)
                .filter(b -> b.getText().equals(name)).findFirst().orElseThrow().fire());
    }

    private boolean isShown() {
        return Fx.call(() -> stage().isShowing());
    }

    /** Drafts one more group for a user. */
    private UserId tick() {
        window.selectUsers(3);
        var group = Fx.call(() -> window.screens().users().editor().contentProperty().get().groups().stream()
                .filter(r -> !r.locked() && r.state() == CheckState.UNCHECKED).findFirst().orElseThrow());
        window.tick("Groups", group.text());
        return window.selectedUsers().getFirst().id();
    }

    /** Applies such a draft; the server delays the write. */
    private UserId applyAndHold() throws Exception {
        window.context.demo().faults().always("PUT", ".*", Fault.stalled());
        var user = tick();
        window.shortcut(KeyCode.S);
        window.await("the write", () -> window.screens().shell().stripProperty().get().saving());
        return user;
    }

    @Test
    void anIdleWindowClosesWithoutAWord() {
        askToClose();
        window.await("the end", () -> !stage().isShowing());
        assertThat(questions()).isEmpty();
    }

    @Test
    void aTickJustBeforeTheEndIsKept() throws Exception {
        tick();
        askToClose();
        window.await("the end", () -> !stage().isShowing());
        try (var again = window.context.opener().open(new ConnectionRequest.Demo(), Call.plain())) {
            assertThat(again.drafts().draft().changes().size()).isOne();
        }
    }

    @Test
    void whoeverQuitsDuringAnApplyIsAskedOnceAndMayStay() throws Exception {
        applyAndHold();
        askToClose();
        askToClose();
        assertThat(questions()).hasSize(1);
        assertThat(questions().getFirst().getContentText()).isNotBlank();
        answer("Keep applying");
        assertThat(questions()).isEmpty();
        assertThat(isShown()).isTrue();
        window.context.demo().faults().clear();
        window.awaitSaved();
        askToClose();
        window.await("the end", () -> !stage().isShowing());
    }

    @Test
    void whoeverQuitsLeavesAnExactJournal() throws Exception {
        var user = applyAndHold();
        askToClose();
        answer("Stop and quit");
        window.context.demo().faults().clear();
        window.await("the end", () -> !stage().isShowing());
        var atServer = window.groupsAtServer(user);
        try (var again = window.context.opener().open(new ConnectionRequest.Demo(), Call.plain())) {
            assertThat(again.apply().state().value().unfinished()).isNull();
            var drafted = again.drafts().draft().changes().size();
            assertThat(drafted).isEqualTo(isApplied(user, atServer) ? 0 : 1);
        }
    }

    /** Whether the change was applied: {@code atServer} differs from the list read before, or the draft is empty. */
    private boolean isApplied(UserId user, Set<GroupId> atServer) {
        var before = Objects.requireNonNull(window.screens().workspace().directory().state().value().snapshot())
                .user(user).orElseThrow().groups();
        return !before.equals(atServer) || window.screens().shell().stripProperty().get().changes() == 0;
    }
}
