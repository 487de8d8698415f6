package org.accessdesk.ui.kit.pane;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import javafx.scene.control.Tooltip;
import javafx.scene.control.skin.TextFieldSkin;
import javafx.scene.layout.StackPane;
import org.accessdesk.ui.kit.text.Texts;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A field for a secret with an eye at its right. The secret is readable only while the eye is pressed, by the mouse or by
 * Space, so that no picture of the window and nobody who comes later sees it.
 */
public final class SecretField extends StackPane {
    private final PasswordField field = new PasswordField();

    public SecretField() {
        getStyleClass().add("secret-field");
        setAlignment(Pos.CENTER_RIGHT);
        var eye = new Button("", new FontIcon(Feather.EYE));
        eye.getStyleClass().setAll("eye");
        eye.setAccessibleText(Texts.get("kit.secret.show"));
        eye.setTooltip(new Tooltip(Texts.get("kit.secret.show")));
        eye.armedProperty().addListener((_, _, pressed) -> show(pressed));
        eye.disableProperty().bind(field.textProperty().isEmpty());
        getChildren().setAll(field, eye);
    }

    /** The field itself. */
    public PasswordField field() {
        return field;
    }

    /** A skin decides about the bullets when it is made, so that a change needs another one. */
    private void show(boolean readable) {
        field.setSkin(readable ? new ReadableSkin(field) : new TextFieldSkin(field));
    }

    private static final class ReadableSkin extends TextFieldSkin {
        ReadableSkin(PasswordField field) {
            super(field);
        }

        @Override
        protected String maskText(String text) {
            return text;
        }
    }
}
