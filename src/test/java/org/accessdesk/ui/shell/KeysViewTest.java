package org.accessdesk.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.accessdesk.ui.kit.AccessibleNames;
import org.accessdesk.ui.kit.Fx;
import org.accessdesk.ui.kit.KeyBinding;
import org.accessdesk.ui.kit.theme.Theme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The list of keys over a window. */
class KeysViewTest {
    private final SimpleBooleanProperty open = new SimpleBooleanProperty();
    private final List<ManualLink> opened = new ArrayList<>();
    private Optional<ManualLink> page = Optional.empty();
    private final TextField field = Fx.call(TextField::new);
    private final KeysView view = Fx.call(() -> new KeysView(open, () -> page, opened::add));
    private final Stage stage = Fx.call(() -> {
        var made = new Stage();
        var scene = new Scene(new StackPane(field, view), 1280, 800);
        Theme.LIGHT.applyTo(scene);
        made.setScene(scene);
        made.show();
        field.requestFocus();
        open.set(true);
        return made;
    });

    @AfterEach
    void close() {
        Fx.run(stage::hide);
    }

    private void press(KeyCode code) {
        Fx.run(() -> Event.fireEvent(stage.getScene().getFocusOwner(), new KeyEvent(KeyEvent.KEY_PRESSED,
                KeyEvent.CHAR_UNDEFINED, "", code, false, false, false, false)));
    }

    @Test
    void aLinkOpensThePageOfTheManual() {
        assertThat(view.lookup(".hyperlink").isVisible()).as("no manual is shipped").isFalse();
        var link = new ManualLink("Open the manual: Users", Path.of("edit-groups.html"));
        page = Optional.of(link);
        Fx.run(() -> {
            open.set(false);
            open.set(true);
        });
        press(KeyCode.TAB);
        assertThat(stage.getScene().getFocusOwner()).as("the second column").isInstanceOf(ListView.class);
        press(KeyCode.TAB);
        assertThat(stage.getScene().getFocusOwner()).isEqualTo(view.lookup(".hyperlink"));
        assertThat(Fx.call(() -> AccessibleNames.nameOf(view.lookup(".hyperlink")))).isEqualTo(link.text());
        press(KeyCode.TAB);
        assertThat(stage.getScene().getFocusOwner()).isInstanceOf(ListView.class);
        Fx.run(() -> ((Hyperlink) view.lookup(".hyperlink")).fire());
        assertThat(opened).containsExactly(link);
        assertThat(open.get()).isFalse();
    }

    private List<String> announced() {
        return Fx.call(() -> {
            stage.getScene().getRoot().layout();
            return view.lookupAll(".list-cell").stream().filter(c -> c.isVisible()).map(AccessibleNames::nameOf)
                    .filter(Objects::nonNull).toList();
        });
    }

    @Test
    void everyKeyIsInTheCard() {
        Fx.run(() -> {
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
            var card = view.lookup(".keys");
            var right = card.localToScene(card.getLayoutBounds()).getMaxX();
            assertThat(view.lookupAll(".list-cell .key-hint")).isNotEmpty()
                    .allMatch(key -> key.localToScene(key.getLayoutBounds()).getMaxX() < right);
        });
    }

    @Test
    void itShowsEveryKeyAndEveryGroupAtOnce() {
        assertThat(announced()).contains("Window", "Draft", "Lists and fields").containsAll(Stream
                .of(KeyBinding.values()).map(k -> k.text() + ", " + k.keys()).toList());
        assertThat(Fx.call(() -> AccessibleNames.missing(view))).isEmpty();
    }

    @Test
    void theKeyboardStaysInItAndGoesBackToWhereItWas() {
        assertThat(stage.getScene().getFocusOwner()).isInstanceOf(ListView.class);
        press(KeyCode.TAB);
        assertThat(stage.getScene().getFocusOwner()).isInstanceOf(ListView.class);
        press(KeyCode.ESCAPE);
        assertThat(open.get()).isFalse();
        assertThat(view.isVisible()).isFalse();
        assertThat(stage.getScene().getFocusOwner()).isEqualTo(field);
    }

    /** It is there to be read: no description is cut in a window of the usual size. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "es", "fr"})
    void everyDescriptionIsShownInFull(String language) {
        var before = Locale.getDefault();
        Locale.setDefault(Locale.of(language));
        try {
            var cut = Fx.call(() -> {
                var shown = new SimpleBooleanProperty();
                var other = new KeysView(shown, Optional::empty, opened::add);
                stage.getScene().setRoot(new StackPane(other));
                shown.set(true);
                for (var pass = 0; pass < 2; pass++) {
                    stage.getScene().getRoot().applyCss();
                    stage.getScene().getRoot().layout();
                }
                return other.lookupAll(".list-cell .label").stream().map(Label.class::cast)
                        .filter(label -> label.getWidth() < label.prefWidth(-1) - 0.5).map(Label::getText).toList();
            });
            assertThat(cut).isEmpty();
        } finally {
            Locale.setDefault(before);
        }
    }
}
