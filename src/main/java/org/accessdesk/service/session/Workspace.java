package org.accessdesk.service.session;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.accessdesk.api.ConnectionState;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.change.draft.DraftedSnapshot;
import org.accessdesk.model.find.SavedView;
import org.accessdesk.model.message.Message;
import org.accessdesk.model.settings.SavedConnection;
import org.accessdesk.model.settings.TableLayout;
import org.accessdesk.model.snapshot.Snapshot;
import org.accessdesk.model.snapshot.SnapshotNames;
import org.accessdesk.service.account.Directory;
import org.accessdesk.service.account.WorkspaceContext;
import org.accessdesk.service.apply.Apply;
import org.accessdesk.service.apply.run.ApplySettings;
import org.accessdesk.service.base.Tasks;
import org.accessdesk.service.campaign.Campaigns;
import org.accessdesk.service.draft.DraftFiles;
import org.accessdesk.service.draft.Drafts;
import org.accessdesk.service.history.History;
import org.accessdesk.service.rehearsal.Rehearsal;
import org.accessdesk.service.rehearsal.RehearsalMarketplace;
import org.accessdesk.service.review.Review;
import org.accessdesk.store.StoreException;
import org.jspecify.annotations.Nullable;

/** One account with its known state, its drafts and its applied runs. */
public final class Workspace implements AutoCloseable {
    private final WorkspaceContext context;
    private final Directory directory;
    private final Drafts drafts;
    private final KeptValues<TableLayout> layouts;
    private final KeptValues<SavedView> views;
    private final Apply apply;
    private final History history;
    private final DraftFiles files;
    private final Review review;
    private final Campaigns campaigns;
    private final ApplySettings applying;
    private boolean released;

    /** Makes the copy of what a workspace is of; blocks. */
    @FunctionalInterface
    public interface ContextCopy {
        WorkspaceContext of(WorkspaceContext real) throws StoreException;
    }

    /**
     * Opens the saved data of the account; blocks.
     *
     * @param applying how drafts are applied
     * @throws StoreException if it cannot be read
     */
    public static Workspace open(WorkspaceContext context, ApplySettings applying) throws StoreException {
        return new Workspace(context, applying, false);
    }

    /**
     * As {@link #open}, without the saved lists, unless an unfinished run needs them: for commands, which read the lists
     * again before they do anything.
     */
    static Workspace openUnread(WorkspaceContext context, ApplySettings applying) throws StoreException {
        return new Workspace(context, applying, true);
    }

    private Workspace(WorkspaceContext context, ApplySettings applying, boolean unread) throws StoreException {
        this.context = context;
        this.applying = applying;
        var runs = context.store().journal().runs();
        var snapshots = context.store().snapshots();
        this.directory = unread && runs.stream().allMatch(r -> r.finished() != null)
                ? Directory.unread(context, snapshots.all().isEmpty())
                : new Directory(context, snapshots.latest().map(Snapshot::prepared).orElse(null));
        this.drafts = Drafts.load(context.store().drafts(), context.tasks(), context.clock());
        directory.state().observe(now -> {
            if (now.snapshot() != null) {
                drafts.follow(now.snapshot());
            }
        });
        this.layouts = new KeptValues<>(context.store().layouts(), (table, layout) -> context.store().keepLayout(table,
                layout.orElse(TableLayout.EMPTY)), context.tasks());
        this.views = new KeptValues<>(context.store().views(), context.store()::keepView, context.tasks());
        this.apply = new Apply(context, applying, directory, drafts, runs);
        this.history = new History(context, directory, drafts);
        this.files = new DraftFiles(context, directory);
        this.review = new Review(context, directory, drafts, apply::context);
        this.campaigns = new Campaigns(context, directory, drafts);
        if (!drafts.changes().invitations().isEmpty()) {
            // They may be called like anybody, so that all names are looked at: here, and not on the interface's thread.
            names();
        }
    }

    /** Opens a workspace of a copy of this account; it shares nothing with this one. Blocks. */
    public Workspace copy(ContextCopy copy) throws StoreException {
        return open(copy.of(context), applying);
    }

    public Directory directory() {
        return directory;
    }

    public Drafts drafts() {
        return drafts;
    }

    /** The known account with the open draft applied, made once for all screens; null before the first list. */
    public @Nullable DraftedSnapshot drafted() {
        return review.drafted();
    }

    /** The names of the account under the open draft; {@link SnapshotNames#NONE} until its lists are known. */
    public SnapshotNames names() {
        var drafted = drafted();
        return drafted == null ? SnapshotNames.NONE : drafted.names();
    }

    /** Runs work in the background. */
    public Tasks tasks() {
        return context.tasks();
    }

    /** How its tables are arranged. */
    public KeptValues<TableLayout> layouts() {
        return layouts;
    }

    /** Its saved views; the key of one is its list's name, a dot, and its own name. */
    public KeptValues<SavedView> views() {
        return views;
    }

    public Apply apply() {
        return apply;
    }

    public History history() {
        return history;
    }

    public Review review() {
        return review;
    }

    /** Its access reviews. */
    public Campaigns campaigns() {
        return campaigns;
    }

    /** Creates rehearsals of this account's drafts on {@code stage}. */
    public Rehearsal rehearsal(RehearsalMarketplace stage) {
        return new Rehearsal(stage, context.tasks(), context.clock());
    }

    public DraftFiles files() {
        return files;
    }

    /** The address of its marketplace, as displayed. */
    public String address() {
        return context.address();
    }

    public boolean isDemo() {
        return context.origin().demo();
    }

    /** Whether it is a copy of an account, with aliases. */
    public boolean isPresented() {
        return context.origin().presented();
    }

    /** The saved connection it was opened with, as it was then; empty if with none. */
    public Optional<SavedConnection> connection() {
        return Optional.ofNullable(context.origin().connection());
    }

    /** Whether the last refresh failed because no token is stored that the server accepts for this account. */
    public boolean needsToken() {
        var problem = directory.state().value().problem();
        return problem != null && (problem.kind() == ApiProblem.Kind.UNAUTHORIZED
                || context.api().connection() == ConnectionState.NEEDS_TOKEN);
    }

    /** Whether there is a connection; without one the account shows its saved data. */
    public boolean isConnected() {
        return context.api().connection() != ConnectionState.OFFLINE;
    }

    /** Whether the server does not answer, or there is no connection to it, so that the lists are old. */
    public boolean isOffline() {
        var problem = directory.state().value().problem();
        return !isConnected() || (problem != null && problem.kind().isOffline());
    }

    /** How far this computer's clock is ahead of the server's; negative if behind; zero if not known. */
    public Duration clockAhead() {
        return context.api().clockAhead().orElse(Duration.ZERO);
    }

    /** What was repaired when it was opened; empty if nothing. */
    public List<Message> repairs() {
        return context.store().repairs();
    }

    /**
     * Runs {@code then} once, as soon as no draft is being applied and everything is saved, or one retry of saving
     * failed.
     */
    public void whenIdle(Runnable then) {
        campaigns.keepAgain();
        new IdleWait(drafts, apply).run(then);
    }

    /** Ends its calls and its connection, and releases the workspace. */
    @Override
    public void close() {
        review.close();
        directory.cancel();
        apply.cancel();
        context.api().close();
        release();
    }

    /** Whether nothing can be saved here any more. */
    synchronized boolean isClosed() {
        return released;
    }

    /** Releases the saved data of the account, and waits for it; nothing can be saved here any more. */
    synchronized void release() {
        if (!released) {
            released = true;
            Tasks.await(this::writeRest);
        }
    }

    private void writeRest() {
        directory.flush();
        layouts.flush();
        views.flush();
        campaigns.flush();
        context.store().close();
    }
}
