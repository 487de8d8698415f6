package org.accessdesk.app;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.accessdesk.api.ApiException;
import org.accessdesk.api.Call;
import org.accessdesk.api.MarketplaceApi;
import org.accessdesk.demo.Marketplace;
import org.accessdesk.model.alias.AliasSeed;
import org.accessdesk.model.message.MessageCode;
import org.accessdesk.service.present.PresentedAccount;
import org.accessdesk.store.StoreException;
import org.accessdesk.ui.capture.UiRobot;
import org.accessdesk.ui.capture.recipe.play.AppStarter;
import org.accessdesk.ui.kit.Fx;
import org.accessdesk.ui.shell.AppViewModel;
import org.accessdesk.ui.shell.window.MainWindow;
import org.jspecify.annotations.Nullable;

/** The window of a hunted account that is presented, with events that happen to the copy. */
final class HuntedApp {
    static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final AliasSeed SEED = new AliasSeed("000102030405060708090a0b0c0d0e0f");
    private final AppContext context;
    private final AtomicReference<@Nullable Marketplace> staged = new AtomicReference<>();

    private HuntedApp(HuntedAccount hunted, Clock clock) {
        context = AppContext.ofMarketplace(Platform::runLater, hunted.refusing(), hunted.token(),
                (snapshot, token, latency) -> {
                    var copy = Marketplace.of(snapshot, token, latency);
                    // Later ones are those of dry runs.
                    staged.compareAndSet(null, copy);
                    return DemoMarket.stage(copy, token);
                }, clock);
    }

    /** Shows {@code hunted}, presented. */
    static AppStarter.StartedApp start(HuntedAccount hunted, Clock clock) {
        return new HuntedApp(hunted, clock).start();
    }

    private AppStarter.StartedApp start() {
        var app = context.app();
        var stage = Fx.call(Stage::new);
        var scene = Fx.call(() -> {
            stage.setWidth(1280);
            stage.setHeight(800);
            var window = new MainWindow(stage, app);
            stage.show();
            stage.setX(0);
            // What is iconified is laid out but not painted; the pictures are taken all the same.
            stage.setIconified(true);
            app.presentation().setSeed(SEED);
            app.openDemo();
            return window.scene();
        });
        var robot = new UiRobot(scene, PATIENCE);
        robot.await("see the account", () -> app.screensProperty().get() != null
                && !app.screensProperty().get().shell().headerProperty().get().loading());
        Fx.run(() -> app.presentation().present(null, () -> {}, () -> {}));
        robot.await("see the copy", () -> app.presentation().currentProperty().get() != null);
        var events = events(presented(app));
        return new AppStarter.StartedApp(scene, app, events, () -> {
            Fx.run(stage::close);
            events.close();
            context.close();
        });
    }

    static PresentedAccount presented(AppViewModel app) {
        return Objects.requireNonNull(Fx.call(() -> app.presentation().currentProperty().get()));
    }

    /** What happens to the copy; its marketplace starts when it is first asked. */
    private DemoEvents events(PresentedAccount copy) {
        var api = api(copy);
        try {
            api.self(Call.plain());
        } catch (ApiException e) {
            throw new AssertionError(e);
        }
        return new DemoEvents(context, Objects.requireNonNull(staged.get()), api);
    }

    private static MarketplaceApi api(PresentedAccount copy) {
        var found = new AtomicReference<MarketplaceApi>();
        try {
            copy.workspace().value().copy(account -> {
                found.set(account.api());
                throw new StoreException(MessageCode.OFFLINE);
            });
        } catch (StoreException _) {
            // Only the connection of the workspace is wanted.
        }
        return found.get();
    }
}
