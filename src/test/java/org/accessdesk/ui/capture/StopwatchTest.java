package org.accessdesk.ui.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.accessdesk.ui.kit.Fx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a stopwatch counts, by a clock that goes on only by what the test does. */
class StopwatchTest {
    private static final long MILLI = 1_000_000;
    private static final int LOOKS = 3;
    private final AtomicLong time = new AtomicLong();
    private final AtomicInteger looks = new AtomicInteger();
    private final Stage stage = Fx.call(Stage::new);
    private final Scene scene = Fx.call(() -> {
        var made = new Scene(new StackPane(), 300, 200);
        stage.setScene(made);
        stage.show();
        return made;
    });

    @AfterEach
    void close() {
        Fx.run(stage::close);
    }

    private boolean isSeenLater() {
        return looks.incrementAndGet() > LOOKS;
    }

    @Test
    void whatTheWindowDoesBlocksIt() {
        var timing = new Stopwatch(scene, time::get).time(() -> time.addAndGet(40 * MILLI), this::isSeenLater);
        assertThat(timing).isEqualTo(new Stopwatch.Timing(40, 40));
    }

    @Test
    void theLongestOfSeveralCounts() {
        var timing = new Stopwatch(scene, time::get).time(() -> time.addAndGet(10 * MILLI), () -> {
            time.addAndGet(looks.get() * 7L * MILLI);
            return isSeenLater();
        });
        assertThat(timing).isEqualTo(new Stopwatch.Timing(10 + 7 + 14 + 21, 21));
    }

    /** With all processors busy, the thread that asks the window may be the one that waits. */
    @Test
    void theWaitOfTheAskingThreadDoesNotBlockTheWindow() {
        var timing = new Stopwatch(scene, () -> Platform.isFxApplicationThread() ? time.get()
                : time.addAndGet(50 * MILLI)).time(() -> time.addAndGet(MILLI), this::isSeenLater);
        assertThat(timing).isEqualTo(new Stopwatch.Timing(1 + LOOKS * 50, 1));
    }
}
