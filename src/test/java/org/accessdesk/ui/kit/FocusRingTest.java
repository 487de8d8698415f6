package org.accessdesk.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.accessdesk.ui.kit.theme.Styles;
import org.accessdesk.ui.kit.theme.Theme;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Flat buttons show that they have the focus: the ring has a contrast of 3 to 1 or more against the page. */
class FocusRingTest {

    @ParameterizedTest
    @CsvSource({"LIGHT,flat", "DARK,flat", "LIGHT,menu-entry", "DARK,menu-entry"})
    void aFlatButtonHasARing(Theme theme, String more) {
        var button = Fx.call(() -> new Button("Columns"));
        var page = Fx.call(StackPane::new);
        Fx.run(() -> {
            button.getStyleClass().addAll(Styles.FLAT, more);
            page.setStyle("-fx-background-color: -desk-page;");
            page.getChildren().add(button);
            var stage = new Stage();
            stage.setScene(new Scene(page, 300, 200));
            theme.applyTo(stage.getScene());
            stage.show();
            button.requestFocus();
            page.applyCss();
            assertThat(button.isFocused()).isTrue();
            assertThat(Contrast.of(Contrast.over(outermost(button), outermost(page)), outermost(page)))
                    .isGreaterThanOrEqualTo(3);
            stage.hide();
        });
    }

    private static Color outermost(Region node) {
        return (Color) node.getBackground().getFills().getFirst().getFill();
    }
}
