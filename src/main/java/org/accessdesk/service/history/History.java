package org.accessdesk.service.history;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.accessdesk.api.MarketplaceApi;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.account.AuditEntry;
import org.accessdesk.model.change.Target;
import org.accessdesk.model.change.draft.Draft;
import org.accessdesk.model.change.draft.DraftId;
import org.accessdesk.model.journal.Run;
import org.accessdesk.model.journal.RunItem;
import org.accessdesk.model.journal.SnapshotCause;
import org.accessdesk.model.journal.Undo;
import org.accessdesk.model.message.Message;
import org.accessdesk.service.account.Directory;
import org.accessdesk.service.account.WorkspaceContext;
import org.accessdesk.service.base.State;
import org.accessdesk.service.base.Tasks;
import org.accessdesk.service.draft.Drafts;
import org.accessdesk.service.export.CsvTable;
import org.accessdesk.service.export.FileExport;
import org.accessdesk.service.export.XlsxTable;
import org.accessdesk.store.Snapshots;
import org.accessdesk.store.StoreException;
import org.accessdesk.store.WorkspaceStore;
import org.jspecify.annotations.Nullable;

/** Past runs and earlier states of the account. Use on the user interface's thread. */
public final class History {
    /** A margin for differing clocks and for writes made before the one that overwrote them. */
    private static final Duration BEFORE = Duration.ofMinutes(10);

    private final MarketplaceApi api;
    private final WorkspaceStore store;
    private final Directory directory;
    private final Drafts drafts;
    private boolean wanted;
    private final Tasks tasks;
    private final State<HistoryState> state = new State<>(new HistoryState(List.of(), List.of(), true, null));

    /**
     * The known history.
     *
     * @param runs the applied runs, the latest first
     * @param snapshots the snapshots, the latest first
     * @param loading whether it is being read
     * @param problem why it could not be read; null if it could
     */
    public record HistoryState(List<Run> runs, List<Taken> snapshots, boolean loading,
            @Nullable Message problem) {
        public HistoryState {
            runs = List.copyOf(runs);
            snapshots = List.copyOf(snapshots);
        }
    }

    /**
     * A snapshot, as a list shows it.
     *
     * @param number its key; later ones have greater numbers
     * @param at the time that it tells of
     * @param cause why it was kept; null if not known
     * @param complete whether every list of it was complete
     */
    public record Taken(long number, Instant at, @Nullable SnapshotCause cause, int users, int groups,
            boolean complete) {}

    public History(WorkspaceContext context, Directory directory, Drafts drafts) {
        this.api = context.api();
        this.store = context.store();
        this.tasks = context.tasks();
        this.directory = directory;
        this.drafts = drafts;
        directory.kept().observe(this::kept);
    }

    /** What was read before a snapshot was kept does not know it. */
    private void kept(boolean all) {
        if (all && wanted) {
            load();
        }
    }

    /** The known history; readable and observable. */
    public State<HistoryState> state() {
        return state;
    }

    /** Writes {@code table} to {@code file} atomically, as CSV or XLSX by its name; one of the two callbacks is called. */
    public void export(CsvTable table, Path file, Runnable done, Consumer<Message> failed) {
        new FileExport(tasks).writeContent(file,
                XlsxTable.isFor(file) ? new XlsxTable(table)::writeTo : table::writeTo, done, failed);
    }

    /** Creates a reader for the earlier states of the account. */
    public HistoryArchive archive() {
        return new HistoryArchive(store, tasks);
    }

    /** Reads the journal and the list of snapshots. */
    public void load() {
        wanted = true;
        var before = state.value();
        state.set(new HistoryState(before.runs(), before.snapshots(), true, null));
        tasks.start(_ -> read(), Tasks.<HistoryState>handler(state::set, this::failed));
    }

    private void failed(ApiProblem problem) {
        var before = state.value();
        state.set(new HistoryState(before.runs(), before.snapshots(), false, problem.message()));
    }

    private HistoryState read() {
        try {
            return new HistoryState(store.journal().runs(), taken(store.snapshots().all()), false, null);
        } catch (StoreException e) {
            return new HistoryState(List.of(), List.of(), false, e.problem());
        }
    }

    /**
     * Earlier versions of the app kept no cause: a snapshot of the same time as the one before it was kept after a run.
     */
    private static List<Taken> taken(List<Snapshots.StoredSnapshot> kept) {
        return IntStream.range(0, kept.size()).mapToObj(n -> {
            var is = kept.get(n);
            var repeats = n + 1 < kept.size() && kept.get(n + 1).at().equals(is.at());
            var cause = is.cause() == null && repeats ? new SnapshotCause.Applied(null) : is.cause();
            return new Taken(is.number(), is.at(), cause, is.users(), is.groups(), is.complete());
        }).toList();
    }

    /**
     * Asks the audit trail who changed an object around {@code at}, and what.
     *
     * @param then receives the entries, the latest first; none if the token may not read the trail
     */
    public void askTrail(Target target, Instant at, Consumer<List<AuditEntry>> then) {
        tasks.start(call -> api.audit(target.id().value(), at.minus(BEFORE), call),
                Tasks.handler(then, _ -> then.accept(List.of())));
    }

    /** The draft that would undo {@code items}, merged into the current state; empty before the first list. */
    public Optional<Undo> undoOf(List<RunItem> items) {
        return Optional.ofNullable(directory.state().value().snapshot()).map(now -> Undo.of(items, now));
    }

    /** Creates and opens an ordinary draft from {@code undo}. */
    public void draft(Undo undo, String name, Instant at) {
        drafts.add(new Draft(new DraftId("undo"), name, "", at, undo.changes(), Map.of(), Set.of()));
    }
}
