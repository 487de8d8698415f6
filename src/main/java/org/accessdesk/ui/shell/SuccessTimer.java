package org.accessdesk.ui.shell;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How long a notice of success is shown. It stays while it is in use: pointed at, or with the focus. */
final class SuccessTimer {
    static final Duration STAYS = Duration.ofSeconds(20);

    private @Nullable Instant since;
    private boolean held;

    /** Sets whether the notice is in use; afterwards it stays its whole time again. */
    void hold(boolean hold) {
        held = hold;
        since = null;
    }

    /** Lets another notice have its whole time. */
    void restart() {
        since = null;
    }

    /** Whether its time is over; call it each second with whether it is {@code shown}. */
    boolean isOver(boolean shown, Instant now) {
        if (held || !shown) {
            since = null;
        } else if (since == null) {
            since = now;
        }
        return since != null && !now.isBefore(since.plus(STAYS));
    }
}
