package org.accessdesk;

import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.accessdesk.demo.MarketplaceOptions;
import org.accessdesk.platform.Folders;
import org.accessdesk.ui.shell.MainWindow;

/** The app with its window. */
final class Desktop {

    /** Shows the window and returns when it is closed. */
    void run() {
        var closed = new CountDownLatch(1);
        var folders = Folders.ofSystem();
        try (var context = new AppContext(Platform::runLater, MarketplaceOptions.defaults(),
                AppContext.Home.of(folders.data(), folders.settings()), Clock.systemUTC())) {
            Platform.startup(() -> {
                var stage = new Stage();
                new MainWindow(stage, context.app());
                stage.show();
                context.app().openDemo();
                stage.showingProperty().subscribe(showing -> {
                    if (!showing) {
                        closed.countDown();
                    }
                });
            });
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Platform.exit();
    }
}
