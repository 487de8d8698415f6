package org.accessdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import javafx.scene.control.Button;
import javafx.scene.control.DialogPane;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.accessdesk.api.Call;
import org.accessdesk.demo.Fault;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.UserId;
import org.accessdesk.service.session.ConnectionRequest;
import org.accessdesk.ui.kit.Fx;
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

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isShown() {
        return Fx.call(() -> stage().isShowing());
    }

    @Test
    void anIdleWindowClosesWithoutAWord() {
        askToClose();
        window.await("the end", () -> !stage().isShowing());
        assertThat(questions()).isEmpty();
    }

    @Test
    void aTickJustBeforeTheEndIsKept() throws Exception {
        window.draft();
        askToClose();
        window.await("the end", () -> !stage().isShowing());
        try (var again = window.context.opener().open(new ConnectionRequest.Demo(), Call.plain())) {
            assertThat(again.drafts().draft().changes().size()).isOne();
        }
    }

    @Test
    void whoeverQuitsDuringAnApplyIsAskedOnceAndMayStay() throws Exception {
        window.applyAndHold();
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
    void enterAndEscapeKeepApplying() throws Exception {
        window.applyAndHold();
        askToClose();
        var stay = (Button) questions().getFirst().lookupAll(".button").stream()
                .filter(b -> ((Button) b).getText().equals("Keep applying")).findFirst().orElseThrow();
        assertThat(stay.isDefaultButton()).isTrue();
        assertThat(stay.isCancelButton()).isTrue();
        window.await("the focus", () -> stay.equals(stay.getScene().getFocusOwner()));
    }

    @Test
    void theWindowClosesByItselfWhenAllIsApplied() throws Exception {
        window.applyAndHold();
        askToClose();
        assertThat(questions()).hasSize(1);
        window.context.demo().faults().clear();
        window.await("the end", () -> !stage().isShowing());
        assertThat(questions()).isEmpty();
    }

    @Test
    void theWindowStaysWhenSomethingIsNotApplied() throws Exception {
        var answered = new CountDownLatch(1);
        window.context.demo().faults().always("PUT", ".*", Fault.before(() -> await(answered)));
        window.context.demo().faults().always("PUT", ".*", Fault.badRequest());
        window.draft();
        window.save();
        window.await("the write", () -> window.screens().shell().stripProperty().get().saving());
        askToClose();
        assertThat(questions()).hasSize(1);
        answered.countDown();
        window.await("the end of the question", () -> questions().isEmpty());
        assertThat(isShown()).isTrue();
        window.context.demo().faults().clear();
    }

    @Test
    void whoeverQuitsLeavesAnExactJournal() throws Exception {
        var user = window.applyAndHold();
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
