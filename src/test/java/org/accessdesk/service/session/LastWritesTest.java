package org.accessdesk.service.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.accessdesk.model.settings.TableLayout;
import org.accessdesk.service.account.FakeMarketplace;
import org.accessdesk.service.base.Tasks;
import org.accessdesk.store.Retention;
import org.accessdesk.store.StoreException;
import org.accessdesk.store.workspace.SqliteWorkspaces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is not written when a workspace closes is written then, by a thread that does not paint. */
class LastWritesTest {
    private static final String ADDRESS = "https://example.com";
    private static final TableLayout LAYOUT = new TableLayout(
            List.of(new TableLayout.ColumnLayout("email", true, 12.5)), List.of());

    @TempDir
    Path folder;

    private final FakeMarketplace market = new FakeMarketplace();

    @Test
    void theThreadThatPaintsWritesNothing() throws Exception {
        var stuck = new AtomicBoolean();
        Executor background = work -> {
            if (!stuck.get()) {
                Thread.ofPlatform().start(work);
            }
        };
        var workspaces = new SqliteWorkspaces(folder, Retention.STANDARD);
        var workspace = TestWorkspaces.open(market, market.token(), workspaces.open(ADDRESS, market.token()),
                new Tasks(background, Runnable::run), Clock.systemUTC(), TestWorkspaces.UNGUARDED, false);
        stuck.set(true);
        workspace.layouts().keep("users", LAYOUT);
        stuck.set(false);
        var closed = new CompletableFuture<Void>();
        Thread.ofPlatform().name("JavaFX Application Thread").start(() -> close(workspace, closed));
        closed.get();
        assertThat(layouts(workspaces)).containsEntry("users", LAYOUT);
    }

    private static void close(Workspace workspace, CompletableFuture<Void> closed) {
        try {
            workspace.close();
            closed.complete(null);
        } catch (RuntimeException | Error e) {
            closed.completeExceptionally(e);
        }
    }

    private Map<String, TableLayout> layouts(SqliteWorkspaces workspaces) throws StoreException {
        try (var store = workspaces.open(ADDRESS, market.token())) {
            return store.layouts();
        }
    }
}
