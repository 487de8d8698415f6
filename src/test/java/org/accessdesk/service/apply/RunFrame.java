package org.accessdesk.service.apply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.accessdesk.model.journal.Outcome;
import org.accessdesk.model.journal.Undo;
import org.accessdesk.model.rule.Finding;
import org.accessdesk.model.snapshot.Snapshot;
import org.accessdesk.service.account.FakeMarketplace;
import org.accessdesk.service.apply.run.AppliedItem;
import org.accessdesk.service.base.Tasks;
import org.accessdesk.service.session.TestWorkspaces;
import org.accessdesk.service.session.Workspace;
import org.accessdesk.store.MemoryWorkspaces;
import org.accessdesk.store.WorkspaceStore;

/** What tests of runs have in common: a marketplace, a store, and a workspace that can be opened again. */
abstract class RunFrame {
    final FakeMarketplace market;
    final WorkspaceStore store;
    private final Set<Finding> confirmed;
    Workspace workspace;

    /** @param confirmed what a person confirms at each apply */
    RunFrame(FakeMarketplace market, Finding... confirmed) {
        this.market = market;
        this.confirmed = Set.of(confirmed);
        store = MemoryWorkspaces.store(market.token());
        workspace = open();
    }

    /** A new workspace with the same journal and drafts, as after a restart. */
    final Workspace open() {
        var opened = TestWorkspaces.open(market, market.token(), store, Tasks.direct(), Clock.systemUTC(),
                TestWorkspaces.TIRELESS, false);
        opened.directory().refresh();
        market.requests.clear();
        return opened;
    }

    final List<Outcome> apply() {
        workspace.apply().apply(confirmed);
        return outcomes();
    }

    final List<Outcome> outcomes() {
        return workspace.apply().state().value().last().stream().map(AppliedItem::outcome).toList();
    }

    /** The account as the app knows it. */
    final Snapshot account() {
        return Objects.requireNonNull(workspace.directory().state().value().snapshot());
    }

    /** The undo of the last run. */
    final Undo undone() throws Exception {
        return Undo.of(store.journal().runs().getFirst().items(), account());
    }

    /** Applies, and ends the app at {@code request}, before or after it took effect; then starts it and resumes. */
    final void killAndResume(String request, boolean arrived) {
        Runnable kill = () -> {
            throw new IllegalStateException("a bug");
        };
        if (arrived) {
            market.after(request, kill);
        } else {
            market.before(request, kill);
        }
        apply();
        assertThat(outcomes()).anyMatch(Outcome.Unclear.class::isInstance);
        workspace = open();
        workspace.apply().resume(confirmed);
    }
}
