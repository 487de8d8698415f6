package org.accessdesk.service.session;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Supplier;
import org.accessdesk.api.MarketplaceApi;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.TokenInfo;
import org.accessdesk.model.settings.SavedConnection;
import org.accessdesk.service.account.Directory;
import org.accessdesk.service.account.Line;
import org.accessdesk.service.account.Unconnected;
import org.accessdesk.service.account.Writing;
import org.accessdesk.service.apply.Apply;
import org.accessdesk.service.apply.ApplySettings;
import org.accessdesk.service.base.State;
import org.accessdesk.service.base.Tasks;
import org.accessdesk.service.draft.DraftFiles;
import org.accessdesk.service.draft.Drafts;
import org.accessdesk.service.history.History;
import org.accessdesk.service.rehearsal.Rehearsal;
import org.accessdesk.service.rehearsal.Stage;
import org.accessdesk.service.review.Review;
import org.accessdesk.store.StoreException;
import org.accessdesk.store.WorkspaceStore;
import org.jspecify.annotations.Nullable;

/** One account with what is known of it, what is drafted for it and what was applied to it. */
public final class Workspace implements AutoCloseable {
    private final Place place;
    private final Directory directory;
    private final Drafts drafts;
    private final Apply apply;
    private final History history;
    private final DraftFiles files;
    private final Review review;
    private boolean released;

    /**
     * What a workspace stands on.
     *
     * @param api the connection; one that always fails where there is none
     * @param address the marketplace, as a person would write it
     * @param applying how drafts are applied
     */
    public record Place(MarketplaceApi api, String address, TokenInfo token, WorkspaceStore store, Tasks tasks,
            Clock clock, Origin origin, ApplySettings applying) {}

    /**
     * What kind of connection opened it.
     *
     * @param demo whether it is the embedded marketplace, which the screen admits
     * @param writing whether anything may be written; asked each time, on any thread
     * @param connection the saved connection it was opened by; null if by none
     */
    public record Origin(boolean demo, Supplier<Writing> writing, @Nullable SavedConnection connection) {
        /** The embedded marketplace. */
        public static final Origin DEMO = new Origin(true, () -> Writing.ALLOWED, null);
        /** A real one, by no saved connection. */
        public static final Origin OWN = new Origin(false, () -> Writing.ALLOWED, null);
    }

    /**
     * Opens what is kept of the account; blocks.
     *
     * @throws StoreException if that cannot be read
     */
    public static Workspace open(Place place) throws StoreException {
        return new Workspace(place);
    }

    private Workspace(Place place) throws StoreException {
        this.place = place;
        this.directory = new Directory(place, place.store().snapshots().latest().orElse(null));
        this.drafts = Drafts.load(place.store().drafts(), place.tasks(), place.clock());
        this.apply = new Apply(place, directory, drafts, place.store().journal().runs());
        this.history = new History(place, directory, drafts);
        this.files = new DraftFiles(place, directory);
        this.review = new Review(place, directory, drafts, apply::standpoint);
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
    public Rehearsal rehearsal(Stage stage) {
        return new Rehearsal(stage, place.tasks(), place.clock());
    }

    public DraftFiles files() {
        return files;
    }

    /** The marketplace it belongs to, as a person would write it. */
    public String address() {
        return place.address();
    }

    public boolean isDemo() {
        return place.origin().demo();
    }

    /** The saved connection it was opened by, as it was then; empty if by none. */
    public Optional<SavedConnection> connection() {
        return Optional.ofNullable(place.origin().connection());
    }

    /** Whether the last refresh failed for want of a token that the server takes for this account. */
    public boolean needsToken() {
        var problem = directory.state().value().problem();
        return problem != null && (problem.kind() == ApiProblem.Kind.UNAUTHORIZED
                || (place.api() instanceof Line line && line.isTokenless()));
    }

    /** Whether there is a connection to try; without one the account is what was kept of it. */
    public boolean isConnected() {
        return !(place.api() instanceof Unconnected);
    }

    /** How far this computer's clock is ahead of the server's; negative where it is behind; zero as long as not known. */
    public Duration clockAhead() {
        return place.api().clockAhead().orElse(Duration.ZERO);
    }

    /** What had to be mended when it was opened, a sentence; empty if nothing had. */
    public String mended() {
        return place.store().mended();
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
        var hopeless = !drafts.state().value().keeping().problem().isEmpty();
        return apply.state().value().running() == null && drafts.isStill() && (hopeless || apply.isStill());
    }

    /** Ends its calls and its connection, and lets others open the workspace. */
    @Override
    public void close() {
        review.close();
        directory.cancel();
        apply.cancel();
        place.api().close();
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
            place.store().close();
        }
    }
}
