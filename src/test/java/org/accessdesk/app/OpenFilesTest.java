package org.accessdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.glass.ui.Application;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.accessdesk.ui.kit.Fx;
import org.junit.jupiter.api.Test;

/** Files that macOS hands to the app that runs; the events come from JavaFX as there. */
class OpenFilesTest {

    @Test
    void openedFilesArriveAndJavaFxKeepsItsOwnEvents() {
        var seen = new ArrayList<String>();
        Fx.run(() -> {
            var application = Application.GetApplication();
            var own = application.getEventHandler();
            application.setEventHandler(new Application.EventHandler() {
                @Override
                public void handleQuitAction(Application of, long time) {
                    seen.add("quit");
                }

                @Override
                public void handlePreferencesChanged(Map<String, Object> preferences) {
                    seen.add("preferences");
                }
            });
            try {
                OpenFiles.follow(files -> seen.addAll(files));
                var now = application.getEventHandler();
                now.handleOpenFilesAction(application, 0, new String[]{"/a b.accessdraft", "/ä.accessdraft"});
                now.handleQuitAction(application, 0);
                now.handlePreferencesChanged(Map.of());
            } finally {
                application.setEventHandler(own);
            }
        });
        assertThat(seen).isEqualTo(List.of("/a b.accessdraft", "/ä.accessdraft", "quit", "preferences"));
    }
}
