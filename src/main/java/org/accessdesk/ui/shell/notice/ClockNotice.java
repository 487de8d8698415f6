package org.accessdesk.ui.shell.notice;

import java.time.Duration;
import java.util.Optional;
import org.accessdesk.ui.kit.text.Texts;

/** Warns about a wrong clock. */
public final class ClockNotice {
    /** Smaller differences are harmless. */
    private static final Duration LARGEST_DIFFERENCE = Duration.ofMinutes(5);

    private ClockNotice() {}

    /** The sentence for a clock that is {@code ahead} of the server's; negative if it is behind. */
    public static Optional<String> of(Duration ahead) {
        var difference = ahead.abs();
        if (difference.compareTo(LARGEST_DIFFERENCE) <= 0) {
            return Optional.empty();
        }
        var words = words(difference);
        return Optional.of(ahead.isNegative()
                ? Texts.format("shell.clock.behind", words)
                : Texts.format("shell.clock.ahead", words));
    }

    private static String words(Duration difference) {
        if (difference.toHours() < 2) {
            return Texts.format("shell.clock.minutes", difference.toMinutes());
        }
        return difference.toDays() < 2 ? Texts.format("shell.clock.hours", difference.toHours())
                : Texts.format("shell.clock.days", difference.toDays());
    }
}
