package org.accessdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.accessdesk.api.Call;
import org.accessdesk.demo.Fault;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.account.Buyer;
import org.accessdesk.model.account.GroupContent;
import org.accessdesk.model.account.Module;
import org.accessdesk.model.change.ChangeSet;
import org.accessdesk.model.snapshot.Snapshot;
import org.accessdesk.service.session.ConnectionRequest;
import org.accessdesk.ui.history.HistoryViewModel;
import org.accessdesk.ui.kit.Fx;
import org.accessdesk.ui.kit.pane.DropDown;
import org.accessdesk.ui.kit.text.EnglishWords;
import org.accessdesk.ui.shell.Screen;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No screen, notice or error shows English under another language. */
class LanguageWindowTest {
    private final Locale before = Locale.getDefault();
    private final Set<String> texts = new LinkedHashSet<>();
    private @Nullable Window window;

    @AfterEach
    void close() throws Exception {
        if (window != null) {
            window.context.demo().faults().clear();
            window.close();
        }
        Locale.setDefault(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "es", "fr", "ja"})
    void nothingIsEnglish(String language) throws Exception {
        Locale.setDefault(Locale.of(language));
        var shown = new Window();
        window = shown;
        var names = names(shown);
        draft(shown);
        screens(shown);
        layers(shown);
        // Their texts are the bundles', which TranslationsTest reads in all languages; one shows that they are taken.
        if (language.equals("ja")) {
            crash(shown);
            apply(shown);
            conflict(shown);
            problems(shown);
        }
        assertThat(texts).hasSizeGreaterThan(300)
                .filteredOn(text -> !EnglishWords.in(without(names, text)).isEmpty()).as("English under %s", language)
                .isEmpty();
    }

    /** What the demo account calls its objects, which is English in any language; and a key of Japanese keyboards. */
    private static List<String> names(Window window) {
        var snapshot = snapshot(window);
        return Stream.of(snapshot.groups().stream().flatMap(g -> Stream.of(g.content().description(), g.name())),
                snapshot.users().stream().map(AccountUser::name), snapshot.modules().stream().map(Module::name),
                snapshot.buyers().stream().map(Buyer::name), Stream.of("Delete")).flatMap(all -> all)
                .filter(n -> !n.isBlank()).toList();
    }

    /** {@code text} without names; the two letters of a picture of a user or group are none. */
    private static String without(List<String> names, String text) {
        var rest = text.length() <= 2 ? "" : text;
        for (var name : names) {
            rest = rest.replace(name, "*");
        }
        return rest;
    }

    private static Snapshot snapshot(Window window) {
        return Objects.requireNonNull(window.screens().workspace().directory().state().value().snapshot());
    }

    /** A draft with a membership, new texts, and a module taken away with all its effects. */
    private static void draft(Window window) {
        Fx.run(() -> {
            var snapshot = snapshot(window);
            window.screens().workspace().drafts().edit(set -> changed(set, snapshot));
        });
    }

    private static ChangeSet changed(ChangeSet set, Snapshot snapshot) {
        var group = snapshot.groups().stream().filter(g -> !g.isDefault() && !g.moduleIds().isEmpty()).findFirst()
                .orElseThrow();
        var standard = snapshot.defaultGroup().orElseThrow();
        var user = snapshot.users().stream().filter(u -> !u.groups().contains(standard.id())).findFirst()
                .orElseThrow();
        return set.with(set.of(user).with(standard.id(), true))
                .with(set.of(group).withName("Zzz").withDescription("Zzz")
                        .with(group.moduleIds().iterator().next(), false));
    }

    private void screens(Window window) {
        for (var screen : Screen.values()) {
            Fx.run(() -> {
                window.screens().shell().screenProperty().set(screen);
                if (window.scene.lookup(".desk-table") instanceof TableView<?> table) {
                    table.getSelectionModel().select(0);
                }
            });
            look(window);
        }
        Fx.run(() -> window.screens().shell().screenProperty().set(Screen.GROUPS));
        Fx.run(() -> window.scene.getRoot().lookupAll(".tab-pane").stream().filter(TabPane.class::isInstance)
                .forEach(tabs -> ((TabPane) tabs).getSelectionModel().selectLast()));
        look(window);
        for (var tab : List.of(HistoryViewModel.Tab.COMPARE, HistoryViewModel.Tab.WHO_HAD)) {
            Fx.run(() -> {
                window.screens().shell().screenProperty().set(Screen.HISTORY);
                window.screens().history().tabProperty().set(tab);
            });
            look(window);
        }
    }

    private void layers(Window window) {
        Fx.run(() -> window.context.app().keysProperty().set(true));
        look(window);
        Fx.run(() -> window.context.app().keysProperty().set(false));
        Fx.run(() -> window.screens().commands().all().stream().flatMap(c -> Stream.of(c.text(), c.aside()))
                .forEach(texts::add));
        Fx.run(() -> window.screens().shell().save());
        look(window);
        Fx.run(window.context.app()::showConnections);
        look(window);
        Fx.run(() -> window.context.app().connect().cancel());
    }

    private void crash(Window window) {
        var crashes = window.context.computer().crashes();
        crashes.report(new IllegalStateException("x"));
        window.await("the crash", () -> crashes.state().value().isPresent());
        lookAround();
        Fx.run(crashes::dismiss);
    }

    /** The confirmation of a guard, the question of whoever quits during an apply, its progress, and its result. */
    private void apply(Window window) throws Exception {
        window.context.demo().faults().always("PUT", ".*", Fault.stalled());
        var shell = window.screens().shell();
        Fx.run(shell::save);
        lookAround();
        Fx.run(() -> {
            shell.guard().typedProperty().set(shell.guard().contentProperty().get().account());
            shell.guard().confirm();
        });
        window.await("the write", () -> shell.stripProperty().get().saving());
        var stage = (Stage) window.scene.getWindow();
        Fx.run(() -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
        assertThat(Fx.call(() -> roots().filter(DialogPane.class::isInstance).count())).isOne();
        lookAround();
        // Left open, it would close the window when all is applied.
        Fx.run(() -> roots().filter(DialogPane.class::isInstance).map(DialogPane.class::cast).toList().forEach(
                question -> ((Button) question.lookupButton(question.getButtonTypes().getFirst())).fire()));
        window.context.demo().faults().clear();
        window.awaitSaved();
        lookAround();
        Fx.run(() -> shell.screenProperty().set(Screen.HISTORY));
        lookAround();
    }

    /** A name that another administrator changed meanwhile. */
    private void conflict(Window window) throws Exception {
        var group = snapshot(window).groups().stream().filter(g -> !g.isDefault()).findFirst().orElseThrow();
        Fx.run(() -> window.screens().workspace().drafts().edit(set -> set.with(set.of(group).withName("Zzzz"))));
        try (var api = window.context.connect(new ConnectionRequest.Demo()).api()) {
            var now = api.group(group.id(), Call.plain());
            var content = now.content();
            api.putGroup(now, new GroupContent("Zz", content.description(), content.logo(), content.modules()),
                    Call.plain());
        }
        refresh(window);
        Fx.run(() -> window.screens().shell().screenProperty().set(Screen.REVIEW));
        assertThat(Fx.call(() -> window.screens().review().contentProperty().get().notices())).isNotEmpty();
        lookAround();
    }

    /** What an answer, or none, makes the window say. The server itself says nothing here. */
    private void problems(Window window) throws Exception {
        for (var answer : List.of(Fault.empty(401), Fault.empty(403), Fault.json(503, "{}"), Fault.html(200))) {
            window.context.demo().faults().clear();
            window.context.demo().faults().always("GET", ".*", answer);
            refresh(window);
            assertThat(Fx.call(() -> window.screens().shell().noticesProperty().get())).isNotEmpty();
            lookAround();
        }
    }

    private static void refresh(Window window) {
        Fx.run(() -> window.screens().shell().refresh());
        window.await("the end of the refresh",
                () -> !window.screens().shell().headerProperty().get().loading());
    }

    /** Collects all texts of the window, and of what it opens: menus, panels and questions. */
    private void look(Window window) {
        lookAround();
        for (var drop : nodes(window, DropDown.class)) {
            Fx.run(drop::open);
            lookAround();
            Fx.run(drop::close);
        }
        Fx.run(() -> nodes(window, MenuButton.class).forEach(menu -> collect(menu.getItems())));
        for (Control table : nodes(window, TableView.class)) {
            Fx.run(() -> table.fireEvent(new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, 0, 0, 0, 0, true,
                    null)));
            Fx.run(() -> {
                if (table.getContextMenu() != null) {
                    collect(table.getContextMenu().getItems());
                    table.getContextMenu().hide();
                }
            });
        }
    }

    private static <N extends Node> List<N> nodes(Window window, Class<N> type) {
        return Fx.call(() -> window.scene.getRoot().lookupAll("*").stream().filter(type::isInstance).map(type::cast)
                .filter(n -> !n.isDisabled() && n.isVisible()).toList());
    }

    private static Stream<Parent> roots() {
        return javafx.stage.Window.getWindows().stream().map(w -> w.getScene().getRoot());
    }

    private void lookAround() {
        Fx.run(() -> roots().toList().forEach(root -> {
            root.applyCss();
            root.layout();
            root.lookupAll("*").forEach(this::collect);
        }));
    }

    private void collect(List<MenuItem> items) {
        for (var item : items) {
            texts.add(Objects.requireNonNullElse(item.getText(), ""));
            if (item instanceof Menu menu) {
                collect(menu.getItems());
            }
        }
    }

    private void collect(Node node) {
        var own = switch (node) {
            case Labeled labeled -> List.of(Objects.requireNonNullElse(labeled.getText(), ""));
            case TextInputControl field -> List.of(Objects.requireNonNullElse(field.getPromptText(), ""));
            case Text text -> List.of(text.getText());
            default -> List.<String>of();
        };
        texts.addAll(own);
        if (node instanceof Control control && control.getTooltip() != null) {
            texts.add(Objects.requireNonNullElse(control.getTooltip().getText(), ""));
        }
        Arrays.asList(node.getAccessibleText(), node.getAccessibleHelp()).stream().filter(Objects::nonNull)
                .forEach(texts::add);
    }
}
