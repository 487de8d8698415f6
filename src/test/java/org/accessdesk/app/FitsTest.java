package org.accessdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.PopupWindow;
import javafx.stage.WindowEvent;
import org.accessdesk.demo.Fault;
import org.accessdesk.model.account.Module;
import org.accessdesk.model.snapshot.Snapshot;
import org.accessdesk.ui.kit.AccessibleNames;
import org.accessdesk.ui.kit.Fit;
import org.accessdesk.ui.kit.Fx;
import org.accessdesk.ui.kit.pane.DropDown;
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
 * tooltip, nothing leaves its place, nothing overlaps, nothing scrolls inside something that scrolls, no button is too
 * small. Each language takes the smallest window with the largest text and one or two of the other combinations, so that
 * all languages together take all of them; with {@code -Plaws} each language takes all.
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
        var hardest = new Combination(SIZES.getFirst(), TEXTS.getLast());
        var others = all.stream().filter(c -> !c.equals(hardest)).toList();
        var first = LANGUAGES.indexOf(language);
        return Stream.concat(Stream.of(hardest), IntStream.iterate(first, i -> i < others.size(),
                i -> i + LANGUAGES.size()).mapToObj(others::get)).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "es", "fr", "ja"})
    void everythingFits(String language) throws IOException {
        Locale.setDefault(Locale.of(language));
        window = new Window();
        applyOne(() -> combinations(language).forEach(this::lookAtQuit));
        draft();
        combinations(language).forEach(this::lookAtAll);
        alert();
        combinations(language).forEach(combination -> look(show(combination) + "alert"));
        assertThat(faults).isEmpty();
    }

    private String show(Combination combination) {
        Fx.run(() -> combination.text().applyTo(window.scene));
        extent = combination.size();
        return combination.size() + " " + combination.text() + " ";
    }

    private void lookAtAll(Combination combination) {
        var where = show(combination);
        lookAtUsers(where);
        lookAtPopups(where + "users");
        lookAtGroups(where);
        lookAtGuard(where);
        show(Screen.SETTINGS);
        look(where + "settings");
        show(Screen.REVIEW);
        look(where + "review");
        lookAtMenus(where + "review");
        show(Screen.MATRIX);
        look(where + "matrix");
        lookAtMenus(where + "matrix");
        lookAtHistory(where);
        lookAtPanels(where);
    }

    private void show(Screen screen) {
        Fx.run(() -> window.screens().shell().screenProperty().set(screen));
    }

    private void lookAtUsers(String where) {
        show(Screen.USERS);
        // An editor that had the focus is in front where it has no room beside the list.
        layOut();
        fire(".back");
        select(0);
        lookAtListAndEditor(where + "user", () -> {});
        select(0, 1, 2, 3);
        lookAtListAndEditor(where + "users", () -> {});
    }

    /** Looks at each menu and panel that a button of the screen opens. */
    private void lookAtMenus(String where) {
        for (var button : Fx.call(() -> window.scene.getRoot().lookupAll(".drop-down").stream()
                .filter(FitsTest::isShown).map(DropDown.class::cast).toList())) {
            Fx.run(button::open);
            lookAtPopup(where + ", " + Fx.call(() -> AccessibleNames.nameOf(button)));
            Fx.run(button::close);
        }
        for (var menu : Fx.call(() -> window.scene.getRoot().lookupAll(".menu-button").stream()
                .filter(FitsTest::isShown).map(MenuButton.class::cast).toList())) {
            Fx.run(menu::show);
            lookAtPopup(where + ", " + Fx.call(() -> AccessibleNames.nameOf(menu)));
            Fx.run(menu::hide);
        }
    }

    /** Looks at the menus of the screen of users, that of a row and the names behind a figure, too. */
    private void lookAtPopups(String where) {
        lookAtMenus(where);
        var table = window.find(TableView.class, Texts.get("users.title"));
        Fx.run(() -> table.getContextMenu().show(window.scene.getWindow()));
        lookAtPopup(where + ", menu of a row");
        Fx.run(() -> table.getContextMenu().hide());
        if (fire(".person > .hyperlink")) {
            lookAtPopup(where + ", names");
            Fx.run(() -> popups().forEach(PopupWindow::hide));
        }
    }

    private static List<PopupWindow> popups() {
        return javafx.stage.Window.getWindows().stream().filter(PopupWindow.class::isInstance)
                .map(PopupWindow.class::cast).toList();
    }

    private void lookAtPopup(String where) {
        Fx.run(() -> {
            assertThat(popups()).as(where).isNotEmpty();
            popups().forEach(popup -> lookAtWindow(where, popup.getScene().getRoot()));
        });
    }

    /** Looks at a popup or dialog, which has to be smaller than the window that opened it; a menu may scroll. */
    private void lookAtWindow(String where, Parent root) {
        for (var pass = 0; pass < 2; pass++) {
            root.applyCss();
            root.autosize();
            root.layout();
        }
        Fit.faults(root).forEach(fault -> faults.add(where + ": " + fault));
        var bounds = root.getLayoutBounds();
        if (bounds.getWidth() > extent.width()
                || (bounds.getHeight() > extent.height() && root.lookup(".menu-item") == null)) {
            faults.add(where + ": larger than the window: " + bounds.getWidth() + " x " + bounds.getHeight());
        }
    }

    /** Asks to quit while a change is being applied, and keeps applying. */
    private void lookAtQuit(Combination combination) {
        var where = show(combination);
        look(where + "applying");
        var stage = window.scene.getWindow();
        Fx.run(() -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
        var question = Fx.call(() -> javafx.stage.Window.getWindows().stream().map(w -> w.getScene().getRoot())
                .filter(DialogPane.class::isInstance).map(DialogPane.class::cast).findFirst().orElseThrow());
        Fx.run(() -> lookAtWindow(where + "quit", question));
        Fx.run(() -> ((Button) question.lookupButton(question.getButtonTypes().getFirst())).fire());
    }

    /** An alert about a failure, whose report is written once. */
    private void alert() {
        var crashes = window.context.computer().crashes();
        crashes.report(new IllegalStateException());
        window.await("the alert", () -> crashes.state().value().isPresent());
        show(Screen.USERS);
    }

    private void select(int... places) {
        var table = window.find(TableView.class, Texts.get("users.title"));
        Fx.run(() -> {
            table.getSelectionModel().clearSelection();
            IntStream.of(places).forEach(table.getSelectionModel()::select);
        });
    }

    private void lookAtGroups(String where) {
        show(Screen.GROUPS);
        layOut();
        fire(".back");
        look(where + "groups");
        var table = window.find(TableView.class, Texts.get("groups.title"));
        Fx.run(() -> table.getSelectionModel().selectLast());
        lookAtListAndEditor(where + "group", () -> lookAtTabs(where));
    }

    private void lookAtTabs(String where) {
        var tabs = window.find(TabPane.class, Texts.get("groups.editor.tabs"));
        for (var tab : List.of(1, 2, 0)) {
            Fx.run(() -> tabs.getSelectionModel().select(tab));
            look(where + "group, tab " + tab);
        }
    }

    /** Looks at the list; where it has no room beside its editor, at the editor and its effects too. */
    private void lookAtListAndEditor(String where, Runnable more) {
        look(where);
        if (fire(".entity-list .edit")) {
            look(where + ", editor");
        }
        if (fire(".side-pane .fold")) {
            look(where + ", effects");
            fire(".side-pane .fold");
        }
        more.run();
        fire(".back");
    }

    /** Presses the button of that selector, if it is shown. */
    private boolean fire(String selector) {
        return Fx.call(() -> {
            var button = window.scene.getRoot().lookupAll(selector).stream().map(ButtonBase.class::cast)
                    .filter(FitsTest::isShown).findFirst();
            button.ifPresent(ButtonBase::fire);
            return button.isPresent();
        });
    }

    private static boolean isShown(Node node) {
        for (var at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private void lookAtGuard(String where) {
        window.save();
        look(where + "guard");
        Fx.run(window.screens().shell().guard()::cancel);
    }

    private void lookAtHistory(String where) {
        show(Screen.HISTORY);
        layOut();
        fire(".back");
        lookAtListAndEditor(where + "history", () -> {});
        window.fire(Texts.get("history.tab.compare"));
        look(where + "compare");
        window.fire(Texts.get("history.tab.whoHad"));
        look(where + "who had");
    }

    private void lookAtPanels(String where) {
        Fx.run(() -> window.context.app().keysProperty().set(true));
        look(where + "keys");
        Fx.run(() -> window.context.app().keysProperty().set(false));
        Fx.run(() -> window.screens().palette().openProperty().set(true));
        look(where + "palette");
        var search = window.find(TextField.class, Texts.get("shell.palette"));
        Fx.run(() -> search.setText("s"));
        look(where + "palette, found");
        Fx.run(() -> window.screens().palette().openProperty().set(false));
        Fx.run(window.context.app()::showConnections);
        window.await("the connections", () -> window.context.app().connect().openProperty().get());
        look(where + "connections");
        // It goes when all fields are shown, and does not come back.
        Fx.run(() -> window.scene.getRoot().lookupAll(".connect-form > .hyperlink").stream().filter(Node::isVisible)
                .forEach(link -> ((Hyperlink) link).fire()));
        look(where + "connections, all fields");
        Fx.run(() -> window.context.app().connect().cancel());
    }

    /** Applies one change, for a run in the history and two snapshots that differ, and compares them. */
    private void applyOne(Runnable meanwhile) throws IOException {
        window.context.demo().faults().always("PUT", ".*", Fault.stalled());
        Fx.run(() -> {
            var state = snapshot();
            var user = state.users().iterator().next();
            var group = state.groups().stream().filter(g -> !g.isDefault() && !user.groups().contains(g.id())
                    && Collections.disjoint(g.moduleIds(), Module.ADMINISTERING)).findFirst().orElseThrow();
            window.screens().workspace().drafts().edit(set -> set.with(set.of(user).with(group.id(), true)));
        });
        window.save();
        window.await("the write", () -> window.screens().shell().stripProperty().get().saving());
        meanwhile.run();
        window.context.demo().faults().clear();
        window.awaitSaved();
        show(Screen.HISTORY);
        window.fire(Texts.get("history.tab.compare"));
        window.fire(Texts.get("history.compare.compare"));
        window.await("the comparison", () -> window.screens().history().isCompared());
        window.fire(Texts.get("history.tab.applied"));
    }

    private Snapshot snapshot() {
        return Objects.requireNonNull(window.screens().workspace().directory().state().value().snapshot());
    }

    /** Drafts what has findings to confirm: rights to administer, and losses for many. */
    private void draft() {
        Fx.run(() -> {
            var drafts = window.screens().workspace().drafts();
            drafts.create("Q4 clean-up of external people");
            for (var group : snapshot().groups()) {
                if (!Collections.disjoint(group.moduleIds(), Module.ADMINISTERING)) {
                    snapshot().users().stream().limit(20).forEach(user -> drafts.edit(
                            set -> set.with(set.of(user).with(group.id(), !user.groups().contains(group.id())))));
                }
            }
        });
    }

    private void layOut() {
        Fx.run(() -> {
            for (var pass = 0; pass < 3; pass++) {
                // Not by the window, as it would be larger than the screen of the headless platform.
                window.scene.getRoot().resize(extent.width(), extent.height());
                window.scene.getRoot().applyCss();
                window.scene.getRoot().layout();
            }
        });
    }

    private void look(String where) {
        layOut();
        Fx.run(() -> {
            Fit.faults(window.scene.getRoot()).forEach(fault -> faults.add(where + ": " + fault));
        });
    }

    /** Proves that each kind of fault is found. */
    @Test
    void faultsAreFound() {
        assertThat(Fx.call(() -> {
            var inner = new ScrollPane(new Label("high\n".repeat(40)));
            inner.setPrefHeight(100);
            var outer = new ScrollPane(new VBox(inner, new Label("high\n".repeat(40))));
            var label = new Label("A sentence that is far too long for its place");
            var wide = new Label("wide");
            wide.setMinWidth(300);
            var over = new Label("over");
            over.setTranslateX(-40);
            label.setMinWidth(10);
            var box = new HBox(outer, label, wide, over, new Label("far"));
            box.getChildren().getLast().setTranslateX(900);
            Theme.LIGHT.applyTo(new Scene(box, 320, 40));
            for (var pass = 0; pass < 3; pass++) {
                box.applyCss();
                box.layout();
            }
            return Fit.faults(box);
        })).anyMatch(f -> f.startsWith("cut")).anyMatch(f -> f.startsWith("outside"))
                .anyMatch(f -> f.startsWith("overlap")).anyMatch(f -> f.startsWith("scrolls"));
    }
}
