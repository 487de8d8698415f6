package org.accessdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.accessdesk.demo.Marketplace;
import org.accessdesk.demo.MarketplaceOptions;
import org.accessdesk.model.message.Message;
import org.accessdesk.model.settings.SavedConnection;
import org.accessdesk.platform.keychain.SessionKeychain;
import org.accessdesk.service.connect.TokenSafe;
import org.accessdesk.ui.kit.AccessibleNames;
import org.accessdesk.ui.kit.Fx;
import org.accessdesk.ui.kit.check.CheckState;
import org.accessdesk.ui.shell.notice.Notice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the first start to several saved connections, in the real window with real files and over real HTTP. */
class ConnectionsWindowTest {
    private static final String MENU = "Account: Mine";
    private static final String LIST = "Connections";
    @TempDir
    private Path folder;
    private final SessionKeychain keychain = new SessionKeychain();
    private Marketplace market;
    private Window window;

    @BeforeEach
    void start() throws IOException {
        market = Marketplace.start(MarketplaceOptions.defaults().withUsers(12));
        window = window();
    }

    @AfterEach
    void stop() {
        window.close();
        market.close();
    }

    private Window window() {
        var files = AppFiles.in(folder.resolve("data"), folder.resolve("settings")).withPolicy(folder)
                .with(() -> new TokenSafe.TokenKeychain(keychain, Message.verbatim("No keychain was found.")));
        var context = new AppContext(Platform::runLater, new DemoMarket(MarketplaceOptions.defaults().withUsers(5)),
                files,
                Clock.systemUTC());
        // As at a start: what is shown first is known before there is a window.
        Fx.run(() -> context.app().start(false));
        return new Window(context);
    }

    /** Simulates a restart: another window on the same files and keychain. */
    private void restart() {
        window.close();
        window = window();
    }

    private boolean isPageShown() {
        return window.context.app().connect().openProperty().get();
    }

    private void awaitPage() {
        window.await("the page", () -> isPageShown() && !window.context.app().connect().form().placeProperty().get()
                .equals("Looking for this computer’s keychain…"));
    }

    private void awaitUsers(int many) {
        window.await("the users", () -> window.context.app().screensProperty().get() != null
                && window.screens().users().rows().size() == many
                && !window.screens().shell().headerProperty().get().loading());
    }

    private void type(String field, String text) {
        Fx.run(() -> window.find(TextField.class, field).setText(text));
    }

    private void paste(String token) {
        Fx.run(() -> window.find(PasswordField.class, "API token").setText(token));
    }

    private void address() {
        Fx.run(() -> window.find(ComboBox.class, "Address").getEditor().setText(market.address() + "/public/v1"));
    }

    private void greet() {
        awaitPage();
        window.fire("Name, address and more");
        type("Name", "Mine");
        address();
        paste(market.client().token());
    }

    private void connectFirst() {
        greet();
        window.fire("Connect");
        awaitUsers(12);
    }

    private String tested() {
        window.await("the test", () -> window.context.app().connect().form().testResultProperty().get() != null);
        return String.valueOf(Fx.call(() -> window.context.app().connect().form().testResultProperty().get()));
    }

    private SavedConnection saved() {
        return Fx.call(() -> window.context.opener().profiles().state().value().connections().getFirst());
    }

    private List<Notice.ShellAction> actions() {
        return Fx.call(() -> window.screens().shell().noticesProperty().get().stream().map(n -> n.action()).toList());
    }

    private List<String> missing() {
        return Fx.call(() -> AccessibleNames.missing(window.scene.getRoot()));
    }

    @Test
    void theFirstStartGreetsAndEscapeHarmsNothing() {
        awaitPage();
        var token = window.find(PasswordField.class, "API token");
        window.await("the focus", () -> token.equals(window.scene.getFocusOwner()));
        assertThat(missing()).isEmpty();
        window.press(KeyCode.ESCAPE);
        assertThat(Fx.call(this::isPageShown)).isTrue();
        assertThat(Fx.call(() -> window.context.app().connect().form().placeProperty().get()))
                .contains("asked for it again next time", "No keychain was found.");
        window.fire("Connect");
        assertThat(Fx.call(() -> window.context.app().connect().form().problemProperty().get()))
                .isEqualTo("Paste an API token first.");
        window.fire("Try the demo account");
        awaitUsers(5);
        assertThat(Fx.call(this::isPageShown)).isFalse();
        assertThat(Fx.call(() -> window.screens().workspace().isDemo())).isTrue();
    }

    @Test
    void aTestTellsTheAccountAndOpensNothing() {
        greet();
        window.fire("Test");
        assertThat(tested()).contains(market.client().name(), "Client", market.client().id(), "Access management");
        assertThat(missing()).isEmpty();
        assertThat(window.context.app().screensProperty().get()).isNull();
        assertThat(folder.resolve("settings").resolve("connections.json")).doesNotExist();
    }

    @Test
    void whatIsConnectedIsSavedAndOpensAgainWithoutAServer() throws Exception {
        connectFirst();
        window.await("the saved connection", () -> !window.screens().accounts().entries().isEmpty());
        assertThat(saved().name()).isEqualTo("Mine");
        assertThat(saved().address()).isEqualTo(market.address().toString());
        assertThat(window.find(MenuButton.class, MENU).getText()).isEqualTo("Mine");
        market.close();
        restart();
        awaitUsers(12);
        window.await("the end of the refresh", () -> window.screens().shell().headerProperty().get().offline());
        assertThat(Fx.call(this::isPageShown)).isFalse();
        assertThat(actions()).contains(Notice.ShellAction.REFRESH);
        window.close();
        assertNoSecret();
    }

    /** Asserts that no file of the app contains the secret. */
    private void assertNoSecret() throws IOException {
        var token = market.client().token();
        var secret = token.substring(token.lastIndexOf(':') + 1);
        var looked = 0;
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                looked++;
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain(secret);
            }
        }
        assertThat(looked).isGreaterThan(1);
        assertThat(Files.readString(folder.resolve("settings").resolve("connections.json"))).contains("TKN-");
    }

    @Test
    void aTokenThatIsGoneIsAskedForInItsPlace() {
        connectFirst();
        var id = saved().id();
        keychain.delete(id);
        restart();
        awaitUsers(12);
        window.await("the notice", () -> actions().contains(Notice.ShellAction.NEW_TOKEN));
        window.fire("Enter a new token");
        awaitPage();
        assertThat(Fx
                .call(() -> Objects.requireNonNull(window.context.app().connect().form().fields().savedProperty().get())
                        .id()))
                .isEqualTo(id);
        paste(market.client().token());
        window.fire("Connect");
        window.await("the account", () -> !isPageShown() && actions().isEmpty()
                && !window.screens().shell().headerProperty().get().loading());
        assertThat(keychain.read(id)).contains("v2 " + market.address() + " " + market.client().token());
    }

    @Test
    void nothingIsAppliedThroughAReadOnlyOne() {
        greet();
        Fx.run(() -> window.find(CheckBox.class, "Read-only: nothing can be applied through this connection")
                .setSelected(true));
        window.fire("Connect");
        awaitUsers(12);
        window.selectUsers(0);
        var free = Fx.call(() -> window.screens().users().editor().contentProperty().get().groups().stream()
                .filter(r -> !r.locked() && r.state() == CheckState.UNCHECKED).findFirst()
                .orElseThrow());
        window.tick("Groups", free.text());
        assertThat(window.changes()).isOne();
        var apply = window.find(Button.class, "Apply to Marketplace (1)");
        assertThat(Fx.call(apply::isDisabled)).isTrue();
        assertThat(Fx.call(apply::getAccessibleHelp)).contains("read-only");
        window.save();
        assertThat(Fx.call(() -> window.screens().shell().noticesProperty().get().getFirst().text()))
                .contains("read-only", "Nothing was sent");
        assertThat(market.requests().all()).noneMatch(r -> r.method().equals("PUT"));
        assertThat(window.changes()).isOne();
    }

    @Test
    @SuppressWarnings("unchecked")
    void aSecondOneIsAddedChosenRemovedAndBroughtBack() {
        connectFirst();
        window.menu(MENU, "Connections…");
        awaitPage();
        window.fire("New connection");
        type("Name", "Vendor");
        address();
        paste(market.vendor().token());
        window.fire("Save");
        ListView<Object> list = window.find(ListView.class, LIST);
        window.await("two connections", () -> list.getItems().size() == 2 && keychain.read(
                window.context.opener().profiles().state().value().connections().getLast().id()).isPresent());
        assertThat(missing()).isEmpty();
        window.fire("Cancel");
        window.menu(MENU, "Vendor");
        window.await("the vendor", () -> window.screens().workspace().directory().token().account().name()
                .equals(market.vendor().name()) && !window.screens().shell().headerProperty().get().loading());
        window.menu("Account: Vendor", "Connections…");
        awaitPage();
        window.fire("Remove");
        window.await("the removal", () -> list.getItems().size() == 1
                && window.context.app().connect().messageProperty().get().removed());
        window.fire("Undo");
        window.await("it is back", () -> list.getItems().size() == 2);
        window.press(KeyCode.ESCAPE);
        assertThat(Fx.call(this::isPageShown)).isFalse();
    }

    private boolean isScrollBarShown() {
        return Fx.call(() -> {
            window.scene.getRoot().applyCss();
            window.scene.getRoot().layout();
            return window.scene.getRoot().lookupAll(".greeting > .scroll-bar:vertical").stream()
                    .anyMatch(Node::isVisible);
        });
    }

    @Test
    void aRefusedTokenIsSelectedWithTheWholeSentenceBelowIt() {
        greet();
        assertThat(isScrollBarShown()).isFalse();
        paste("idt:TKN-0000-0001:wrong");
        window.focus(window.find(Button.class, "Connect"));
        window.fire("Connect");
        window.await("the refusal",
                () -> !window.context.app().connect().form().problemProperty().get().isEmpty());
        var token = window.find(PasswordField.class, "API token");
        assertThat(window.focused()).isEqualTo(token);
        assertThat(Fx.call(token::getSelectedText)).isEqualTo("idt:TKN-0000-0001:wrong");
        assertThat(isScrollBarShown()).isFalse();
        var below = Fx.call(() -> {
            var banner = window.scene.getRoot().lookup(".told > .banner");
            return banner.localToScene(banner.getLayoutBounds()).getMinY()
                    - token.localToScene(token.getLayoutBounds()).getMaxY();
        });
        assertThat(below).isBetween(0.0, 20.0);
    }
}
