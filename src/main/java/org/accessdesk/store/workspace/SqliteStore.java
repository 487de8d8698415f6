package org.accessdesk.store.workspace;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.accessdesk.model.account.TokenInfo;
import org.accessdesk.model.find.SavedView;
import org.accessdesk.model.message.Message;
import org.accessdesk.model.message.MessageCode;
import org.accessdesk.model.settings.TableLayout;
import org.accessdesk.store.CampaignStore;
import org.accessdesk.store.DraftStore;
import org.accessdesk.store.Journal;
import org.accessdesk.store.Retention;
import org.accessdesk.store.Snapshots;
import org.accessdesk.store.StoreException;
import org.accessdesk.store.WorkspaceStore;
import org.accessdesk.store.json.AccountJson;
import org.accessdesk.store.json.BadJsonException;
import org.accessdesk.store.json.JsonReader;
import org.accessdesk.store.json.JsonText;
import org.accessdesk.store.json.LayoutJson;
import org.accessdesk.store.json.ViewJson;
import org.accessdesk.store.sqlite.Db;
import org.accessdesk.store.sqlite.WorkspaceLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An open workspace. */
final class SqliteStore implements WorkspaceStore {
    private static final Logger LOG = LoggerFactory.getLogger(SqliteStore.class);
    private final Db db;
    private final WorkspaceLock lock;
    private final Snapshots snapshots;
    private final DraftStore drafts;
    private final Journal journal;
    private final CampaignStore campaigns;
    private final List<Message> repairs;

    SqliteStore(WorkspaceOpening.Opened opened, WorkspaceLock lock, Retention retention) {
        this.db = opened.db();
        this.lock = lock;
        this.repairs = new CopyOnWriteArrayList<>(opened.repairs());
        var read = opened.read();
        this.snapshots = new SqliteSnapshots(db, retention, this::addFinding, read.snapshots(),
                new KeptNames(new WorkspaceFiles(db.file()).names()));
        this.drafts = new SqliteDrafts(db, read.drafts());
        this.journal = new SqliteJournal(db, read.runs());
        this.campaigns = new SqliteCampaigns(db, read.campaigns());
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

    @Override
    public Map<String, TableLayout> layouts() throws StoreException {
        return readable(Meta.LAYOUT, LayoutJson::read);
    }

    @Override
    public void keepLayout(String table, TableLayout layout) throws StoreException {
        db.write(() -> {
            new Meta(db).put(Meta.LAYOUT + table, JsonText.text(LayoutJson.write(layout)));
            return layout;
        });
    }

    @Override
    public Map<String, SavedView> views() throws StoreException {
        return readable(Meta.VIEW, ViewJson::read);
    }

    @Override
    public void keepView(String key, Optional<SavedView> view) throws StoreException {
        db.write(() -> {
            if (view.isPresent()) {
                new Meta(db).put(Meta.VIEW + key, JsonText.text(ViewJson.write(view.get())));
            } else {
                new Meta(db).remove(Meta.VIEW + key);
            }
            return view;
        });
    }

    /** The values whose keys start with {@code prefix}; a damaged one is left out and does no harm to the others. */
    private <T> Map<String, T> readable(String prefix, Function<JsonReader, T> reader) throws StoreException {
        return db.read(() -> {
            var values = new HashMap<String, T>();
            new Meta(db).startingWith(prefix).forEach((key, json) -> {
                try {
                    values.put(key, reader.apply(JsonText.parse(json)));
                } catch (BadJsonException e) {
                    LOG.warn("{}{} cannot be read", prefix, key);
                }
            });
            return values;
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
    public CampaignStore campaigns() {
        return campaigns;
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
