package org.accessdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.accessdesk.ui.kit.Fx;
import org.accessdesk.ui.shell.Screen;
import org.accessdesk.ui.texts_en_XA;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All screens in a language with longer texts: nothing is truncated. */
class ClippingTest {
    private final Locale before = Locale.getDefault();
    private Window window;

    @BeforeEach
    void open() {
        Locale.setDefault(texts_en_XA.LOCALE);
        window = new Window();
    }

    @AfterEach
    void close() {
        window.close();
        Locale.setDefault(before);
    }

    @ParameterizedTest
    @CsvSource({"1280, 800", "960, 600"})
    void noTextIsCut(int width, int height) {
        var cut = new ArrayList<String>();
        resize(width, height);
        look("users", cut);
        Fx.run(() -> window.screens().users().reveal(window.screens().users().rows().getFirst().id()));
        look("user", cut);
        draft();
        look("users with changes", cut);
        for (var screen : Screen.values()) {
            Fx.run(() -> window.screens().shell().screenProperty().set(screen));
            look(screen.name(), cut);
        }
        Fx.run(() -> {
            window.screens().shell().screenProperty().set(Screen.GROUPS);
            window.screens().groups().reveal(window.screens().groups().rows().getLast().id());
        });
        look("group", cut);
        assertThat(cut).isEmpty();
    }

    /** Resizes the window and waits for the scene. */
    private void resize(int width, int height) {
        Fx.run(() -> {
            var stage = (Stage) window.scene.getWindow();
            stage.setMinWidth(width);
            stage.setMinHeight(height);
            stage.setWidth(width);
            stage.setHeight(height);
        });
        window.await("the size", () -> Math.abs(window.scene.getWidth() - width) < 2
                && Math.abs(window.scene.getHeight() - height) < 2);
    }

    private void draft() {
        Fx.run(() -> {
            var snapshot = Objects.requireNonNull(
                    window.screens().workspace().directory().state().value().snapshot());
            var group = snapshot.groups().iterator().next();
            snapshot.users().stream().limit(5).forEach(user -> window.screens().workspace().drafts()
                    .edit(set -> set.with(set.of(user).with(group.id(), !user.groups().contains(group.id())))));
        });
    }

    /** Proves that the test detects truncated texts. */
    @Test
    void aTextWithoutRoomIsFound() {
        Fx.run(() -> window.screens().shell().screenProperty().set(Screen.SETTINGS));
        resize(200, 600);
        var cut = new ArrayList<String>();
        look("narrow", cut);
        assertThat(cut).isNotEmpty();
    }

    private void look(String where, List<String> cut) {
        Fx.run(() -> {
            for (var pass = 0; pass < 3; pass++) {
                window.scene.getRoot().applyCss();
                window.scene.getRoot().layout();
            }
            visit(window.scene.getRoot(), where, cut);
        });
    }

    private void visit(Node node, String where, List<String> cut) {
        if (!node.isVisible() || node instanceof TableView<?>) {
            return;
        }
        if (node instanceof Labeled labeled && isTranslated(labeled)) {
            if (labeled.isTextTruncated() && !isInItsTooltip(labeled)) {
                cut.add(where + ": " + labeled.getText() + " is cut");
            } else if (isOutside(labeled)) {
                cut.add(where + ": " + labeled.getText() + " leaves the window");
            }
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> visit(child, where, cut));
        }
    }

    /** Whether the label has a translated text; names of users and groups may be truncated, as they have tooltips. */
    private static boolean isTranslated(Labeled labeled) {
        return labeled.getText() != null && labeled.getText().startsWith(texts_en_XA.MARK)
                && labeled.getContentDisplay() != ContentDisplay.GRAPHIC_ONLY;
    }

    private static boolean isInItsTooltip(Labeled labeled) {
        return labeled.getTooltip() != null && labeled.getText().equals(labeled.getTooltip().getText());
    }

    private boolean isOutside(Labeled labeled) {
        var bounds = labeled.localToScene(labeled.getLayoutBounds());
        var right = bounds.getMaxX() > window.scene.getWidth() + 1 || bounds.getMinX() < -1;
        var below = bounds.getMaxY() > window.scene.getHeight() + 1;
        return right || (below && !scrolls(labeled));
    }

    private static boolean scrolls(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at instanceof ScrollPane || at.getStyleClass().contains("virtual-flow")) {
                return true;
            }
        }
        return false;
    }
}
