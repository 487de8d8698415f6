package org.accessdesk.service.computer;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.accessdesk.model.Secrets;
import org.accessdesk.platform.CrashReport;
import org.accessdesk.service.base.State;
import org.accessdesk.service.base.Tasks;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes a report of each unexpected failure, which can be given to anybody. Limits the reports of a session and writes
 * none twice: a failure repeated with each frame of the window must not fill the disk.
 */
public final class Crashes implements Thread.UncaughtExceptionHandler {
    /** The number of reports in a session. */
    static final int MOST = 5;
    private static final Logger LOG = LoggerFactory.getLogger(Crashes.class);
    private static final int TELLING = 6;

    private final Installation installation;
    private final Tasks tasks;
    private final Clock clock;
    private final State<Optional<Crash>> state = new State<>(Optional.empty());
    private final Set<Object> seen = new HashSet<>();

    /**
     * A failure that was reported.
     *
     * @param report the whole text of the report
     * @param file where it is; null if it could not be written
     */
    public record Crash(String report, @Nullable Path file) {}

    /** @param tasks must not report its own failures to this */
    public Crashes(Installation installation, Tasks tasks, Clock clock) {
        this.installation = installation;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** The last failure that was not dismissed; use on the user interface's thread. */
    public State<Optional<Crash>> state() {
        return state;
    }

    /** Dismisses the last failure. */
    public void dismiss() {
        state.set(Optional.empty());
    }

    @Override
    public void uncaughtException(Thread thread, Throwable failure) {
        LOG.error("Failed unexpectedly", failure);
        report(thread, failure);
    }

    /** Reports {@code failure} of the calling thread, which was already logged; for any thread. */
    public void report(Throwable failure) {
        report(Thread.currentThread(), failure);
    }

    private void report(Thread thread, Throwable failure) {
        if (!isNew(failure)) {
            return;
        }
        var at = clock.instant();
        var text = installation.mask(Secrets.mask(CrashReport.text(at, thread, failure, about())));
        tasks.start(_ -> new Crash(text, write(at, text)),
                Tasks.<Crash>handler(crash -> state.set(Optional.of(crash)), _ -> {}));
    }

    private List<String> about() {
        return installation.facts().stream().map(f -> f.kind().name().charAt(0)
                + f.kind().name().substring(1).toLowerCase(Locale.ROOT) + ": " + f.value()).toList();
    }

    private synchronized boolean isNew(Throwable failure) {
        var frames = failure.getStackTrace();
        var what = List.of(failure.getClass(), List.of(Arrays.copyOf(frames, Math.min(frames.length, TELLING))));
        return seen.size() < MOST && seen.add(what);
    }

    private @Nullable Path write(Instant at, String text) {
        try {
            return CrashReport.write(installation.folders().logs(), at, text);
        } catch (IOException e) {
            LOG.warn("A crash report cannot be written: {}", e.getClass().getSimpleName());
            return null;
        }
    }
}
