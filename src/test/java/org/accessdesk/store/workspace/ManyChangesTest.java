package org.accessdesk.store.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.accessdesk.model.Samples;
import org.accessdesk.model.change.Change;
import org.accessdesk.model.change.ChangeSet;
import org.accessdesk.model.change.MembershipChange;
import org.accessdesk.model.change.SetDelta;
import org.accessdesk.model.change.Target;
import org.accessdesk.model.change.UserDeltas;
import org.accessdesk.model.change.draft.Draft;
import org.accessdesk.model.change.draft.DraftId;
import org.accessdesk.model.change.draft.UndoStep;
import org.accessdesk.model.snapshot.Snapshot;
import org.accessdesk.store.DraftStore.Stored;
import org.accessdesk.store.KeptSamples;
import org.accessdesk.store.Retention;
import org.accessdesk.store.StoreException;
import org.accessdesk.store.sqlite.ReadLosses;
import org.accessdesk.store.sqlite.Schema;
import org.accessdesk.store.sqlite.SqlProbe;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Changes of many users that were drafted at once share rows. */
class ManyChangesTest {
    private static final int USERS = 2_000;
    /** More of a transaction: begin, the draft's row, an undo step, the number of the transaction, commit. */
    private static final int OTHER_WRITES = 8;
    private final List<String> writes = new ArrayList<>();
    @TempDir
    Path folder;

    private SqliteStore open() throws StoreException {
        var probe = new SqlProbe() {
            @Override
            protected void before(String sql) {
                writes.add(sql);
            }
        };
        return (SqliteStore) new SqliteWorkspaces(folder, Retention.STANDARD, Schema.CURRENT, probe,
                Clock.systemUTC()).open(KeptSamples.ADDRESS, KeptSamples.TOKEN);
    }

    private static MembershipChange change(int user, int group) {
        return new MembershipChange(Samples.userId(user), Samples.groupIds(group), Samples.groupIds(user % 3),
                Samples.groupIds(user % 3, 3), user % 5 == 0 ? null : user);
    }

    private static Draft drafted(Map<Target, Change> changes) {
        return Draft.empty(new DraftId("d"), "D", Samples.NOW).with(new ChangeSet(changes));
    }

    private static Draft all() {
        var changes = new LinkedHashMap<Target, Change>();
        IntStream.range(0, USERS).mapToObj(user -> change(user, 4)).forEach(c -> changes.put(c.target(), c));
        return drafted(changes);
    }

    private static void same(SqliteStore store, Stored stored) throws StoreException {
        var read = new SqliteDrafts(store.db()).all().getFirst();
        assertThat(read).isEqualTo(stored);
        assertThat(read.draft().changes().changes().keySet())
                .containsExactlyElementsOf(stored.draft().changes().changes().keySet());
    }

    @Test
    void areFewRows() throws StoreException {
        var draft = all();
        var step = UndoStep.between(drafted(Map.of()), draft.changes());
        var stored = new Stored(draft, List.of(step), List.of());
        try (var store = open()) {
            writes.clear();
            store.drafts().save(stored);
            assertThat(writes).hasSizeLessThan(USERS / 100);
            same(store, stored);
        }
        try (var store = open()) {
            assertThat(store.repairs()).isEmpty();
            same(store, stored);
        }
    }

    @Test
    void areKeptOnceInMemory() throws StoreException {
        var stored = new Stored(all(), List.of(), List.of());
        try (var store = open()) {
            var kept = store.db().write(() -> new DraftRowWriter(store.db()).write(null, stored));
            var was = new WeakReference<>(kept.entries().byTarget().values().iterator().next());
            assertThat(IntStream.range(0, 5).anyMatch(_ -> {
                System.gc();
                return was.refersTo(null);
            })).isTrue();
            var read = store.db().read(() -> new DraftTables(store.db(), new ReadLosses()).read()).getFirst();
            assertThat(List.copyOf(kept.entries().byTarget().values()))
                    .isEqualTo(List.copyOf(read.entries().byTarget().values()));
        }
    }

    /** What the table remembers of a step keeps no list of before, and a step that followed the account is not written again. */
    @Test
    void aStepThatFollowsTheAccountIsTheSame() throws StoreException {
        try (var store = open()) {
            var stored = ofAll(account(1));
            store.drafts().save(stored);
            var before = new WeakReference<>(stored.undo().getFirst());
            var next = account(2);
            stored = new Stored(stored.draft().gathered(next),
                    stored.undo().stream().map(step -> step.gathered(next)).toList(), List.of());
            writes.clear();
            store.drafts().save(stored);
            assertThat(writes).noneMatch(sql -> sql.contains("step") && !sql.startsWith("SELECT"));
            assertThat(IntStream.range(0, 5).anyMatch(_ -> {
                System.gc();
                return before.refersTo(null);
            })).isTrue();
            assertThat(new SqliteDrafts(store.db()).all().getFirst().undo().getFirst().edits())
                    .containsExactlyInAnyOrderElementsOf(stored.undo().getFirst().edits());
        }
    }

    /** Another account has one user in another group. */
    private static Snapshot account(int revision) {
        return Samples.snapshot(
                IntStream.range(0, USERS).mapToObj(n -> Samples.user(n, n == 7 ? revision : 1)).toList(),
                List.of(Samples.group(1), Samples.group(2), Samples.group(5)));
    }

    private static Stored ofAll(Snapshot account) {
        var joining = new SetDelta<>(Samples.groupIds(5), Set.of());
        var empty = Draft.empty(new DraftId("d"), "D", Samples.NOW);
        var changes = empty.changes()
                .with(UserDeltas.of(account.index(), IntStream.range(0, USERS).toArray(), _ -> joining));
        return new Stored(empty.with(changes), List.of(UndoStep.between(empty, changes)), List.of());
    }

    @Test
    void changeOneByOneAfterwards() throws StoreException {
        var seed = 20261127L;
        var random = new Random(seed);
        try (var store = open()) {
            var draft = all();
            store.drafts().save(new Stored(draft, List.of(), List.of()));
            for (var round = 0; round < 60; round++) {
                var user = random.nextInt(USERS);
                var target = new Target.UserTarget(Samples.userId(user));
                draft = switch (random.nextInt(4)) {
                    case 0 -> draft.with(draft.changes().with(change(user, 5 + random.nextInt(3))));
                    case 1 -> draft.with(without(draft.changes(), target));
                    case 2 -> draft.withReason(target, "Reason " + round);
                    default -> draft.with(moved(draft.changes(), change(user, 4)));
                };
                writes.clear();
                store.drafts().save(new Stored(draft, List.of(), List.of()));
                assertThat(writes).as("writes of round %d with seed %d", round, seed)
                        .hasSizeLessThan(OTHER_WRITES);
                same(store, new Stored(draft, List.of(), List.of()));
            }
        }
    }

    private static ChangeSet without(ChangeSet changes, Target target) {
        var left = new LinkedHashMap<>(changes.changes());
        left.remove(target);
        return new ChangeSet(left);
    }

    /** With the change at the end. */
    private static ChangeSet moved(ChangeSet changes, MembershipChange change) {
        var moved = new LinkedHashMap<>(changes.changes());
        moved.remove(change.target());
        moved.put(change.target(), change);
        return new ChangeSet(moved);
    }
}
