package org.accessdesk.ui.kit.text;

import java.time.Duration;

/** How long something takes, in words: "9 s" or "3 min"; at least one second. */
public final class Durations {
    private Durations() {}

    public static String of(Duration lasting) {
        var seconds = Math.max(1, (lasting.toMillis() + 500) / 1000);
        return seconds < 100 ? Texts.format("kit.duration.seconds", seconds)
                : Texts.format("kit.duration.minutes", (seconds + 30) / 60);
    }
}
