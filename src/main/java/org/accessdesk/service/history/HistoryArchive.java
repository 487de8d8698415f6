package org.accessdesk.service.history;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.accessdesk.api.ApiException;
import org.accessdesk.api.Cancellation;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.compare.Comparison;
import org.accessdesk.model.compare.Holder;
import org.accessdesk.model.id.ModuleId;
import org.accessdesk.model.journal.Run;
import org.accessdesk.model.message.Message;
import org.accessdesk.model.snapshot.Snapshot;
import org.accessdesk.service.base.Tasks;
import org.accessdesk.store.Snapshots;
import org.accessdesk.store.StoreException;
import org.accessdesk.store.WorkspaceStore;
import org.jspecify.annotations.Nullable;

/**
 * Queries the saved snapshots. Of several queries in a row, only the latest is answered. Use on the user interface's
 * thread.
 */
public final class HistoryArchive {
    private final WorkspaceStore store;
    private final Tasks tasks;
    private @Nullable Cancellation asking;
    private long latest;

    /** Two snapshots and their differences. */
    public record Compared(Snapshot before, Snapshot after, Comparison comparison) {}

    /**
     * Who had a module at the time of a snapshot.
     *
     * @param at the time that the snapshot tells of
     */
    public record HolderList(Snapshot of, Instant at, List<Holder> holders) {
        public HolderList {
            holders = List.copyOf(holders);
        }
    }

    /** What is done off the interface's thread. */
    @FunctionalInterface
    private interface ArchiveQuery<T> {
        T ask() throws StoreException;
    }

    HistoryArchive(WorkspaceStore store, Tasks tasks) {
        this.store = store;
        this.tasks = tasks;
    }

    /**
     * Compares two snapshots in either order; one of the two callbacks is called unless another query follows.
     *
     * @param reading what is to be shown of the comparison, made in the background, too: it may be of 100,000 users
     */
    public <T> void compare(History.Taken one, History.Taken other, Function<Compared, T> reading, Consumer<T> done,
            Consumer<Message> failed) {
        var swap = one.number() > other.number();
        var early = swap ? other : one;
        var late = swap ? one : other;
        ask(() -> {
            var before = store.snapshots().get(early.number());
            var after = store.snapshots().get(late.number());
            return reading.apply(
                    new Compared(before, after, Comparison.of(before, after, between(early.at(), late.at()))));
        }, done, failed);
    }

    /**
     * Earlier versions of the app kept a snapshot again after an apply with the time of its reading: the apply is later
     * than that.
     */
    private List<Run> between(Instant from, Instant to) throws StoreException {
        var next = store.snapshots().all().stream().map(Snapshots.StoredSnapshot::at).filter(t -> t.isAfter(to))
                .min(Instant::compareTo).orElse(Instant.MAX);
        return store.journal().runs().stream().filter(r -> r.started().isBefore(next))
                .filter(r -> r.finished() == null || !r.finished().isBefore(from)).toList();
    }

    /**
     * Who had {@code module} in the latest snapshot before {@code until}.
     *
     * @param reading what is to be shown of the answer, made in the background, too
     * @param done receives nothing if there is none
     */
    public <T> void whoHad(ModuleId module, Instant until, Function<HolderList, T> reading, Consumer<Optional<T>> done,
            Consumer<Message> failed) {
        ask(() -> {
            var last = store.snapshots().all().stream().filter(k -> k.at().isBefore(until)).findFirst();
            if (last.isEmpty()) {
                return Optional.empty();
            }
            var snapshot = store.snapshots().get(last.get().number());
            return Optional.of(
                    reading.apply(new HolderList(snapshot, last.get().at(), Holder.of(snapshot, module))));
        }, done, failed);
    }

    /** Drops the running query. */
    public void cancel() {
        latest++;
        if (asking != null) {
            asking.cancel();
            asking = null;
        }
    }

    private <T> void ask(ArchiveQuery<T> question, Consumer<T> done, Consumer<Message> failed) {
        cancel();
        var mine = latest;
        asking = tasks.start(_ -> answer(question),
                Tasks.<T>handler(result -> ifLatest(mine, () -> done.accept(result)),
                        problem -> ifLatest(mine, () -> failed.accept(problem.message()))));
    }

    private static <T> T answer(ArchiveQuery<T> question) throws ApiException {
        try {
            return question.ask();
        } catch (StoreException e) {
            throw new ApiException(ApiProblem.onTheWay(ApiProblem.Kind.REJECTED, e.problem()), e);
        }
    }

    private void ifLatest(long mine, Runnable then) {
        if (mine == latest) {
            then.run();
        }
    }
}
