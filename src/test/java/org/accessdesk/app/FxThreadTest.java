package org.accessdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.accessdesk.ui.kit.Fx;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What runs after a frame runs when the window has laid out what was changed before. */
@Timeout(30)
class FxThreadTest {
    private final FxThread thread = new FxThread();
    private final List<String> seen = Collections.synchronizedList(new ArrayList<>());

    private final class LaidOut extends Pane {
        @Override
        protected void layoutChildren() {
            seen.add("layout");
        }
    }

    @Test
    void afterAFrameTheWindowIsLaidOut() {
        var pane = new LaidOut();
        var stage = Fx.call(() -> {
            var shown = new Stage();
            shown.setScene(new Scene(pane, 200, 100));
            shown.show();
            return shown;
        });
        var ended = new CompletableFuture<Boolean>();
        Platform.runLater(() -> {
            seen.clear();
            pane.requestLayout();
            thread.afterFrame(() -> {
                seen.add("after");
                ended.complete(Platform.isFxApplicationThread());
            });
        });
        assertThat(ended.join()).isTrue();
        assertThat(seen).containsSubsequence("layout", "after");
        Fx.run(stage::close);
    }

    @Test
    void withoutAWindowItRunsOnceAllTheSame() {
        Fx.run(seen::clear);
        var ended = new CompletableFuture<Void>();
        thread.afterFrame(() -> {
            seen.add("after");
            ended.complete(null);
        });
        ended.join();
        assertThat(seen).containsExactly("after");
    }

    /** Neither waits for the other: what comes first runs it. */
    @Test
    void aFrameAndTheEndOfPatienceRunItOnce() {
        Fx.run(seen::clear);
        var hasty = new FxThread(Duration.ZERO);
        for (var frame = 0; frame < 3; frame++) {
            var name = "frame " + frame;
            var ended = new CompletableFuture<Void>();
            hasty.afterFrame(() -> seen.add(name));
            // A whole frame later, both have had their turn.
            thread.afterFrame(() -> thread.afterFrame(() -> ended.complete(null)));
            ended.join();
        }
        assertThat(seen).containsExactly("frame 0", "frame 1", "frame 2");
    }
}
