package org.accessdesk.service.session;

import static org.accessdesk.model.Samples.group;
import static org.accessdesk.model.Samples.user;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.accessdesk.model.change.draft.Draft;
import org.accessdesk.model.change.draft.DraftId;
import org.accessdesk.model.id.TokenId;
import org.accessdesk.model.journal.RunAuthor;
import org.accessdesk.model.journal.SnapshotCause;
import org.accessdesk.service.account.FakeMarketplace;
import org.accessdesk.service.account.WorkspaceContext;
import org.accessdesk.service.base.Tasks;
import org.accessdesk.store.Snapshots.StoredSnapshot;
import org.accessdesk.store.StoreException;
import org.junit.jupiter.api.Test;

/** The workspace of a command does not read the saved lists, which the command reads from the server anyway. */
class UnreadWorkspaceTest {
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    private final FakeMarketplace market = new FakeMarketplace().with(user(1, 1)).with(group(0, 1), group(1));
    private final WorkspaceContext context = TestWorkspaces.context(market, market.token(), Tasks.direct(),
            Clock.systemUTC(), false);

    private Workspace open() throws StoreException {
        return Workspace.openUnread(context, TestWorkspaces.UNGUARDED);
    }

    private List<SnapshotCause> causes() throws StoreException {
        return context.store().snapshots().all().stream().map(StoredSnapshot::cause).toList();
    }

    @Test
    void itKnowsNothingBeforeItsFirstRead() throws StoreException {
        open().directory().refresh();
        var again = open();
        assertThat(again.directory().state().value().snapshot()).isNull();
        again.directory().refresh();
        again.directory().refresh();
        assertThat(again.directory().state().value().snapshot()).isNotNull();
        assertThat(causes()).containsExactly(new SnapshotCause.LaterRead(), new SnapshotCause.LaterRead(),
                new SnapshotCause.FirstRead());
    }

    @Test
    void anUnfinishedRunNeedsTheLists() throws StoreException {
        open().directory().refresh();
        context.store().journal().begin(Draft.empty(new DraftId("d"), "", NOW),
                new RunAuthor(new TokenId("TKN-0000-0001"), "Token", "computer"), NOW, List.of());
        assertThat(open().directory().state().value().snapshot()).isNotNull();
    }
}
