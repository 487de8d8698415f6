package org.accessdesk.ui.capture;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import org.jspecify.annotations.Nullable;

/** Times actions in a window until its next frame is laid out. Call on a separate thread, never on JavaFX's. */
final class Stopwatch {
    private static final long BLINK = TimeUnit.MICROSECONDS.toNanos(200);
    private static final double NANOS = TimeUnit.MILLISECONDS.toNanos(1);
    private final Scene scene;
    private final LongSupplier clock;

    /** @param clock nanoseconds, the same on each thread: of the wall, or of the work of the window's thread */
    Stopwatch(Scene scene, LongSupplier clock) {
        this.scene = scene;
        this.clock = clock;
    }

    /**
     * How long an action took, in milliseconds.
     *
     * @param frame from its start until the frame that shows it is laid out, without the wait for the screen's beat
     * @param blocked the longest time in between that the window's thread let something wait
     */
    record Timing(double frame, double blocked) {}

    /** What a look at the window found: when, and what the frame that shows it took if it is done. */
    private record Glance(long at, @Nullable CompletableFuture<Long> frame) {}

    /** Runs {@code action} on the window's thread, and waits until {@code shown}. */
    Timing time(Runnable action, BooleanSupplier shown) {
        var begin = new long[1];
        var look = UiRobot.get(() -> {
            // A person who does it touches the window, which tidies up its memory when nobody does.
            Event.fireEvent(scene, new InputEvent(InputEvent.ANY));
            begin[0] = clock.getAsLong();
            action.run();
            return look(shown);
        });
        var last = look.at - begin[0];
        var blocked = last;
        while (look.frame == null) {
            LockSupport.parkNanos(BLINK);
            // Not since the look before: this thread may have waited for a processor, which is nothing of the window.
            var asked = clock.getAsLong();
            look = UiRobot.get(() -> look(shown));
            last = look.at - asked;
            blocked = Math.max(blocked, last);
        }
        var frame = look.frame.join();
        return new Timing((look.at - begin[0] + frame) / NANOS, Math.max(blocked, last + frame) / NANOS);
    }

    private Glance look(BooleanSupplier shown) {
        var done = shown.getAsBoolean();
        return new Glance(clock.getAsLong(), done ? nextFrame() : null);
    }

    /** The time of the window's thread that styles and layout of its next frame take, in nanoseconds. */
    private CompletableFuture<Long> nextFrame() {
        var took = new CompletableFuture<Long>();
        var begin = new long[1];
        Runnable before = () -> begin[0] = clock.getAsLong();
        var after = new Runnable() {
            @Override
            public void run() {
                took.complete(clock.getAsLong() - begin[0]);
                scene.removePreLayoutPulseListener(before);
                scene.removePostLayoutPulseListener(this);
            }
        };
        scene.addPreLayoutPulseListener(before);
        scene.addPostLayoutPulseListener(after);
        Platform.requestNextPulse();
        return took;
    }
}
