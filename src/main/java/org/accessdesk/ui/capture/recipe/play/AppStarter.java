package org.accessdesk.ui.capture.recipe.play;

import java.io.IOException;
import javafx.scene.Scene;
import org.accessdesk.ui.capture.recipe.Manual;
import org.accessdesk.ui.shell.AppViewModel;

/** Starts the app for one picture, the same each time: with a clock that stands still and seeded ids. */
@FunctionalInterface
public interface AppStarter {

    /**
     * An app whose window is shown.
     *
     * @param events what can happen outside of the window
     * @param end closes it
     */
    record StartedApp(Scene scene, AppViewModel app, PreparedEvents events, Runnable end) implements AutoCloseable {
        @Override
        public void close() {
            end.run();
        }
    }

    /** Starts the app with the window of {@code manual}; not on JavaFX's thread. */
    StartedApp start(Manual manual) throws IOException;
}
