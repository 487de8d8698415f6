package org.accessdesk.app;

import com.sun.glass.ui.Application;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * On macOS a double-click on a file does not start the app again: the file reaches the app that runs, or has just been
 * started, as an event. JavaFX has no public way to it; the packages for macOS export the package that has one.
 */
final class OpenFiles {
    private static final Logger LOG = LoggerFactory.getLogger(OpenFiles.class);

    private OpenFiles() {}

    /** Passes the paths of opened files to {@code files} on macOS, those of before too; call it on JavaFX's thread. */
    static void followOnMac(Consumer<List<String>> files) {
        if (System.getProperty("os.name", "").startsWith("Mac")) {
            follow(files);
        }
    }

    /** The same on any system. */
    static void follow(Consumer<List<String>> files) {
        try {
            Events.install(files);
        } catch (IllegalAccessError e) {
            LOG.info("Files that are double-clicked are not opened: {}", e.getMessage());
        }
    }

    /** Passes on what JavaFX's own handler takes. */
    private static final class Events extends Application.EventHandler {
        private final Application.EventHandler before;
        private final Consumer<List<String>> files;

        Events(Application.EventHandler before, Consumer<List<String>> files) {
            this.before = before;
            this.files = files;
        }

        static void install(Consumer<List<String>> files) {
            var application = Application.GetApplication();
            application.setEventHandler(new Events(application.getEventHandler(), files));
        }

        @Override
        public void handleOpenFilesAction(Application application, long time, String[] paths) {
            files.accept(List.of(paths));
        }

        @Override
        public void handleQuitAction(Application application, long time) {
            before.handleQuitAction(application, time);
        }

        @Override
        public void handlePreferencesChanged(Map<String, Object> preferences) {
            before.handlePreferencesChanged(preferences);
        }
    }
}
