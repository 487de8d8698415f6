package org.accessdesk.ui.users;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.beans.Observable;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.accessdesk.model.Samples;
import org.accessdesk.model.journal.SnapshotCause;
import org.accessdesk.model.settings.PaneSizes;
import org.accessdesk.model.snapshot.Snapshot;
import org.accessdesk.model.snapshot.UsersOnDemand;
import org.accessdesk.service.account.FakeMarketplace;
import org.accessdesk.service.base.FramedThread;
import org.accessdesk.service.base.Tasks;
import org.accessdesk.service.session.TestWorkspaces;
import org.accessdesk.service.session.Workspace;
import org.accessdesk.store.KeptSamples;
import org.accessdesk.store.Retention;
import org.accessdesk.store.StoreException;
import org.accessdesk.store.WorkspaceStore;
import org.accessdesk.store.workspace.SqliteWorkspaces;
import org.accessdesk.ui.RecordedLists;
import org.accessdesk.ui.kit.Fx;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A start makes the users that its first page shows; the others are made when the page is there. */
class FewUsersAtStartTest {
    private static final int USERS = 5_200;
    private static final int PAGE = 100;

    @TempDir
    Path folder;
    private final FakeMarketplace market = new FakeMarketplace();

    private WorkspaceStore store() throws StoreException {
        return new SqliteWorkspaces(folder, Retention.STANDARD).open(KeptSamples.ADDRESS, KeptSamples.TOKEN);
    }

    private void save() throws StoreException {
        var snapshot = Samples.snapshot(IntStream.range(0, USERS).mapToObj(n -> Samples.user(n, 1)).toList(),
                List.of(Samples.group(1)));
        try (var store = store()) {
            store.snapshots().add(snapshot, new SnapshotCause.FirstRead(), Samples.NOW);
            store.snapshots().keepNames(snapshot.nameIndex(Locale.getDefault()));
        }
    }

    private static Snapshot snapshot(Workspace workspace) {
        return Objects.requireNonNull(workspace.directory().state().value().snapshot());
    }

    private static int left(Workspace workspace) {
        return ((UsersOnDemand) snapshot(workspace).users()).left();
    }

    @Test
    void theFirstPageMakesNoOthers() throws StoreException {
        save();
        var frames = new FramedThread();
        try (var store = store()) {
            var workspace = TestWorkspaces.open(market, market.token(), store, new Tasks(Runnable::run, frames),
                    Clock.systemUTC(), TestWorkspaces.TIRELESS, false);
            assertThat(left(workspace)).isEqualTo(USERS);
            var stage = Fx.call(() -> shown(workspace));
            assertThat(left(workspace)).isBetween(USERS - PAGE, USERS - 1);
            workspace.directory().completeKnown();
            frames.frame();
            assertThat(left(workspace)).isZero();
            Fx.run(stage::close);
        }
    }

    /** A table that sorts its first rows once more lays them out and paints them twice. */
    @Test
    void theFirstRowsAreInTheOrderOfTheTableBeforeItAsks() throws StoreException {
        save();
        try (var store = store()) {
            var workspace = TestWorkspaces.open(market, market.token(), store, Tasks.direct(), Clock.systemUTC(),
                    TestWorkspaces.TIRELESS, false);
            var changes = new ArrayList<String>();
            Fx.run(() -> {
                var model = new UsersViewModel(workspace);
                model.rows().addListener((Observable _) -> changes.add("rows"));
                var view = new UsersView(model, new RecordedLists(), new SimpleObjectProperty<>(PaneSizes.DEFAULT));
                assertThat(view.table().getItems()).hasSize(USERS);
            });
            assertThat(changes).isEmpty();
        }
    }

    private static Stage shown(Workspace workspace) {
        var model = new UsersViewModel(workspace);
        var view = new UsersView(model, new RecordedLists(), new SimpleObjectProperty<>(PaneSizes.DEFAULT));
        var stage = new Stage();
        stage.setScene(new Scene(view, 1_000, 700));
        stage.show();
        view.applyCss();
        view.layout();
        assertThat(view.table().getItems()).hasSize(USERS);
        assertThat(view.table().getItems().getFirst().name()).isEqualTo("User 0");
        return stage;
    }
}
