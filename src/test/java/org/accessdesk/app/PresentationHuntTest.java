package org.accessdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import org.accessdesk.model.snapshot.Snapshot;
import org.accessdesk.ui.capture.picture.PictureCheck;
import org.accessdesk.ui.history.HistoryViewModel;
import org.accessdesk.ui.kit.Fx;
import org.accessdesk.ui.kit.theme.Pictures;
import org.accessdesk.ui.shell.Screen;
import org.accessdesk.ui.shell.WorkspaceScreens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Hunts for real data in an account of 2,000 people with distinctive names in many scripts that is presented: on every
 * screen, in tooltips, menus and notices, with a draft, with a refusal in the server's words, in all languages.
 */
class PresentationHuntTest {
    private final Locale locale = Locale.getDefault();
    private final HuntedAccount hunted = new HuntedAccount();
    private final Snapshot account = hunted.snapshot();
    private final List<String> leaks = new ArrayList<>();

    @AfterEach
    void restore() {
        Locale.setDefault(locale);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "es", "fr", "ja"})
    void nothingRealIsShownOrTold(String language) {
        Locale.setDefault(Locale.of(language));
        var context = AppContext.ofMarketplace(Platform::runLater, hunted.refusing(), hunted.token(),
                Clock.systemUTC());
        try (var window = new Window(context)) {
            Fx.run(context.app()::openDemo);
            window.await("the users", () -> context.app().screensProperty().get() != null
                    && window.screens().users().rows().size() == HuntedAccount.PEOPLE
                    && !window.screens().shell().headerProperty().get().loading());
            refuse(window);
            var real = window.screens();
            window.shortcut(KeyCode.P, KeyCode.SHIFT);
            window.await("the copy", () -> !window.screens().equals(real));
            walk(window, context);
        }
        assertThat(leaks).isEmpty();
    }

    /** Drafts changes with a reason and new texts, and applies them in vain. */
    private void refuse(Window window) {
        var workspace = window.screens().workspace();
        Fx.run(() -> {
            var drafts = workspace.drafts();
            drafts.rename("Weg mit " + account.users().iterator().next().name());
            drafts.reason("Wunsch von " + account.users().iterator().next().name());
            account.users().stream().limit(3).forEach(user -> drafts
                    .edit(set -> set.with(set.of(user).with(HuntedAccount.groupId(39),
                            !user.groups().contains(HuntedAccount.groupId(39))))));
            var group = account.group(HuntedAccount.groupId(5)).orElseThrow();
            drafts.edit(set -> set.with(set.of(group).withDescription("Für Vandruzzi Qualtinger")));
            workspace.apply().apply();
        });
        window.await("the end of the run", () -> workspace.apply().state().value().running() == null
                && !workspace.apply().state().value().last().isEmpty());
    }

    private void walk(Window window, AppContext context) {
        var check = new PictureCheck(
                Objects.requireNonNull(Fx.call(() -> context.app().presentation().currentProperty().get())).real());
        var screens = window.screens();
        for (var screen : Screen.values()) {
            Fx.run(() -> screens.shell().screenProperty().set(screen));
            look(window, check, screen.name());
        }
        users(window, check, screens);
        groups(window, check, screens);
        for (var tab : HistoryViewModel.Tab.values()) {
            Fx.run(() -> {
                screens.shell().screenProperty().set(Screen.HISTORY);
                screens.history().tabProperty().set(tab);
            });
            look(window, check, "history " + tab);
        }
        Fx.run(() -> screens.palette().openProperty().set(true));
        look(window, check, "palette");
        Fx.run(() -> screens.palette().openProperty().set(false));
        menus(window, check);
    }

    private void users(Window window, PictureCheck check, WorkspaceScreens screens) {
        var ids = Fx.call(() -> screens.users().rows().stream().limit(6).map(row -> row.id()).toList());
        Fx.run(() -> {
            screens.shell().screenProperty().set(Screen.USERS);
            screens.users().selectIds(ids.subList(0, 1));
        });
        look(window, check, "one user");
        Fx.run(() -> screens.users().selectIds(ids));
        look(window, check, "several users");
    }

    private void groups(Window window, PictureCheck check, WorkspaceScreens screens) {
        var group = Fx.call(() -> screens.groups().rows().getFirst().id());
        Fx.run(() -> {
            screens.shell().screenProperty().set(Screen.GROUPS);
            screens.groups().selectIds(List.of(group));
        });
        look(window, check, "one group");
    }

    /** Opens each menu of the window's first screen, also that of the account. */
    private void menus(Window window, PictureCheck check) {
        Fx.run(() -> window.screens().shell().screenProperty().set(Screen.USERS));
        look(window, check, "before menus");
        List<Node> menus = Fx.call(() -> List.copyOf(window.scene.getRoot().lookupAll(".menu-button")));
        for (var menu : menus) {
            if (menu instanceof MenuButton button && Fx.call(button::isVisible)) {
                Fx.run(() -> {
                    button.show();
                    button.getItems().forEach(item -> check.firstIn(String.valueOf(item.getText()), "menu")
                            .ifPresent(leak -> leaks.add("menu: " + leak)));
                });
                look(window, check, "menu " + menu.getId());
                Fx.run(button::hide);
            }
        }
    }

    private void look(Window window, PictureCheck check, String place) {
        Fx.run(() -> {
            var roots = new ArrayList<Node>(List.of(window.scene.getRoot()));
            Pictures.popups(window.scene).forEach(popup -> roots.add(popup.getScene().getRoot()));
            roots.forEach(Node::applyCss);
            window.scene.getRoot().layout();
            check.firstIn(roots).ifPresent(leak -> leaks.add(place + ": " + leak));
        });
    }
}
