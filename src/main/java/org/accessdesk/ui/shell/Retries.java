package org.accessdesk.ui.shell;

import java.time.Instant;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.accessdesk.service.session.RefreshSchedule;
import org.accessdesk.service.session.Workspace;
import org.accessdesk.ui.kit.text.Texts;

/** When the lists are read again by themselves, and the countdown to it in words. */
final class Retries {
    private final Workspace workspace;
    private final RefreshSchedule schedule = new RefreshSchedule();
    private final ReadOnlyStringWrapper countdown = new ReadOnlyStringWrapper("");

    Retries(Workspace workspace) {
        this.workspace = workspace;
    }

    /** When the server that does not answer is tried again, in words. */
    ReadOnlyStringProperty countdownProperty() {
        return countdown.getReadOnlyProperty();
    }

    /** Whether the lists are to be read now; call once per second. */
    boolean isDue(Instant now) {
        var busy = workspace.directory().state().value().loading()
                || workspace.apply().state().value().running() != null;
        var connected = workspace.isConnected();
        return schedule.tick(now, connected && workspace.isOffline(), busy) && connected;
    }

    /** Updates the countdown. */
    void update(Instant now) {
        var left = schedule.untilRetry(now);
        countdown.set(workspace.directory().state().value().loading() || left.isZero()
                ? Texts.get("shell.offline.trying")
                : Texts.format("shell.strip.waiting", left.plusMillis(999).toSeconds()));
    }
}
