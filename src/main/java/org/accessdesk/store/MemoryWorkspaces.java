package org.accessdesk.store;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.accessdesk.model.account.TokenInfo;
import org.accessdesk.model.find.SavedView;
import org.accessdesk.model.id.AccountId;
import org.accessdesk.model.journal.Run;
import org.accessdesk.model.message.Message;
import org.accessdesk.model.message.MessageCode;
import org.accessdesk.model.settings.TableLayout;
import org.jspecify.annotations.Nullable;

/** Workspaces without a disk, for the demo and for tests. */
public final class MemoryWorkspaces implements Workspaces {
    private final Map<String, Memory> all = new LinkedHashMap<>();
    /** The error of every write; null if writes succeed. */
    public @Nullable Message failing;

    /** A workspace for that token only. */
    public static WorkspaceStore store(TokenInfo token) {
        return store(token, List.of());
    }

    /**
     * A workspace for that token only, in which {@code runs} were applied before.
     *
     * @param runs the latest first; they get numbers of their own
     */
    public static WorkspaceStore store(TokenInfo token, List<Run> runs) {
        var store = new MemoryWorkspaces().new Memory(token);
        store.journal.add(runs.reversed());
        return store;
    }

    @Override
    public List<KnownWorkspace> known() {
        return all.entrySet().stream()
                .map(e -> new KnownWorkspace(e.getKey().split(" ", -1)[0], e.getValue().token, Instant.EPOCH))
                .toList();
    }

    @Override
    public Optional<KnownWorkspace> known(String address, AccountId account) {
        return Optional.ofNullable(all.get(key(address, account)))
                .map(store -> new KnownWorkspace(address, store.token, Instant.EPOCH));
    }

    private static String key(String address, AccountId account) {
        return address + " " + account;
    }

    @Override
    public WorkspaceStore open(String address, TokenInfo token) throws StoreException {
        var store = all.computeIfAbsent(key(address, token.account().id()), _ -> new Memory(token));
        if (store.opened) {
            throw new StoreException(MessageCode.WORKSPACE_OPEN_ELSEWHERE);
        }
        store.opened = true;
        store.token = token;
        return store;
    }

    private void write() throws StoreException {
        var problem = failing;
        if (problem != null) {
            throw new StoreException(problem);
        }
    }

    /** Fails where writes are to fail. */
    interface WriteCheck {
        void check() throws StoreException;
    }

    private final class Memory implements WorkspaceStore {
        private final MemorySnapshots snapshots = new MemorySnapshots(MemoryWorkspaces.this::write);
        private final MemoryDrafts drafts = new MemoryDrafts(MemoryWorkspaces.this::write);
        private final MemoryJournal journal = new MemoryJournal(MemoryWorkspaces.this::write);
        private final MemoryCampaigns campaigns = new MemoryCampaigns(MemoryWorkspaces.this::write);
        private final Map<String, TableLayout> layouts = new LinkedHashMap<>();
        private final Map<String, SavedView> views = new LinkedHashMap<>();
        private TokenInfo token;
        private boolean opened;

        Memory(TokenInfo token) {
            this.token = token;
        }

        @Override
        public TokenInfo token() {
            return token;
        }

        @Override
        public void token(TokenInfo next) {
            token = next;
        }

        @Override
        public synchronized Map<String, TableLayout> layouts() {
            return Map.copyOf(layouts);
        }

        @Override
        public synchronized void keepLayout(String table, TableLayout layout) throws StoreException {
            MemoryWorkspaces.this.write();
            layouts.put(table, layout);
        }

        @Override
        public synchronized Map<String, SavedView> views() {
            return Map.copyOf(views);
        }

        @Override
        public synchronized void keepView(String key, Optional<SavedView> view) throws StoreException {
            MemoryWorkspaces.this.write();
            view.ifPresentOrElse(kept -> views.put(key, kept), () -> views.remove(key));
        }

        @Override
        public Snapshots snapshots() {
            return snapshots;
        }

        @Override
        public DraftStore drafts() {
            return drafts;
        }

        @Override
        public Journal journal() {
            return journal;
        }

        @Override
        public CampaignStore campaigns() {
            return campaigns;
        }

        @Override
        public List<Message> repairs() {
            return List.of();
        }

        @Override
        public void close() {
            opened = false;
        }
    }
}
