package org.accessdesk.store.workspace;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.accessdesk.model.account.TokenInfo;
import org.accessdesk.model.message.Message;
import org.accessdesk.model.message.MessageCode;
import org.accessdesk.store.DraftStore;
import org.accessdesk.store.Journal;
import org.accessdesk.store.Retention;
import org.accessdesk.store.Snapshots;
import org.accessdesk.store.StoreException;
import org.accessdesk.store.WorkspaceStore;
import org.accessdesk.store.json.AccountJson;
import org.accessdesk.store.json.JsonText;
import org.accessdesk.store.sqlite.Db;
import org.accessdesk.store.sqlite.WorkspaceLock;

/** An open workspace. */
final class SqliteStore implements WorkspaceStore {
    private final Db db;
    private final WorkspaceLock lock;
    private final Snapshots snapshots;
    private final DraftStore drafts;
    private final Journal journal;
    private final List<Message> repairs;

    SqliteStore(WorkspaceOpening.Opened opened, WorkspaceLock lock, Retention retention) {
        this.db = opened.db();
        this.lock = lock;
        this.repairs = new CopyOnWriteArrayList<>(opened.repairs());
        var read = opened.read();
        this.snapshots = new SqliteSnapshots(db, retention, this::addFinding, read.snapshots());
        this.drafts = new SqliteDrafts(db, read.drafts());
        this.journal = new SqliteJournal(db, read.runs());
    }

    private void addFinding(Message found) {
        if (!repairs.contains(found)) {
            repairs.add(found);
        }
    }

    @Override
    public TokenInfo token() throws StoreException {
        return db.read(() -> new Meta(db).get(Meta.TOKEN).map(t -> AccountJson.token(JsonText.parse(t)))
                .orElseThrow(() -> new StoreException(MessageCode.WORKSPACE_OF_NOBODY)));
    }

    @Override
    public void token(TokenInfo token) throws StoreException {
        db.write(() -> {
            new Meta(db).put(Meta.TOKEN, JsonText.text(AccountJson.write(token)));
            return token;
        });
    }

    Db db() {
        return db;
    }

    /** Saves the address of its marketplace. */
    void address(String address) throws StoreException {
        db.write(() -> {
            new Meta(db).put(Meta.ADDRESS, address);
            return address;
        });
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
    public List<Message> repairs() {
        return List.copyOf(repairs);
    }

    @Override
    public void close() {
        db.close();
        lock.close();
    }
}
