package org.accessdesk.service.present;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.accessdesk.model.account.TokenInfo;
import org.accessdesk.model.alias.AliasedAccount;
import org.accessdesk.model.alias.AliasedWork;
import org.accessdesk.model.change.draft.DraftId;
import org.accessdesk.model.find.SavedView;
import org.accessdesk.model.message.Message;
import org.accessdesk.model.settings.TableLayout;
import org.accessdesk.model.snapshot.Snapshot;
import org.accessdesk.store.CampaignStore;
import org.accessdesk.store.DraftStore;
import org.accessdesk.store.Journal;
import org.accessdesk.store.MemoryWorkspaces;
import org.accessdesk.store.Snapshots;
import org.accessdesk.store.StoreException;
import org.accessdesk.store.WorkspaceStore;

/**
 * The saved data of an account with aliases. Nothing is written to the real ones: what changes stays in memory. Saved views
 * and access reviews are left out, as their names, filters and remarks are what a person typed.
 */
final class CopiedStore implements WorkspaceStore {
    private final WorkspaceStore memory;
    private final Snapshots snapshots;

    private CopiedStore(WorkspaceStore memory, Snapshots snapshots) {
        this.memory = memory;
        this.snapshots = snapshots;
    }

    /**
     * What can be copied of a workspace at one time.
     *
     * @param latest the copy of the account as it is known
     * @param drafts the real drafts
     * @param open the one that is open
     * @param applying whether the last run goes on; it is no part of the copy
     */
    record CopyContent(Snapshot latest, List<DraftStore.Stored> drafts, DraftId open, boolean applying) {}

    /** Copies what {@code real} has saved; blocks. */
    static CopiedStore of(WorkspaceStore real, TokenInfo token, AliasedAccount account, CopyContent content)
            throws StoreException {
        var work = new AliasedWork(account);
        var runs = real.journal().runs().stream().filter(run -> run.finished() != null || !content.applying)
                .map(work::of).toList();
        var memory = MemoryWorkspaces.store(token, runs);
        for (var draft : content.drafts) {
            memory.drafts().save(new DraftStore.Stored(work.of(draft.draft()),
                    draft.undo().stream().map(work::of).toList(), draft.redo().stream().map(work::of).toList()));
        }
        memory.drafts().open(content.open);
        for (var layout : real.layouts().entrySet()) {
            memory.keepLayout(layout.getKey(), layout.getValue());
        }
        return new CopiedStore(memory, new AliasedSnapshots(real.snapshots(), account, content.latest));
    }

    @Override
    public TokenInfo token() throws StoreException {
        return memory.token();
    }

    @Override
    public void token(TokenInfo token) throws StoreException {
        memory.token(token);
    }

    @Override
    public Snapshots snapshots() {
        return snapshots;
    }

    @Override
    public DraftStore drafts() {
        return memory.drafts();
    }

    @Override
    public Journal journal() {
        return memory.journal();
    }

    @Override
    public CampaignStore campaigns() {
        return memory.campaigns();
    }

    @Override
    public List<Message> repairs() {
        return List.of();
    }

    @Override
    public Map<String, TableLayout> layouts() throws StoreException {
        return memory.layouts();
    }

    @Override
    public void keepLayout(String table, TableLayout layout) throws StoreException {
        memory.keepLayout(table, layout);
    }

    @Override
    public Map<String, SavedView> views() throws StoreException {
        return memory.views();
    }

    @Override
    public void keepView(String key, Optional<SavedView> view) throws StoreException {
        memory.keepView(key, view);
    }

    @Override
    public void close() {
        memory.close();
    }
}
