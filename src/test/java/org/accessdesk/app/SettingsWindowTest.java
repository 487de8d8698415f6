package org.accessdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Font;
import org.accessdesk.model.settings.Look;
import org.accessdesk.model.settings.Settings;
import org.accessdesk.ui.kit.AccessibleNames;
import org.accessdesk.ui.kit.Fx;
import org.accessdesk.ui.kit.pane.ChoiceField;
import org.accessdesk.ui.shell.Screen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The settings in the real window. */
class SettingsWindowTest {
    private final Window window = new Window();

    @BeforeEach
    void open() {
        window.shortcut(KeyCode.COMMA);
        assertThat(Fx.call(() -> window.screens().shell().screenProperty().get())).isEqualTo(Screen.SETTINGS);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private Settings settings() {
        return window.context.computer().preferences().now();
    }

    private void choose(String field, String choice) {
        var box = window.find(ChoiceField.class, field);
        Fx.run(() -> choose(box, choice));
    }

    @SuppressWarnings("unchecked")
    private static void choose(ChoiceField<?> box, String choice) {
        var field = (ChoiceField<Object>) box;
        field.setValue(field.getItems().stream().filter(c -> c.text().equals(choice)).findFirst().orElseThrow());
    }

    @Test
    void theThemeAndTheTextSizeChangeTheWindowAtOnce() {
        choose("Theme", "Dark");
        assertThat(Fx.call(() -> window.scene.getPreferences().getColorScheme())).isEqualTo(ColorScheme.DARK);
        choose("Theme", "Light");
        assertThat(Fx.call(() -> window.scene.getPreferences().getColorScheme())).isEqualTo(ColorScheme.LIGHT);
        var title = window.find(Label.class, "Appearance");
        assertThat(Fx.call(() -> title.getFont())).extracting(Font::getSize).isEqualTo(13.0);
        choose("Text size", "Very large");
        assertThat(Fx.call(() -> {
            window.scene.getRoot().applyCss();
            return title.getFont();
        })).extracting(Font::getSize).isEqualTo(17.0);
        assertThat(settings().look()).isEqualTo(new Look(Look.Scheme.LIGHT, Look.Size.LARGEST));
        window.fire("Reset Appearance to default");
        assertThat(settings().look()).isEqualTo(Look.DEFAULT);
        assertThat(Fx.call(() -> {
            window.scene.getRoot().applyCss();
            return title.getFont();
        })).extracting(Font::getSize).isEqualTo(13.0);
    }

    @Test
    void allValuesBeginInOneColumn() {
        assertThat(Fx.call(() -> window.scene.getRoot().lookupAll(".settings-form .value").stream()
                .map(value -> Math.round(value.localToScene(0, 0).getX())).collect(Collectors.toSet()))).hasSize(1);
    }

    @Test
    void whatIsTypedWrongIsSaidBelowTheField() {
        var field = window.find(TextField.class, "Keep history (days)");
        Fx.run(() -> field.setText("3"));
        assertThat(window.find(Label.class, "Enter a whole number from 7 to 3,660.").isVisible()).isTrue();
        assertThat(Fx.call(field::getAccessibleHelp)).isEqualTo("Enter a whole number from 7 to 3,660.");
        Fx.run(() -> field.setText("30"));
        assertThat(settings().keeping().days()).isEqualTo(30);
        assertThat(window.find(Label.class, "Takes effect after a restart.").isVisible()).isTrue();
    }

    @Test
    void parallelRequestsAndThresholdsAreChosen() {
        choose("Parallel requests", "8");
        Fx.run(() -> window.find(TextField.class, "Ask for confirmation when a module is lost by more than (users)")
                .setText("2"));
        assertThat(settings().applying().parallel()).isEqualTo(8);
        assertThat(settings().applying().thresholds().users()).isEqualTo(2);
    }

    private static String text(TextField field) {
        return Fx.call(field::getText);
    }

    @Test
    void somebodySignsInToTheProxyAndIsForgotten() {
        var proxy = window.context.opener().profiles().proxy();
        var user = window.find(TextField.class, "Proxy user name");
        var password = window.find(PasswordField.class, "Proxy password");
        Fx.run(() -> {
            user.setText("jane");
            password.setText("secret");
        });
        window.fire("Save sign-in: proxy");
        window.await("the sign-in", () -> proxy.state().value().user().equals("jane"));
        assertThat(proxy.user("proxy.example", 8080)).isPresent();
        assertThat(text(password)).isEmpty();
        assertThat(Fx.call(password::getPromptText)).startsWith("Saved");
        assertThat(window.find(Label.class,
                "User name and password are not saved; you will be asked for them again next time.").isVisible())
                .isTrue();
        window.fire("Delete sign-in: proxy");
        window.await("the end of it", () -> proxy.state().value().user().isEmpty());
        assertThat(proxy.user("proxy.example", 8080)).isEmpty();
        assertThat(text(user)).isEmpty();
    }

    /** The notice leads to the fields although they are scrolled out of view. */
    @Test
    void theNoticeLeadsToTheFields() {
        window.fire("Users");
        Fx.run(() -> window.screens().shell().signInToProxy());
        var user = window.find(TextField.class, "Proxy user name");
        window.await("the focus", () -> user.equals(window.scene.getFocusOwner()));
        var pane = window.find(ScrollPane.class, "Settings");
        assertThat(Fx.call(() -> pane.localToScene(pane.getLayoutBounds())
                .contains(user.localToScene(user.getLayoutBounds())))).isTrue();
    }

    @Test
    void detailsAreCopied() {
        window.fire("Copy details");
        assertThat(Fx.call(() -> Clipboard.getSystemClipboard().getString()))
                .contains("Version:", "JavaFX: 26", "Operating system:");
    }

    @Test
    void everythingHasANameAndIsReachedByF6() {
        assertThat(Fx.call(() -> AccessibleNames.missing(window.scene.getRoot()))).isEmpty();
        var first = window.find(ScrollPane.class, "Settings");
        for (var i = 0; i < 5 && !isIn(first); i++) {
            window.press(KeyCode.F6);
        }
        assertThat(isIn(first)).isTrue();
        window.fire("Users");
        assertThat(Fx.call(() -> window.screens().shell().screenProperty().get())).isEqualTo(Screen.USERS);
        window.fire("Settings");
        assertThat(Fx.call(() -> window.screens().shell().screenProperty().get())).isEqualTo(Screen.SETTINGS);
    }

    private boolean isIn(ScrollPane pane) {
        return Fx.call(() -> {
            var node = window.scene.getFocusOwner();
            while (node != null && !node.equals(pane)) {
                node = node.getParent();
            }
            return node != null;
        });
    }

    /** A failure on JavaFX's thread: the window shows it and keeps working. */
    @Test
    void aFailureIsToldAboveEverything() {
        var handler = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler(window.context.computer().crashes());
        try {
            Fx.run(() -> Platform.runLater(() -> {
                throw new IllegalStateException("Lisa Liu");
            }));
            window.await("the sentence", () -> !window.context.app().alerts().alertsProperty().get().isEmpty());
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(handler);
        }
        Fx.run(() -> window.screens().shell().dismissResult());
        window.fire("Copy report");
        assertThat(Fx.call(() -> Clipboard.getSystemClipboard().getString())).contains("IllegalStateException")
                .doesNotContain("Lisa");
        window.fire("Dismiss");
        assertThat(Fx.call(() -> window.context.app().alerts().alertsProperty().get())).isEmpty();
    }
}
