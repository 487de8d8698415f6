package org.accessdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import javafx.scene.input.KeyCode;
import org.accessdesk.model.campaign.ReviewAnswer;
import org.accessdesk.ui.campaign.CampaignView;
import org.accessdesk.ui.kit.AccessibleNames;
import org.accessdesk.ui.kit.Fx;
import org.accessdesk.ui.kit.table.DeskTable;
import org.accessdesk.ui.shell.Screen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An access review in the real window, by keys. */
class CampaignWindowTest {
    private final Window window = new Window();

    @AfterEach
    void close() {
        window.close();
    }

    private CampaignView view() {
        return (CampaignView) window.root().lookup(".campaigns");
    }

    private String progress() {
        return window.screens().campaigns().contentProperty().get().progress();
    }

    private void chooseAllGroups() {
        var snapshot = window.screens().workspace().directory().state().value().snapshot();
        Objects.requireNonNull(snapshot).groups()
                .forEach(group -> window.screens().campaigns().form().choose(group.id(), true));
    }

    /** A decision is for good: where other memberships come to be shown, none is selected that was not looked at. */
    private void staysUnselectedAmongOthers(DeskTable<?> table) {
        Fx.run(() -> window.screens().campaigns().undecidedOnlyProperty().set(true));
        assertThat(Fx.call(() -> table.getSelectionModel().getSelectedIndex())).isNegative();
        Fx.run(() -> table.getSelectionModel().clearAndSelect(1));
        window.focus(table);
        window.press(KeyCode.K);
        window.await("the fourth decision", () -> progress().startsWith("4 of "));
        assertThat(Fx.call(() -> table.getSelectionModel().getSelectedIndex())).isEqualTo(1);
        Fx.run(() -> window.screens().campaigns().undecidedOnlyProperty().set(false));
        assertThat(Fx.call(() -> table.getSelectionModel().getSelectedIndex())).isNegative();
        Fx.run(() -> table.getSelectionModel().clearAndSelect(2));
        var first = Objects.requireNonNull(
                Fx.call(() -> window.screens().campaigns().contentProperty().get().chosen()));
        Fx.run(() -> {
            window.screens().campaigns().startNew();
            chooseAllGroups();
            window.screens().campaigns().begin();
        });
        window.await("another review",
                () -> !first.equals(window.screens().campaigns().contentProperty().get().chosen()));
        window.focus(table);
        Fx.run(() -> table.getSelectionModel().clearAndSelect(2));
        Fx.run(() -> window.screens().campaigns().choose(first));
        assertThat(Fx.call(() -> table.getSelectionModel().getSelectedIndex())).isLessThan(1);
    }

    @Test
    void keysDecideRowAfterRowAndTheDraftFollows() {
        Fx.run(() -> {
            window.screens().commands().all().stream().filter(c -> c.text().equals("Access reviews")).findFirst()
                    .orElseThrow().action().run();
            chooseAllGroups();
            window.screens().campaigns().begin();
        });
        assertThat(Fx.call(() -> window.screens().shell().screenProperty().get())).isEqualTo(Screen.CAMPAIGNS);
        window.await("the memberships", () -> !window.screens().campaigns().rows().isEmpty());
        var table = Fx.call(() -> view().table());
        assertThat(Fx.call(() -> AccessibleNames.missing(view()))).isEmpty();
        Fx.run(() -> table.getSelectionModel().clearSelection());
        window.focus(table);
        Fx.run(() -> table.getSelectionModel().clearSelection());
        window.press(KeyCode.R);
        assertThat(progress()).startsWith("0 of ");
        assertThat(Fx.call(() -> table.getSelectionModel().getSelectedIndex())).isZero();
        window.press(KeyCode.K);
        window.press(KeyCode.A);
        window.press(KeyCode.R);
        window.await("three decisions", () -> progress().startsWith("3 of "));
        assertThat(Fx.call(() -> window.screens().campaigns().rows().stream().limit(4)
                .map(row -> row.decision() == null ? null : row.decision().answer()).toList()))
                .containsExactly(ReviewAnswer.KEEP, ReviewAnswer.ASK, ReviewAnswer.REMOVE, null);
        assertThat(Fx.call(() -> table.getSelectionModel().getSelectedIndex())).isEqualTo(3);
        staysUnselectedAmongOthers(table);
        Fx.run(() -> window.screens().campaigns().makeDraft());
        assertThat(Fx.call(() -> window.screens().campaigns().contentProperty().get().notice())).isNotEmpty();
    }
}
