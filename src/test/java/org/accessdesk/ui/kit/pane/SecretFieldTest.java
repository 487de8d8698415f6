package org.accessdesk.ui.kit.pane;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.text.Text;
import org.accessdesk.ui.kit.Fx;
import org.accessdesk.ui.kit.theme.Theme;
import org.junit.jupiter.api.Test;

class SecretFieldTest {
    private static final String SECRET = "idt:TKN-0000-0001:secret";

    @Test
    void theSecretIsReadableOnlyWhileTheEyeIsPressed() {
        Fx.run(() -> {
            var field = new SecretField();
            field.field().setText(SECRET);
            var scene = new Scene(field, 400, 60);
            Theme.LIGHT.applyTo(scene);
            field.applyCss();
            var eye = (Button) field.lookup(".eye");
            assertThat(shown(field)).doesNotContain("idt");
            eye.arm();
            assertThat(shown(field)).contains(SECRET);
            eye.disarm();
            assertThat(shown(field)).doesNotContain("idt");
        });
    }

    private static String shown(SecretField field) {
        field.applyCss();
        field.layout();
        return String.join(" ", field.lookupAll(".text").stream().map(n -> ((Text) n).getText()).toList());
    }
}
