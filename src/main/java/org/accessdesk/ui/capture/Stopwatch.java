package org.accessdesk.ui.capture;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import javafx.scene.Scene;

/** Times actions in a window until its next frame is laid out. Call on a separate thread, never on JavaFX's. */
final class Stopwatch {
    private static final long BLINK = TimeUnit.MICROSECONDS.toNanos(200);
    private static final double NANOS = TimeUnit.MILLISECONDS.toNanos(1);
    private final Scene scene;
    private final LongSupplier clock;

    /** @param clock nanoseconds, read on the window's thread: of the wall, or of that thread's work */
    Stopwatch(Scene scene, LongSupplier clock) {
        this.scene = scene;
        this.clock = clock;
    }

    /**
     * How long an action took, in milliseconds.
     *
     * @param frame from its start until the frame that shows it is laid out, without the wait for the screen's beat
     * @param blocked the longest time that the window's thread was busy in between
     */
    record Timing(double frame, double blocked) {}

    private record Glance(long at, boolean done) {}

    /** Runs {@code action} on the window's thread, and waits until {@code shown}. */
    Timing time(Runnable action, BooleanSupplier shown) {
        var begin = new long[1];
        var look = UiRobot.get(() -> {
            begin[0] = clock.getAsLong();
            action.run();
            return look(shown);
        });
        var blocked = look.at - begin[0];
        while (!look.done) {
            LockSupport.parkNanos(BLINK);
            var asked = look.at;
            look = UiRobot.get(() -> look(shown));
            blocked = Math.max(blocked, look.at - asked);
        }
        return new Timing((look.at - begin[0]) / NANOS, blocked / NANOS);
    }

    private Glance look(BooleanSupplier shown) {
        var done = shown.getAsBoolean();
        if (done) {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        }
        return new Glance(clock.getAsLong(), done);
    }
}
