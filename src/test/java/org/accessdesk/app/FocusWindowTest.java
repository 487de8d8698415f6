package org.accessdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.accessdesk.ui.kit.Fx;
import org.accessdesk.ui.kit.pane.FilterField;
import org.accessdesk.ui.shell.Screen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Where the focus is when the window opens, and after something that had it is gone. */
class FocusWindowTest {
    private static final int STEPS = 100;
    private static final List<String> AREAS = List.of("nav-rail", "notice-bar", "tool-strip", "desk-table", "side-pane",
            "bottom-strip");
    private final Window window = new Window();

    @AfterEach
    void close() {
        window.close();
    }

    /** Whether the focus is in a node of that style class. */
    private boolean isIn(String styleClass) {
        for (Node at = window.focused(); at != null; at = at.getParent()) {
            if (at.getStyleClass().contains(styleClass)) {
                return true;
            }
        }
        return false;
    }

    @Test
    void itBeginsInTheTableOfUsers() {
        window.await("the focus", () -> window.scene.getFocusOwner() != null);
        assertThat(window.focused()).isEqualTo(window.users());
    }

    /** Once round the window: what comes first on the screen comes first. */
    @Test
    void itGoesRoundInTheOrderOfTheScreen() {
        window.selectUsers(1);
        window.focus(window.find(Button.class, "Refresh"));
        var areas = new ArrayList<String>();
        for (var step = 0; step < STEPS && (areas.isEmpty() || !isIn("header-bar")); step++) {
            Fx.run(() -> Objects.requireNonNull(window.scene.getFocusOwner())
                    .requestFocusTraversal(TraversalDirection.NEXT));
            AREAS.stream().filter(this::isIn).filter(area -> !areas.contains(area)).forEach(areas::add);
        }
        assertThat(areas).isEqualTo(AREAS);
    }

    @Test
    void theSearchGivesItBack() {
        var field = window.find(FilterField.class, "Filter users");
        window.focus(field);
        window.shortcut(KeyCode.K);
        assertThat(window.focused()).isEqualTo(window.find(TextField.class, "Search users, groups, commands"));
        window.press(KeyCode.ESCAPE);
        assertThat(window.focused()).isEqualTo(field);
    }

    @Test
    void anotherScreenTakesIt() {
        window.fire("Groups");
        assertThat(window.focused()).isEqualTo(window.groups());
        window.shortcut(KeyCode.COMMA);
        assertThat(isIn("settings")).isTrue();
        window.fire("Users");
        assertThat(window.focused()).isEqualTo(window.users());
    }

    @Test
    void aButtonThatIsGoneLeavesItToTheScreen() {
        window.draft();
        var discard = window.find(Button.class, "Discard changes");
        window.focus(discard);
        window.fire("Discard changes");
        window.await("the focus", () -> !discard.equals(window.scene.getFocusOwner())
                && window.scene.getFocusOwner() != null);
        assertThat(isIn("header-bar")).isFalse();
    }

    @Test
    void aRenamedDraftsMenuHasIt() {
        Fx.run(() -> window.screens().shell().drafts().renamingProperty().set(true));
        var field = Objects.requireNonNull(window.focused());
        assertThat(field).isInstanceOf(TextField.class);
        window.press(KeyCode.ENTER);
        window.await("the focus", () -> !field.equals(window.scene.getFocusOwner())
                && window.scene.getFocusOwner() != null);
        assertThat(isIn("header-bar")).isFalse();
        assertThat(isIn("bottom-strip")).isTrue();
    }

    @Test
    void aKeyGoesToTheFilterAndArrowDownOnToTheList() {
        window.shortcut(KeyCode.F);
        assertThat(window.focused()).isEqualTo(window.find(FilterField.class, "Filter users"));
        window.press(KeyCode.DOWN);
        assertThat(window.focused()).isEqualTo(window.users());
        window.shortcut(KeyCode.DIGIT2);
        assertThat(window.focused()).isEqualTo(window.groups());
        window.shortcut(KeyCode.F);
        assertThat(window.focused()).isEqualTo(window.find(FilterField.class, "Filter groups"));
        window.press(KeyCode.DOWN);
        assertThat(window.focused()).isEqualTo(window.groups());
    }

    @Test
    void eachScreenHasItsKey() {
        Map.of(KeyCode.DIGIT1, Screen.USERS, KeyCode.DIGIT2, Screen.GROUPS, KeyCode.DIGIT3, Screen.REVIEW,
                KeyCode.DIGIT4, Screen.HISTORY, KeyCode.DIGIT5, Screen.SETTINGS, KeyCode.DIGIT6, Screen.MATRIX)
                .forEach((key, screen) -> {
                    window.shortcut(key);
                    assertThat(Fx.call(() -> window.screens().shell().screenProperty().get())).isEqualTo(screen);
                });
    }
}
