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
 * The owner of what a person has chosen. A change holds at once, and is kept in the background; where it cannot be kept it
 * holds for the session. Used on the user interface's thread, but for {@link #now} and {@link #close}.
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
     * What is chosen.
     *
     * @param problems what is wrong with reading or keeping it, the latest last
     */
    public record PreferencesState(Settings settings, List<SettingsProblem> problems) {}

    /** What was written, or could not be. */
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

    /** What is chosen, to read and observe. */
    public State<PreferencesState> state() {
        return state;
    }

    /** What is chosen; for any thread. */
    public Settings now() {
        return current;
    }

    /** What was chosen when the app started: some of it holds until it ends. */
    public Settings atStart() {
        return atStart;
    }

    /** Changes what is chosen. */
    public void change(UnaryOperator<Settings> change) {
        var next = change.apply(current);
        if (!next.equals(current)) {
            current = next;
            state.set(new PreferencesState(next, state.value().problems()));
            keep();
        }
    }

    /** Tells another problem. */
    public void report(SettingsProblem problem) {
        LOG.warn("{}", problem);
        state.set(new PreferencesState(current,
                Stream.concat(state.value().problems().stream(), Stream.of(problem)).toList()));
    }

    /** Puts the problems away. */
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

    /** What is chosen when its turn comes: an earlier choice must never come after a later one. */
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

    /** Keeps what is not yet kept; blocks. */
    @Override
    public void close() {
        if (!current.equals(kept)) {
            write();
        }
    }
}
