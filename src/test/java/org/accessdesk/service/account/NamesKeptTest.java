package org.accessdesk.service.account;

import static org.accessdesk.model.Samples.group;
import static org.accessdesk.model.Samples.user;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.accessdesk.model.snapshot.Snapshot;
import org.accessdesk.service.base.FramedThread;
import org.accessdesk.service.base.QueuedTasks;
import org.accessdesk.service.base.Tasks;
import org.accessdesk.store.KeptSamples;
import org.accessdesk.store.Retention;
import org.accessdesk.store.StoreException;
import org.accessdesk.store.WorkspaceStore;
import org.accessdesk.store.workspace.SqliteWorkspaces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a list needs of the names of users is on the disk before the next start asks for it. */
class NamesKeptTest {
    private final FakeMarketplace market = new FakeMarketplace().with(user(1, 1), user(2, 1)).with(group(0, 1),
            group(1));
    private final QueuedTasks background = new QueuedTasks();
    private final Tasks tasks = new Tasks(background, Runnable::run);

    @TempDir
    Path folder;

    private WorkspaceStore store() throws StoreException {
        return new SqliteWorkspaces(folder, Retention.STANDARD).open(KeptSamples.ADDRESS, KeptSamples.TOKEN);
    }

    private WorkspaceContext context(WorkspaceStore store, Tasks with) {
        return new WorkspaceContext(market, KeptSamples.ADDRESS, market.token(), store, with, Clock.systemUTC(),
                ConnectionOrigin.OWN);
    }

    private List<Path> files() throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".names")).toList();
        }
    }

    private void refresh(Directory directory) {
        directory.refresh();
        background.runAll();
    }

    private static Directory opened(WorkspaceContext context) throws StoreException {
        return new Directory(context, context.store().snapshots().latest().map(Snapshot::prepared).orElse(null));
    }

    @Test
    void withTheSnapshotOfARefresh() throws StoreException, IOException {
        try (var store = store()) {
            refresh(opened(context(store, tasks)));
            assertThat(files()).hasSize(1);
        }
    }

    @Test
    void notByCommandsWhichShowNoList() throws StoreException, IOException {
        try (var store = store()) {
            refresh(Directory.unread(context(store, tasks), true));
            assertThat(store.snapshots().all()).hasSize(1);
            assertThat(files()).isEmpty();
        }
    }

    /** Only after the frame that shows the list: a start has nothing to do that can wait. */
    @Test
    void afterAStartThatHadToFindIt() throws StoreException, IOException {
        try (var store = store()) {
            refresh(Directory.unread(context(store, tasks), true));
        }
        try (var store = store()) {
            var frames = new FramedThread();
            opened(context(store, new Tasks(Runnable::run, frames))).completeKnown();
            assertThat(files()).isEmpty();
            frames.frame();
            assertThat(files()).hasSize(1);
        }
    }

    /** Another process may own the folder then; at the next start, it is found again. */
    @Test
    void notAfterTheEndOfTheSession() throws StoreException, IOException {
        try (var store = store()) {
            refresh(Directory.unread(context(store, tasks), true));
        }
        try (var store = store()) {
            var directory = opened(context(store, tasks));
            directory.completeKnown();
            directory.flush();
            background.runAll();
            assertThat(files()).isEmpty();
        }
    }

    @Test
    void ofNobodyIsNothingToKeep() throws StoreException, IOException {
        try (var store = store()) {
            opened(context(store, tasks)).completeKnown();
            background.runAll();
            assertThat(files()).isEmpty();
        }
    }
}
