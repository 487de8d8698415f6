package org.accessdesk.service.apply;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.accessdesk.model.account.TokenInfo;
import org.accessdesk.model.change.draft.Draft;
import org.accessdesk.model.find.SavedView;
import org.accessdesk.model.journal.Run;
import org.accessdesk.model.journal.RunAuthor;
import org.accessdesk.model.journal.RunId;
import org.accessdesk.model.journal.RunItem;
import org.accessdesk.model.message.Message;
import org.accessdesk.model.settings.TableLayout;
import org.accessdesk.store.CampaignStore;
import org.accessdesk.store.DraftStore;
import org.accessdesk.store.Journal;
import org.accessdesk.store.Snapshots;
import org.accessdesk.store.StoreException;
import org.accessdesk.store.WorkspaceStore;

/**
 * A workspace whose disk is full from the n-th write of the journal on, until there is space again; or whose n-th write
 * fails by a fault of the app.
 */
final class FailingJournal implements WorkspaceStore, Journal {
    static final Message FULL = Message.verbatim("The disk is full: make room and resume.");
    private final WorkspaceStore real;
    private final boolean written;
    private final boolean fault;
    private int left;

    /**
     * As {@code real}, until it is full.
     *
     * @param good how many writes there is room for
     * @param written whether the first write that fails is on the disk all the same
     */
    FailingJournal(WorkspaceStore real, int good, boolean written) {
        this(real, good, written, false);
    }

    private FailingJournal(WorkspaceStore real, int good, boolean written, boolean fault) {
        this.real = real;
        this.left = good;
        this.written = written;
        this.fault = fault;
    }

    /** As {@code real}, except one write after {@code good} that fails by a fault of the app. */
    static FailingJournal faulty(WorkspaceStore real, int good, boolean written) {
        return new FailingJournal(real, good, written, true);
    }

    /** Whether it has refused anything or failed. */
    synchronized boolean wasFull() {
        return left < 0;
    }

    private synchronized boolean takesIt() throws StoreException {
        left--;
        if (left < 0 && !(written && left == -1) && !(fault && left < -1)) {
            throw failure();
        }
        return left >= 0 || (fault && left < -1);
    }

    private StoreException failure() {
        if (fault) {
            throw new IllegalStateException("a bug");
        }
        return new StoreException(FULL);
    }

    @Override
    public RunId begin(Draft draft, RunAuthor by, Instant at, List<RunItem> items) throws StoreException {
        var good = takesIt();
        var id = real.journal().begin(draft, by, at, items);
        check(good);
        return id;
    }

    @Override
    public void write(RunId run, int index, RunItem item) throws StoreException {
        var good = takesIt();
        real.journal().write(run, index, item);
        check(good);
    }

    @Override
    public void finish(RunId run, Instant at) throws StoreException {
        var good = takesIt();
        real.journal().finish(run, at);
        check(good);
    }

    private void check(boolean good) throws StoreException {
        if (!good) {
            throw failure();
        }
    }

    @Override
    public List<Run> runs() throws StoreException {
        return real.journal().runs();
    }

    @Override
    public TokenInfo token() throws StoreException {
        return real.token();
    }

    @Override
    public void token(TokenInfo token) throws StoreException {
        real.token(token);
    }

    @Override
    public Map<String, TableLayout> layouts() throws StoreException {
        return real.layouts();
    }

    @Override
    public void keepLayout(String table, TableLayout layout) throws StoreException {
        real.keepLayout(table, layout);
    }

    @Override
    public Map<String, SavedView> views() throws StoreException {
        return real.views();
    }

    @Override
    public void keepView(String key, Optional<SavedView> view) throws StoreException {
        real.keepView(key, view);
    }

    @Override
    public Snapshots snapshots() {
        return real.snapshots();
    }

    @Override
    public CampaignStore campaigns() {
        return real.campaigns();
    }

    @Override
    public DraftStore drafts() {
        return real.drafts();
    }

    @Override
    public Journal journal() {
        return this;
    }

    @Override
    public List<Message> repairs() {
        return real.repairs();
    }

    @Override
    public void close() {
        real.close();
    }
}
