package org.accessdesk.ui.users;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleObjectProperty;
import org.accessdesk.model.Samples;
import org.accessdesk.model.Worlds;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.change.draft.DraftedSnapshot;
import org.accessdesk.model.journal.SnapshotCause;
import org.accessdesk.model.settings.PaneSizes;
import org.accessdesk.model.snapshot.NameIndex;
import org.accessdesk.model.snapshot.Snapshot;
import org.accessdesk.service.account.FakeMarketplace;
import org.accessdesk.service.base.Tasks;
import org.accessdesk.service.session.TestWorkspaces;
import org.accessdesk.service.session.Workspace;
import org.accessdesk.store.MemoryWorkspaces;
import org.accessdesk.store.StoreException;
import org.accessdesk.ui.RecordedLists;
import org.accessdesk.ui.kit.Fx;
import org.junit.jupiter.api.Test;

/** The users of a list are in the order of their names, which the account knows from the last time. */
class UserSourceTest {
    private static UserSource source(Worlds w, Snapshot snapshot) {
        return new UserSource(new DraftedSnapshot(snapshot, w.changesOfLife(snapshot)), Map.of());
    }

    private static int[] sorted(UserSource source) {
        return sorted(source,
                Comparator.comparing(UserRow::order).thenComparing(UserRow::email).thenComparing(UserRow::id));
    }

    private static int[] sorted(UserSource source, Comparator<UserRow> by) {
        return IntStream.range(0, source.size()).boxed().sorted(Comparator.comparing(source::row, by))
                .mapToInt(n -> n).toArray();
    }

    @Test
    void isTheOrderOfTheRowsAlsoOfThoseWhoAreToBeInvited() {
        Worlds.forAll(w -> {
            var snapshot = w.snapshot();
            var source = source(w, snapshot);
            var order = source.order(UserRow.BY_NAME_AND_ID);
            assertThat(order).isEqualTo(sorted(source));
            assertThat(source.order(UserRow.BY_NAME.reversed().thenComparing(UserRow.BY_ID))).isEqualTo(sorted(source,
                    Comparator.comparing(UserRow::order).reversed().thenComparing(UserRow.BY_ID)));
            var other = source(w, w.snapshot().following(snapshot));
            var all = new BitSet();
            all.set(0, other.size());
            assertThat(other.order(UserRow.BY_NAME_AND_ID, order, all)).isEqualTo(sorted(other));
        });
    }

    /** An order that nobody would find shows that the table asks for the one that was kept. */
    @Test
    void theTableShowsTheOrderThatWasKept() throws StoreException {
        var market = new FakeMarketplace();
        var snapshot = Samples.snapshot(IntStream.range(0, 9).mapToObj(n -> Samples.user(n, 1)).toList(),
                List.of(Samples.group(1)));
        var found = snapshot.nameIndex(Locale.getDefault());
        var kept = NameIndex.kept(found.language(), found.fingerprint(), new int[]{3, 1, 4, 0, 5, 8, 2, 6, 7},
                new BitSet(), new BitSet());
        var store = MemoryWorkspaces.store(market.token());
        store.snapshots().add(snapshot.with(kept, null), new SnapshotCause.FirstRead(), Samples.NOW);
        var workspace = TestWorkspaces.open(market, market.token(), store, Tasks.direct(), Clock.systemUTC(),
                TestWorkspaces.TIRELESS, false);
        assertThat(shown(workspace)).containsExactly(3, 1, 4, 0, 5, 8, 2, 6, 7);
    }

    private static List<Integer> shown(Workspace workspace) {
        return Fx.call(() -> {
            var model = new UsersViewModel(workspace);
            var view = new UsersView(model, new RecordedLists(), new SimpleObjectProperty<>(PaneSizes.DEFAULT));
            var users = Objects.requireNonNull(workspace.directory().state().value().snapshot()).users().stream()
                    .map(AccountUser::id)
                    .toList();
            return view.table().getItems().stream().map(row -> users.indexOf(row.id())).toList();
        });
    }
}
