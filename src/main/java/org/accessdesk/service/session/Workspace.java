package org.accessdesk.service.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.accessdesk.api.ConnectionState;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.Message;
import org.accessdesk.model.settings.SavedConnection;
import org.accessdesk.service.account.Directory;
import org.accessdesk.service.account.WorkspaceContext;
import org.accessdesk.service.apply.Apply;
import org.accessdesk.service.apply.ApplySettings;
import org.accessdesk.service.base.State;
import org.accessdesk.service.draft.DraftFiles;
import org.accessdesk.service.draft.Drafts;
import org.accessdesk.service.history.History;
import org.accessdesk.service.rehearsal.Rehearsal;
import org.accessdesk.service.rehearsal.RehearsalMarketplace;
import org.accessdesk.service.review.Review;
import org.accessdesk.store.StoreException;

/** One account with what is known of it, what is drafted for it and what was applied to it. */
public final class Workspace implements AutoCloseable {
    private final WorkspaceContext context;
    private final Directory directory;
    private final Drafts drafts;
    private final Apply apply;
    private final History history;
    private final DraftFiles files;
    private final Review review;
    private boolean released;

    /**
     * Opens what is kept of the account; blocks.
     *
     * @param applying how drafts are applied
     * @throws StoreException if that cannot be read
     */
    public static Workspace open(WorkspaceContext context, ApplySettings applying) throws StoreException {
        return new Workspace(context, applying);
    }

    private Workspace(WorkspaceContext context, ApplySettings applying) throws StoreException {
        this.context = context;
        this.directory = new Directory(context, context.store().snapshots().latest().orElse(null));
        this.drafts = Drafts.load(context.store().drafts(), context.tasks(), context.clock());
        this.apply = new Apply(context, applying, directory, drafts, context.store().journal().runs());
        this.history = new History(context, directory, drafts);
        this.files = new DraftFiles(context, directory);
        this.review = new Review(context, directory, drafts, apply::context);
    }

    public Directory directory() {
        return directory;
    }

    public Drafts drafts() {
        return drafts;
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

    /** Rehearsals of this account's drafts on {@code stage}. */
    public Rehearsal rehearsal(RehearsalMarketplace stage) {
        return new Rehearsal(stage, context.tasks(), context.clock());
    }

    public DraftFiles files() {
        return files;
    }

    /** The marketplace it belongs to, as a person would write it. */
    public String address() {
        return context.address();
    }

    public boolean isDemo() {
        return context.origin().demo();
    }

    /** The saved connection it was opened by, as it was then; empty if by none. */
    public Optional<SavedConnection> connection() {
        return Optional.ofNullable(context.origin().connection());
    }

    /** Whether the last refresh failed for want of a token that the server takes for this account. */
    public boolean needsToken() {
        var problem = directory.state().value().problem();
        return problem != null && (problem.kind() == ApiProblem.Kind.UNAUTHORIZED
                || context.api().connection() == ConnectionState.NEEDS_TOKEN);
    }

    /** Whether there is a connection to try; without one the account is what was kept of it. */
    public boolean isConnected() {
        return context.api().connection() != ConnectionState.OFFLINE;
    }

    /** How far this computer's clock is ahead of the server's; negative where it is behind; zero as long as not known. */
    public Duration clockAhead() {
        return context.api().clockAhead().orElse(Duration.ZERO);
    }

    /** What had to be mended when it was opened; empty if nothing had. */
    public List<Message> mended() {
        return context.store().mended();
    }

    /**
     * Runs {@code then} once, as soon as no draft is being applied and the disk has all there is to keep, or cannot be
     * brought to take it, tried once more.
     */
    public void whenStill(Runnable then) {
        drafts.keepAgain();
        if (isStill()) {
            then.run();
            return;
        }
        var watching = new ArrayList<State.Subscription>();
        Runnable look = () -> {
            if (watching.size() == 2 && isStill()) {
                watching.forEach(State.Subscription::close);
                watching.clear();
                then.run();
            }
        };
        watching.add(apply.state().observe(_ -> look.run()));
        watching.add(drafts.state().observe(_ -> look.run()));
    }

    private boolean isStill() {
        var hopeless = !drafts.state().value().keeping().problems().isEmpty();
        return apply.state().value().running() == null && drafts.isStill() && (hopeless || apply.isStill());
    }

    /** Ends its calls and its connection, and lets others open the workspace. */
    @Override
    public void close() {
        review.close();
        directory.cancel();
        apply.cancel();
        context.api().close();
        release();
    }

    /** Whether nothing can be kept from here any more. */
    synchronized boolean isClosed() {
        return released;
    }

    /** Lets others open what is kept of the account; nothing can be kept from here any more. */
    synchronized void release() {
        if (!released) {
            released = true;
            context.store().close();
        }
    }
}
