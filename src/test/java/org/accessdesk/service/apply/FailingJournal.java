package org.accessdesk.service.apply;

import java.time.Instant;
import java.util.List;
import org.accessdesk.model.TokenInfo;
import org.accessdesk.model.change.Draft;
import org.accessdesk.model.journal.Run;
import org.accessdesk.model.journal.RunId;
import org.accessdesk.model.journal.RunItem;
import org.accessdesk.store.DraftStore;
import org.accessdesk.store.Journal;
import org.accessdesk.store.Snapshots;
import org.accessdesk.store.StoreException;
import org.accessdesk.store.WorkspaceStore;

/** A workspace whose disk is full from the n-th write of the journal on, until there is room again. */
final class FailingJournal implements WorkspaceStore, Journal {
    static final String FULL = "The disk is full: make room and resume.";
    private final WorkspaceStore real;
    private final boolean written;
    private int left;

    /**
     * As {@code real}, until it is full.
     *
     * @param good how many writes there is room for
     * @param written whether the first write that fails is on the disk all the same
     */
    FailingJournal(WorkspaceStore real, int good, boolean written) {
        this.real = real;
        this.left = good;
        this.written = written;
    }

    /** Whether it has refused anything. */
    synchronized boolean wasFull() {
        return left < 0;
    }

    private synchronized boolean takesIt() throws StoreException {
        left--;
        if (left < 0 && !(written && left == -1)) {
            throw new StoreException(FULL);
        }
        return left >= 0;
    }

    @Override
    public RunId begin(Draft draft, Instant at, List<RunItem> items) throws StoreException {
        var good = takesIt();
        var id = real.journal().begin(draft, at, items);
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

    private static void check(boolean good) throws StoreException {
        if (!good) {
            throw new StoreException(FULL);
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
    public Snapshots snapshots() {
        return real.snapshots();
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
    public String mended() {
        return real.mended();
    }

    @Override
    public void close() {
        real.close();
    }
}
