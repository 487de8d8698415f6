package org.accessdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.accessdesk.ui.kit.Fit;
import org.accessdesk.ui.kit.Fx;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.kit.theme.TextSize;
import org.accessdesk.ui.kit.theme.Theme;
import org.accessdesk.ui.shell.Screen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every screen in every language, in windows of three sizes and with texts of three sizes: no text is cut without a
 * tooltip, nothing leaves its place, nothing overlaps, no button is too small. Each language takes two of the nine
 * combinations, so that all languages together take all of them; with {@code -Plaws} each language takes all.
 */
class FitsTest {
    private static final List<String> LANGUAGES = List.of("en", "de", "es", "fr", "ja");
    private static final List<
            Extent> SIZES = List.of(new Extent(760, 480), new Extent(1280, 800), new Extent(1920, 1080));
    private static final List<TextSize> TEXTS = List.of(TextSize.NORMAL, TextSize.PERCENT_150, TextSize.PERCENT_200);

    private final Locale before = Locale.getDefault();
    private final List<String> faults = new ArrayList<>();
    @SuppressWarnings("NullAway.Init")
    private Window window;
    private Extent extent = SIZES.getFirst();

    private record Extent(int width, int height) {}

    private record Combination(Extent size, TextSize text) {}

    @AfterEach
    void close() {
        if (window != null) {
            window.close();
        }
        Locale.setDefault(before);
    }

    private static List<Combination> combinations(String language) {
        var all = SIZES.stream().flatMap(size -> TEXTS.stream().map(text -> new Combination(size, text))).toList();
        if (Boolean.getBoolean("accessdesk.fits")) {
            return all;
        }
        var first = 2 * LANGUAGES.indexOf(language);
        return List.of(all.get(first), all.get((first + 1) % all.size()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "es", "fr", "ja"})
    void everythingFits(String language) {
        Locale.setDefault(Locale.of(language));
        window = new Window();
        Fx.run(() -> window.screens().users().reveal(window.screens().users().rows().getFirst().id()));
        draft();
        combinations(language).forEach(this::lookAtAll);
        assertThat(faults).isEmpty();
    }

    private void lookAtAll(Combination combination) {
        Fx.run(() -> combination.text().applyTo(window.scene));
        extent = combination.size();
        var where = combination.size() + " " + combination.text() + " ";
        var screens = hasRoomForEditors(combination)
                ? List.of(Screen.USERS, Screen.SETTINGS, Screen.GROUPS, Screen.HISTORY)
                : List.of(Screen.SETTINGS, Screen.HISTORY);
        for (var screen : screens) {
            Fx.run(() -> window.screens().shell().screenProperty().set(screen));
            look(where + screen);
        }
        Fx.run(window.screens().shell()::dismissResult);
        Fx.run(() -> window.screens().shell().screenProperty().set(Screen.REVIEW));
        look(where + "review");
        if (hasRoomForEditors(combination)) {
            showGroup();
            look(where + "group");
        }
        for (var tab : List.of("history.tab.compare", "history.tab.whoHad")) {
            Fx.run(() -> window.screens().shell().screenProperty().set(Screen.HISTORY));
            window.fire(Texts.get(tab));
            look(where + tab);
        }
        Fx.run(() -> window.context.app().keysProperty().set(true));
        look(where + "keys");
        Fx.run(() -> window.context.app().keysProperty().set(false));
        Fx.run(() -> window.screens().palette().openProperty().set(true));
        look(where + "palette");
        Fx.run(() -> window.screens().palette().openProperty().set(false));
        Fx.run(window.context.app()::showConnections);
        look(where + "connections");
        // It goes when all fields are shown, and does not come back.
        Fx.run(() -> window.scene.getRoot().lookupAll(".connect-form > .hyperlink").stream().filter(Node::isVisible)
                .forEach(link -> ((Hyperlink) link).fire()));
        look(where + "connections, all fields");
        Fx.run(() -> window.context.app().connect().cancel());
    }

    /** A list beside its editor, with its effects below, has no room in the smallest window at larger texts. */
    private static boolean hasRoomForEditors(Combination combination) {
        return combination.size().width() > 760 || combination.text() == TextSize.NORMAL;
    }

    private void showGroup() {
        Fx.run(() -> {
            window.screens().shell().screenProperty().set(Screen.GROUPS);
            window.screens().groups().reveal(window.screens().groups().rows().getLast().id());
        });
    }

    private void draft() {
        Fx.run(() -> {
            var snapshot = Objects.requireNonNull(
                    window.screens().workspace().directory().state().value().snapshot());
            var drafts = window.screens().workspace().drafts();
            drafts.create("Q4 clean-up of external people");
            var group = snapshot.groups().iterator().next();
            snapshot.users().stream().limit(9).forEach(user -> drafts
                    .edit(set -> set.with(set.of(user).with(group.id(), !user.groups().contains(group.id())))));
        });
    }

    private void look(String where) {
        Fx.run(() -> {
            for (var pass = 0; pass < 3; pass++) {
                // Not by the window, as it would be larger than the screen of the headless platform.
                window.scene.getRoot().resize(extent.width(), extent.height());
                window.scene.getRoot().applyCss();
                window.scene.getRoot().layout();
            }
            Fit.faults(window.scene.getRoot()).forEach(fault -> faults.add(where + ": " + fault));
        });
    }

    /** Proves that each kind of fault is found. */
    @Test
    void faultsAreFound() {
        assertThat(Fx.call(() -> {
            var label = new Label("A sentence that is far too long for its place");
            var wide = new Label("wide");
            wide.setMinWidth(300);
            var over = new Label("over");
            over.setTranslateX(-40);
            label.setMinWidth(10);
            var box = new HBox(label, wide, over, new Label("far"));
            box.getChildren().getLast().setTranslateX(900);
            Theme.LIGHT.applyTo(new Scene(box, 320, 40));
            box.applyCss();
            box.layout();
            return Fit.faults(box);
        })).anyMatch(f -> f.startsWith("cut")).anyMatch(f -> f.startsWith("outside"))
                .anyMatch(f -> f.startsWith("overlap"));
    }
}
