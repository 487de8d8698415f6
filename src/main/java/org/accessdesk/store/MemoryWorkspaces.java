package org.accessdesk.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.accessdesk.model.account.TokenInfo;
import org.accessdesk.model.change.draft.Draft;
import org.accessdesk.model.change.draft.DraftId;
import org.accessdesk.model.find.SavedView;
import org.accessdesk.model.journal.Run;
import org.accessdesk.model.journal.RunAuthor;
import org.accessdesk.model.journal.RunId;
import org.accessdesk.model.journal.RunItem;
import org.accessdesk.model.journal.SnapshotCause;
import org.accessdesk.model.message.Message;
import org.accessdesk.model.message.MessageCode;
import org.accessdesk.model.settings.TableLayout;
import org.accessdesk.model.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;

/** Workspaces without a disk, for the demo and for tests. */
public final class MemoryWorkspaces implements Workspaces {
    private final Map<String, Memory> all = new LinkedHashMap<>();
    /** The error of every write; null if writes succeed. */
    public @Nullable Message failing;

    /** A workspace for that token only. */
    public static WorkspaceStore store(TokenInfo token) {
        try {
            return new MemoryWorkspaces().open("https://example.com", token);
        } catch (StoreException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public List<KnownWorkspace> known() {
        return all.entrySet().stream()
                .map(e -> new KnownWorkspace(e.getKey().split(" ", -1)[0], e.getValue().token, Instant.EPOCH))
                .toList();
    }

    @Override
    public WorkspaceStore open(String address, TokenInfo token) throws StoreException {
        var store = all.computeIfAbsent(address + " " + token.account().id(), _ -> new Memory(token));
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

    private final class Memory implements WorkspaceStore, Snapshots, Journal {
        private final List<Snapshot> taken = new ArrayList<>();
        private final List<StoredSnapshot> kept = new ArrayList<>();
        private final Shelf shelf = new Shelf();
        private final List<Run> begun = new ArrayList<>();
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
            return this;
        }

        @Override
        public DraftStore drafts() {
            return shelf;
        }

        @Override
        public Journal journal() {
            return this;
        }

        @Override
        public List<Message> repairs() {
            return List.of();
        }

        @Override
        public void close() {
            opened = false;
        }

        @Override
        public synchronized List<StoredSnapshot> all() {
            return List.copyOf(kept).reversed();
        }

        @Override
        public synchronized Optional<Snapshot> latest() {
            return taken.isEmpty() ? Optional.empty() : Optional.of(taken.getLast());
        }

        @Override
        public synchronized Snapshot get(long number) {
            return taken.get((int) number);
        }

        @Override
        public synchronized StoredSnapshot add(Snapshot snapshot, SnapshotCause cause, Instant at)
                throws StoreException {
            MemoryWorkspaces.this.write();
            kept.add(new StoredSnapshot(taken.size(), at, cause, snapshot.users().size(), snapshot.groups().size(),
                    snapshot.isComplete()));
            taken.add(snapshot);
            return kept.getLast();
        }

        @Override
        public synchronized RunId begin(Draft draft, RunAuthor by, Instant at, List<RunItem> items)
                throws StoreException {
            MemoryWorkspaces.this.write();
            var id = new RunId(begun.size());
            begun.add(new Run(id, draft.id(), draft.name(), draft.reason(), by, at, null, items));
            return id;
        }

        @Override
        public synchronized void write(RunId id, int index, RunItem item) throws StoreException {
            MemoryWorkspaces.this.write();
            var run = begun.get((int) id.value());
            var items = new ArrayList<>(run.items());
            items.set(index, item);
            begun.set((int) id.value(),
                    new Run(id, run.draft(), run.name(), run.reason(), run.by(), run.started(), run.finished(), items));
        }

        @Override
        public synchronized void finish(RunId id, Instant at) throws StoreException {
            MemoryWorkspaces.this.write();
            var run = begun.get((int) id.value());
            begun.set((int) id.value(),
                    new Run(id, run.draft(), run.name(), run.reason(), run.by(), run.started(), at, run.items()));
        }

        @Override
        public synchronized List<Run> runs() {
            return begun.reversed().stream().toList();
        }
    }

    private final class Shelf implements DraftStore {
        private final Map<DraftId, Stored> kept = new LinkedHashMap<>();
        private @Nullable DraftId lastOpen;

        @Override
        public synchronized List<Stored> all() {
            return List.copyOf(kept.values());
        }

        @Override
        public synchronized void save(Stored draft) throws StoreException {
            MemoryWorkspaces.this.write();
            kept.put(draft.draft().id(), draft);
        }

        @Override
        public synchronized void delete(DraftId id) throws StoreException {
            MemoryWorkspaces.this.write();
            kept.remove(id);
        }

        @Override
        public @Nullable DraftId open() {
            return lastOpen;
        }

        @Override
        public void open(DraftId id) throws StoreException {
            MemoryWorkspaces.this.write();
            lastOpen = id;
        }

    }
}
