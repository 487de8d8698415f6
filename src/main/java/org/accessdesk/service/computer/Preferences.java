package org.accessdesk.service.computer;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.accessdesk.model.settings.Settings;
import org.accessdesk.model.settings.SettingsProblem;
import org.accessdesk.service.base.State;
import org.accessdesk.service.base.Tasks;
import org.accessdesk.store.SettingsStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Owns the person's settings. A change takes effect at once and is saved in the background; if it cannot be saved, it
 * lasts for the session. Use on the user interface's thread, except {@link #now} and {@link #close}.
 */
public final class Preferences implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Preferences.class);
    private final SettingsStore store;
    private final Tasks tasks;
    private final State<PreferencesState> state;
    private final Settings atStart;
    private volatile Settings current;
    private volatile Settings kept;
    private boolean keeping;

    /**
     * The settings.
     *
     * @param problems problems with reading or saving them, the latest last
     */
    public record PreferencesState(Settings settings, List<SettingsProblem> problems) {}

    /** What was written, or why it could not be. */
    private record SettingsWrite(Settings settings, Optional<SettingsProblem> problem) {}

    /** Reads what is kept in {@code store}; blocks. */
    public Preferences(SettingsStore store, Tasks tasks) {
        this.store = store;
        this.tasks = tasks;
        var read = store.read();
        this.atStart = read.settings();
        this.current = atStart;
        this.kept = atStart;
        this.state = new State<>(new PreferencesState(atStart, read.problems()));
    }

    /** The settings; readable and observable. */
    public State<PreferencesState> state() {
        return state;
    }

    /** The current settings; for any thread. */
    public Settings now() {
        return current;
    }

    /** The settings at the start of the app: some apply until it ends. */
    public Settings atStart() {
        return atStart;
    }

    /** Changes the settings. */
    public void change(UnaryOperator<Settings> change) {
        var next = change.apply(current);
        if (!next.equals(current)) {
            current = next;
            state.set(new PreferencesState(next, state.value().problems()));
            keep();
        }
    }

    /** Adds a problem. */
    public void report(SettingsProblem problem) {
        LOG.warn("{}", problem);
        state.set(new PreferencesState(current,
                Stream.concat(state.value().problems().stream(), Stream.of(problem)).toList()));
    }

    /** Dismisses the problems. */
    public void dismiss() {
        state.set(new PreferencesState(current, List.of()));
    }

    private void keep() {
        if (keeping || current.equals(kept)) {
            return;
        }
        keeping = true;
        tasks.start(_ -> write(), Tasks.<SettingsWrite>handler(this::kept, _ -> keeping = false));
    }

    /** Writes the settings current at that time: an earlier choice must never overwrite a later one. */
    private synchronized SettingsWrite write() {
        var settings = current;
        return new SettingsWrite(settings, store.write(settings));
    }

    private void kept(SettingsWrite written) {
        var problem = written.problem();
        keeping = false;
        kept = written.settings();
        var others = state.value().problems().stream().filter(p -> !(p instanceof SettingsProblem.NotKept)).toList();
        var problems = problem.isEmpty() ? others : List.of(problem.get());
        if (!problems.equals(state.value().problems())) {
            state.set(new PreferencesState(current, problems));
        }
        keep();
    }

    /** Saves what is not yet saved; blocks. */
    @Override
    public void close() {
        if (!current.equals(kept)) {
            write();
        }
    }
}
