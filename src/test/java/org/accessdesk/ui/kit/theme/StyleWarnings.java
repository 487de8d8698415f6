package org.accessdesk.ui.kit.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * What JavaFX warns of styles while this is open, on the standard error stream of the app: colors that are not known, as in a
 * node that is styled before it is in a scene.
 */
public final class StyleWarnings implements AutoCloseable {
    private final Collection<String> seen = new ConcurrentLinkedQueue<>();
    private final Logger logger = Logger.getLogger("javafx.css");
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord warning) {
            seen.add(warning.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    public StyleWarnings() {
        logger.addHandler(handler);
    }

    /** Fails if there was any. */
    @Override
    public void close() {
        logger.removeHandler(handler);
        assertThat(seen).isEmpty();
    }
}
