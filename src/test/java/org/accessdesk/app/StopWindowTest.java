package org.accessdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.accessdesk.ui.kit.Fx;
import org.accessdesk.ui.kit.pane.FilterField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The key that stops an apply, where nothing else wants it. */
class StopWindowTest {
    private final Window window = new Window();

    @AfterEach
    void close() throws Exception {
        window.context.demo().faults().clear();
        window.close();
    }

    private boolean isStopping() {
        return Fx.call(() -> window.screens().shell().stripProperty().get().stopping());
    }

    /** Stopping, or stopped already with the change still drafted: nothing answers, so nothing else can end the apply. */
    private boolean isStopped() {
        return Fx.call(() -> {
            var strip = window.screens().shell().stripProperty().get();
            return strip.stopping() || (!strip.saving() && strip.changes() == 1);
        });
    }

    private void escapeAt(Node node) {
        window.focus(node);
        window.press(KeyCode.ESCAPE);
    }

    @Test
    void itStopsFromTheTableAndTheRestStaysInTheDraft() throws Exception {
        window.applyAndHold();
        escapeAt(window.users());
        assertThat(isStopped()).isTrue();
        window.context.demo().faults().clear();
        window.await("the end", () -> !window.screens().shell().stripProperty().get().saving());
    }

    @Test
    void itStopsFromAListOfBoxes() throws Exception {
        window.applyAndHold();
        escapeAt(window.find(ListView.class, "Groups"));
        assertThat(isStopped()).isTrue();
    }

    @Test
    void aFilterIsClearedFirst() throws Exception {
        window.applyAndHold();
        var field = window.find(FilterField.class, "Filter users");
        Fx.run(() -> field.setText("a"));
        escapeAt(field);
        assertThat(field.getText()).isEmpty();
        assertThat(isStopped()).isFalse();
        window.press(KeyCode.ESCAPE);
        assertThat(isStopped()).isTrue();
    }

    @Test
    void theSearchAndTheListOfKeysCloseOnly() throws Exception {
        window.applyAndHold();
        window.shortcut(KeyCode.K);
        escapeAt(window.find(TextField.class, "Search users, groups, commands"));
        window.press(KeyCode.F1);
        window.press(KeyCode.ESCAPE);
        assertThat(Fx.call(() -> window.screens().palette().openProperty().get()
                || window.context.app().keysProperty().get())).isFalse();
        assertThat(isStopped()).isFalse();
    }

    @Test
    void withoutAnApplyItDoesNothing() {
        window.draft();
        escapeAt(window.users());
        assertThat(window.changes()).isOne();
        assertThat(isStopping()).isFalse();
    }
}
