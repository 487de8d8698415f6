package org.accessdesk.ui.shell;

import static org.accessdesk.model.Samples.group;
import static org.accessdesk.model.Samples.user;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.accessdesk.api.ApiException;
import org.accessdesk.api.ApiToken;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.id.TokenId;
import org.accessdesk.model.message.Message;
import org.accessdesk.model.settings.ConnectionColor;
import org.accessdesk.model.settings.Endpoint;
import org.accessdesk.model.settings.SavedConnection;
import org.accessdesk.service.account.FakeMarketplace;
import org.accessdesk.service.base.Tasks;
import org.accessdesk.service.connect.Profiles;
import org.accessdesk.service.session.Connection;
import org.accessdesk.service.session.ConnectionRequest;
import org.accessdesk.service.session.TestWorkspaces;
import org.accessdesk.store.MemoryWorkspaces;
import org.accessdesk.ui.kit.AccessibleNames;
import org.accessdesk.ui.kit.Fx;
import org.accessdesk.ui.kit.theme.Theme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The screens behind a proxy that requires a sign-in. */
class ProxyViewTest {
    private static final ApiProblem PROBLEM = ApiProblem.onTheWay(ApiProblem.Kind.PROXY_SIGN_IN,
            Message.verbatim("The proxy 10.0.0.1:3128 demands a user name and a password."));
    private final FakeMarketplace market = new FakeMarketplace().with(user(1, 1)).with(group(0, 1), group(1, 1));
    private final Profiles profiles = TestWorkspaces.profiles(Tasks.direct(), Clock.systemUTC());
    private final AppViewModel model = new AppViewModel(
            TestWorkspaces.connections(this::open, new MemoryWorkspaces(), Tasks.direct(), Clock.systemUTC(), profiles),
            "https://example.com", Clock.systemUTC());
    private Stage stage;

    /** Fails until the user has signed in. */
    private Connection open(ConnectionRequest request) throws ApiException {
        if (!(request instanceof ConnectionRequest.Demo)
                && profiles.proxy().user("proxy.example", 8080).isEmpty()) {
            throw new ApiException(PROBLEM);
        }
        return new Connection(market, "https://example.com", new TokenId("TKN-1111-1111"));
    }

    @BeforeEach
    void show() {
        stage = Fx.call(Stage::new);
        Fx.run(() -> {
            Theme.prepare();
            stage.setScene(new Scene(new AppView(model), 960, 600));
            stage.show();
        });
    }

    @AfterEach
    void close() {
        Fx.run(() -> {
            stage.close();
            model.close();
        });
    }

    private <N extends Node> N find(Class<N> type, String name) {
        stage.getScene().getRoot().applyCss();
        stage.getScene().getRoot().layout();
        return AccessibleNames.find(stage.getScene().getRoot(), type, name);
    }

    @Test
    void theNoticeLeadsToTheSignIn() {
        Fx.run(() -> {
            model.openDemo();
            market.refuse("LIST users", PROBLEM);
            var shell = Objects.requireNonNull(model.screensProperty().get()).shell();
            shell.refresh();
            find(Hyperlink.class, "Sign in to the proxy").fire();
            assertThat(shell.screenProperty().get()).isEqualTo(Screen.SETTINGS);
            assertThat(stage.getScene().getFocusOwner()).isEqualTo(find(TextField.class, "Proxy user name"));
        });
    }

    /** A saved connection without saved lists: its page opens by itself, with the focus in the field. */
    @Test
    void aSavedConnectionThatDoesNotOpenAsksForTheSignIn() {
        Fx.run(() -> {
            profiles.save(new SavedConnection("a", "Mine", "https://example.com", Endpoint.AUTO, false,
                    ConnectionColor.BLUE, new SavedConnection.Learnt(null, null, null)),
                    ApiToken.parse("idt:TKN-1111-1111:secret"), _ -> {});
            model.start(false);
            assertThat(stage.getScene().getFocusOwner()).isEqualTo(find(TextField.class, "Proxy user name"));
        });
    }

    /** The very first start, with no other screen than this page. */
    @Test
    void thePageOfConnectionsAsksForTheSignIn() {
        Fx.run(() -> {
            model.showConnections();
            find(PasswordField.class, "API token").setText("idt:TKN-1111-1111:secret");
            find(Button.class, "Connect").fire();
            assertThat(model.screensProperty().get()).isNull();
            var user = find(TextField.class, "Proxy user name");
            assertThat(stage.getScene().getFocusOwner()).isEqualTo(user);
            assertThat(AccessibleNames.missing(stage.getScene().getRoot())).isEmpty();
            user.setText("jane");
            find(PasswordField.class, "Proxy password").setText("secret");
            find(Button.class, "Save and try again: proxy").fire();
            assertThat(model.connect().openProperty().get()).isFalse();
            assertThat(Objects.requireNonNull(model.screensProperty().get()).users().rows()).hasSize(1);
        });
    }
}
