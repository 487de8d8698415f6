package org.accessdesk.ui.shell.notice;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How long a notice of success is shown. It stays while it is in use: pointed at, or with the focus. */
public final class SuccessTimer {
    public static final Duration STAYS = Duration.ofSeconds(20);

    private @Nullable Instant since;
    private boolean held;

    /** Sets whether the notice is in use; afterwards it stays its whole time again. */
    public void hold(boolean hold) {
        held = hold;
        since = null;
    }

    /** Lets another notice have its whole time. */
    public void restart() {
        since = null;
    }

    /** Whether its time is over; call it each second with whether it is {@code shown}. */
    public boolean isOver(boolean shown, Instant now) {
        if (held || !shown) {
            since = null;
        } else if (since == null) {
            since = now;
        }
        return since != null && !now.isBefore(since.plus(STAYS));
    }
}
