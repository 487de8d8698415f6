package org.accessdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import org.accessdesk.demo.Fault;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.account.Buyer;
import org.accessdesk.model.account.Module;
import org.accessdesk.model.change.ChangeSet;
import org.accessdesk.model.snapshot.Snapshot;
import org.accessdesk.ui.history.HistoryViewModel;
import org.accessdesk.ui.kit.Fx;
import org.accessdesk.ui.shell.Screen;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No screen, notice or error shows English under another language. */
class LanguageWindowTest {
    /** Common words that the other languages do not have. */
    private static final Pattern ENGLISH = Pattern.compile(
            "(?<![\\p{L}.@/-])(the|and|with|of|is|are|you|your|this|that|from|by|for|have|has|been|which|cannot|would|will"
                    + "|could|not|user|users|groups|changes|select|apply|cancel|search|settings|refresh|nothing|loading"
                    + "|drafted|clear|close|saved|read|again)(?![\\p{L}.@/-])",
            Pattern.CASE_INSENSITIVE);
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
        draft(shown);
        screens(shown);
        layers(shown);
        offline(shown);
        var names = names(shown);
        assertThat(texts).hasSizeGreaterThan(300)
                .filteredOn(text -> ENGLISH.matcher(without(names, text)).find()).as("English under %s", language)
                .isEmpty();
    }

    /** What the demo account calls its objects, which is English in any language. */
    private static List<String> names(Window window) {
        var snapshot = Objects.requireNonNull(window.screens().workspace().directory().state().value().snapshot());
        return Stream.of(snapshot.groups().stream().flatMap(g -> Stream.of(g.content().description(), g.name())),
                snapshot.users().stream().map(AccountUser::name), snapshot.modules().stream().map(Module::name),
                snapshot.buyers().stream().map(Buyer::name)).flatMap(all -> all).filter(n -> !n.isBlank()).toList();
    }

    /** {@code text} without names; the two letters of a picture of a user or group are none. */
    private static String without(List<String> names, String text) {
        var rest = text.length() <= 2 ? "" : text;
        for (var name : names) {
            rest = rest.replace(name, "*");
        }
        return rest;
    }

    /** A draft with a membership, new texts, and a module taken away with all its effects. */
    private static void draft(Window window) {
        Fx.run(() -> {
            var snapshot = Objects
                    .requireNonNull(window.screens().workspace().directory().state().value().snapshot());
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

    private void offline(Window window) throws Exception {
        window.context.demo().faults().always("GET", ".*", Fault.json(503, "{}"));
        Fx.run(() -> window.screens().shell().refresh());
        window.await("the failure", () -> !window.screens().shell().noticesProperty().get().isEmpty()
                && !window.screens().shell().headerProperty().get().loading());
        look(window);
    }

    /** Collects all texts of the window. */
    private void look(Window window) {
        Fx.run(() -> {
            window.scene.getRoot().applyCss();
            window.scene.getRoot().layout();
            window.scene.getRoot().lookupAll("*").forEach(this::collect);
        });
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
