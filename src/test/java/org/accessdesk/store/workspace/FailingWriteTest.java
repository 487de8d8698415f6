package org.accessdesk.store.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.accessdesk.model.Samples;
import org.accessdesk.model.change.ChangeSet;
import org.accessdesk.model.change.MembershipChange;
import org.accessdesk.model.change.draft.Draft;
import org.accessdesk.model.change.draft.DraftId;
import org.accessdesk.model.change.draft.UndoStep;
import org.accessdesk.model.journal.Run;
import org.accessdesk.model.journal.RunId;
import org.accessdesk.model.journal.SnapshotCause;
import org.accessdesk.store.DraftStore.Stored;
import org.accessdesk.store.KeptSamples;
import org.accessdesk.store.Retention;
import org.accessdesk.store.StoreException;
import org.accessdesk.store.WorkspaceStore;
import org.accessdesk.store.sqlite.Schema;
import org.accessdesk.store.sqlite.SqlProbe;
import org.accessdesk.ui.kit.text.English;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whichever write fails: the operation is atomic, and the next one works. */
class FailingWriteTest {
    @TempDir
    Path folder;

    /** All that a workspace holds. */
    private record StoredState(List<Stored> drafts, List<Run> runs, int snapshots) {
        static StoredState of(WorkspaceStore store) throws StoreException {
            return new StoredState(store.drafts().all(), store.journal().runs(), store.snapshots().all().size());
        }
    }

    /** Fails at one write, once. */
    private static final class Failing extends SqlProbe {
        private int left;

        Failing(int left) {
            this.left = left;
        }

        @Override
        protected void before(String sql) throws SQLException {
            if (left-- == 0) {
                throw new SQLException("No.");
            }
        }
    }

    private interface Act {
        void on(WorkspaceStore store) throws StoreException;
    }

    /** Typical work of one day. */
    private static List<Act> script() {
        var acts = new ArrayList<Act>();
        var draft = Draft.empty(new DraftId("d"), "D", Samples.NOW);
        var steps = new ArrayList<UndoStep>();
        var changes = ChangeSet.EMPTY;
        for (var n = 1; n <= 4; n++) {
            var next = changes.with(MembershipChange.on(Samples.user(n, 1)).with(Samples.groupId(2), true))
                    .with(MembershipChange.on(Samples.user(n + 1, 1)).with(Samples.groupId(3), true));
            steps.add(UndoStep.between(draft.with(changes), next));
            changes = next;
            var stored = new Stored(draft.with(changes), List.copyOf(steps), List.of());
            acts.add(s -> s.drafts().save(stored));
        }
        var undone = new Stored(steps.getLast().undo(draft.with(changes)), steps.subList(0, 3), steps.subList(3, 4));
        acts.add(s -> s.drafts().save(undone));
        acts.add(s -> s.drafts().open(draft.id()));
        var items = KeptSamples.items().subList(0, 3);
        acts.add(s -> s.journal().begin(draft, KeptSamples.AUTHOR, Samples.NOW, items));
        acts.add(s -> s.journal().write(new RunId(1), 0, KeptSamples.items().getLast()));
        acts.add(s -> s.journal().finish(new RunId(1), Samples.NOW));
        acts.add(s -> s.snapshots().add(Samples.snapshot(List.of(Samples.user(1, 1)), List.of(Samples.group(1))),
                new SnapshotCause.LaterRead(), Samples.NOW));
        acts.add(s -> s.drafts().delete(draft.id()));
        return acts;
    }

    @Test
    void everyWriteMayFail() throws StoreException {
        var expected = states();
        var tried = 0;
        for (var failed = true; failed; tried++) {
            failed = run(tried, expected);
        }
        assertThat(tried).isGreaterThan(50);
    }

    private List<StoredState> states() throws StoreException {
        var states = new ArrayList<StoredState>();
        try (var store = open("calm", UnaryOperator.identity())) {
            states.add(StoredState.of(store));
            for (var act : script()) {
                act.on(store);
                states.add(StoredState.of(store));
            }
        }
        return states;
    }

    /** Runs the script with the n-th write failing; false if there is no n-th write. */
    private boolean run(int n, List<StoredState> expected) throws StoreException {
        var failing = new Failing(Integer.MAX_VALUE);
        var where = "n" + n;
        var failed = false;
        try (var store = open(where, failing)) {
            failing.left = n;
            var done = 0;
            for (var act : script()) {
                if (!attempt(act, store)) {
                    failed = true;
                    assertThat(StoredState.of(store)).as("after write %s failed", n).isEqualTo(expected.get(done));
                    act.on(store);
                }
                done++;
                assertThat(StoredState.of(store)).isEqualTo(expected.get(done));
            }
        }
        try (var store = open(where, UnaryOperator.identity())) {
            assertThat(store.repairs()).isEmpty();
            assertThat(StoredState.of(store)).isEqualTo(expected.getLast());
        }
        return failed;
    }

    private static boolean attempt(Act act, WorkspaceStore store) {
        try {
            act.on(store);
            return true;
        } catch (StoreException e) {
            assertThat(English.of(e)).endsWith(".");
            return false;
        }
    }

    @Test
    void openingMayFailAtEveryWrite() throws StoreException {
        for (var n = 0;; n++) {
            try {
                open("opening" + n, new Failing(n)).close();
                assertThat(n).isGreaterThan(10);
                return;
            } catch (StoreException e) {
                try (var store = open("opening" + n, UnaryOperator.identity())) {
                    assertThat(store.repairs()).isEmpty();
                    assertThat(store.token()).isEqualTo(KeptSamples.TOKEN);
                }
            }
        }
    }

    @Test
    void aFullDiskLosesNothingAndPasses() throws StoreException {
        var connection = new Connection[1];
        var watch = new SqlProbe() {
            @Override
            protected void opened(Connection opened) {
                connection[0] = opened;
            }
        };
        try (var store = open("full", watch)) {
            script().getFirst().on(store);
            var before = StoredState.of(store);
            pages(connection[0], 1);
            var items = java.util.Collections.nCopies(2000, KeptSamples.items().getLast());
            var draft = Draft.empty(new DraftId("e"), "E", Samples.NOW);
            assertThat(org.assertj.core.api.Assertions.catchThrowable(
                    () -> store.journal().begin(draft, KeptSamples.AUTHOR, Samples.NOW, items)))
                    .isInstanceOf(StoreException.class)
                    .satisfies(e -> assertThat(English.of(e)).contains("disk is full"));
            assertThat(StoredState.of(store)).isEqualTo(before);
            pages(connection[0], 1_000_000);
            store.journal().begin(draft, KeptSamples.AUTHOR, Samples.NOW, items);
            assertThat(store.journal().runs().getFirst().items()).hasSize(2000);
        }
        try (var store = open("full", UnaryOperator.identity())) {
            assertThat(store.repairs()).isEmpty();
            assertThat(store.journal().runs()).hasSize(1);
        }
    }

    private static void pages(Connection connection, int most) {
        try (var statement = connection.createStatement()) {
            // A limit below the current size: no further page.
            statement.execute("PRAGMA max_page_count = " + most);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private WorkspaceStore open(String where, UnaryOperator<Connection> probe) throws StoreException {
        return new SqliteWorkspaces(folder.resolve(where), Retention.STANDARD, Schema.CURRENT, probe,
                Clock.systemUTC()).open(KeptSamples.ADDRESS, KeptSamples.TOKEN);
    }
}
