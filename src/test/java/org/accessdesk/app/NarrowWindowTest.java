package org.accessdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.accessdesk.ui.kit.Fx;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.kit.theme.TextSize;
import org.accessdesk.ui.shell.Screen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The smallest window with texts of 150 %: a list or its editor is shown. */
class NarrowWindowTest {
    private final Window window = new Window();

    @BeforeEach
    void narrow() {
        Fx.run(() -> TextSize.PERCENT_150.applyTo(window.scene));
        resize(760, 480);
    }

    private void resize(int width, int height) {
        Fx.run(() -> {
            var stage = (Stage) window.scene.getWindow();
            stage.setWidth(width);
            stage.setHeight(height);
        });
        window.await("the size", () -> Math.abs(window.scene.getWidth() - width) < 2);
        layOut();
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void layOut() {
        Fx.run(() -> {
            for (var pass = 0; pass < 3; pass++) {
                window.scene.getRoot().applyCss();
                window.scene.getRoot().layout();
            }
        });
    }

    private boolean isShown(String selector) {
        layOut();
        return Fx.call(() -> window.scene.getRoot().lookupAll(selector).stream().anyMatch(NarrowWindowTest::isShown));
    }

    private static boolean isShown(Node node) {
        for (var at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private boolean isFocusIn(String selector) {
        var focused = Objects.requireNonNull(window.focused());
        return Fx.call(() -> Objects.requireNonNull(window.scene.getRoot().lookup(selector)).lookupAll("*")
                .contains(focused));
    }

    @Test
    void enterOpensTheEditorAndEscapeLeadsBackToTheRow() {
        var table = window.users();
        window.focus(table);
        window.selectUsers(2);
        assertThat(isShown(".side-pane")).isFalse();
        window.press(KeyCode.ENTER);
        assertThat(isShown(".side-pane")).isTrue();
        assertThat(isShown(".entity-list")).isFalse();
        assertThat(isFocusIn(".side-pane")).isTrue();
        window.press(KeyCode.ESCAPE);
        assertThat(isShown(".entity-list")).isTrue();
        assertThat(window.focused()).isEqualTo(table);
        assertThat(Fx.call(() -> table.getFocusModel().getFocusedIndex())).isEqualTo(2);
        assertThat(window.selectedUsers()).hasSize(1);
    }

    @Test
    void buttonsDoTheSame() {
        window.selectUsers(1);
        layOut();
        window.fire("Edit");
        assertThat(isShown(".side-pane")).isTrue();
        window.fire("Back to the list");
        assertThat(window.focused()).isInstanceOf(TableView.class);
        Fx.run(() -> window.users().getSelectionModel().clearSelection());
        assertThat(isShown(".edit")).isFalse();
    }

    @Test
    void anEditorThatIsInUseStaysInAWindowThatGetsNarrow() {
        resize(1000, 480);
        Fx.run(() -> TextSize.NORMAL.applyTo(window.scene));
        window.selectUsers(1);
        assertThat(isShown(".side-pane")).isTrue();
        assertThat(isShown(".entity-list")).isTrue();
        var box = window.find(Node.class, Texts.get("users.editor.filterGroups"));
        window.focus(box);
        Fx.run(() -> TextSize.PERCENT_150.applyTo(window.scene));
        resize(760, 480);
        assertThat(isShown(".entity-list")).isFalse();
        assertThat(window.focused()).isEqualTo(box);
    }

    @Test
    void aRevealedUserIsInTheEditor() {
        Fx.run(() -> window.screens().users().reveal(window.screens().users().rows().getLast().id()));
        assertThat(isShown(".side-pane")).isTrue();
    }

    @Test
    void theHeadOfTheEffectsOpensThem() {
        Fx.run(() -> TextSize.PERCENT_200.applyTo(window.scene));
        window.selectUsers(1);
        layOut();
        window.fire("Edit");
        assertThat(isShown(".side-pane .check-list")).isTrue();
        assertThat(isShown(".effects")).isFalse();
        window.fire("Show what changes");
        assertThat(isShown(".effects")).isTrue();
        assertThat(isShown(".side-pane .check-list")).isFalse();
        window.fire("Show the list");
        assertThat(isShown(".side-pane .check-list")).isTrue();
    }

    @Test
    void theClosedHeadOfTheEffectsCountsTheWarnings() {
        Fx.run(() -> TextSize.PERCENT_200.applyTo(window.scene));
        window.selectUsers(1);
        layOut();
        window.fire("Edit");
        window.tick("Groups", window.administrators());
        layOut();
        window.fire("Show what changes, 2 warnings");
        assertThat(isShown(".effects .banner-warning")).isTrue();
        assertThat(window.find(Button.class, "Show the list").getText()).isEmpty();
    }

    @Test
    void aReviewShowsItsCardsOrItsSummary() {
        window.selectUsers(1);
        layOut();
        Fx.run(() -> TextSize.NORMAL.applyTo(window.scene));
        layOut();
        window.draft();
        Fx.run(() -> window.screens().shell().screenProperty().set(Screen.REVIEW));
        assertThat(isShown(".review-column")).isTrue();
        assertThat(isShown(".review-list")).isTrue();
        assertThat(isShown(".turn")).isFalse();
        Fx.run(() -> TextSize.PERCENT_150.applyTo(window.scene));
        assertThat(isShown(".review-list")).isTrue();
        assertThat(isShown(".review-column")).isFalse();
        window.fire("Summary");
        assertThat(isShown(".review-column")).isTrue();
        assertThat(isShown(".review-list")).isFalse();
        window.focus(window.find(Node.class, Texts.get("review.reason")));
        window.press(KeyCode.ESCAPE);
        assertThat(isShown(".review-list")).isTrue();
        assertThat(window.find(Button.class, "Summary").isVisible()).isTrue();
    }

    @Test
    void anAppliedRunIsShownInsteadOfTheList() {
        Fx.run(() -> TextSize.NORMAL.applyTo(window.scene));
        layOut();
        window.draft();
        window.save();
        window.awaitSaved();
        Fx.run(() -> TextSize.PERCENT_150.applyTo(window.scene));
        Fx.run(() -> window.screens().shell().screenProperty().set(Screen.HISTORY));
        layOut();
        if (isShown(".back")) {
            window.fire("Back to the list");
        }
        assertThat(isShown(".run-list")).isTrue();
        assertThat(isShown(".item-list")).isFalse();
        Fx.run(() -> ((ButtonBase) window.find(Button.class, "Show")).fire());
        assertThat(isShown(".item-list")).isTrue();
    }
}
