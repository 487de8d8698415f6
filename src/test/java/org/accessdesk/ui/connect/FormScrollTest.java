package org.accessdesk.ui.connect;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.accessdesk.ui.kit.Fx;
import org.accessdesk.ui.kit.pane.FormScroll;
import org.junit.jupiter.api.Test;

class FormScrollTest {
    @Test
    void aFormWithASentenceOfSeveralLinesIsShownWhole() {
        var sentence = Fx
                .call(() -> new Label("The token is not saved; you will be asked for it again next time. ".repeat(4)));
        var form = new VBox(sentence, Fx.call(() -> new Label("Name, address and more")));
        var scroll = Fx.call(() -> {
            sentence.setWrapText(true);
            var made = new FormScroll(form);
            new Scene(new VBox(made), 400, 600);
            made.getScene().getRoot().applyCss();
            ((VBox) made.getScene().getRoot()).layout();
            return made;
        });
        assertThat(form.getHeight()).isGreaterThan(2 * Fx.call(() -> sentence.prefHeight(-1)));
        assertThat(scroll.getViewportBounds().getHeight()).isGreaterThanOrEqualTo(form.getHeight());
    }
}
