package org.accessdesk.service.account;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.accessdesk.api.ApiException;
import org.accessdesk.api.Call;
import org.accessdesk.api.Cancellation;
import org.accessdesk.api.MarketplaceApi;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.account.IssuedToken;
import org.accessdesk.model.account.TokenInfo;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.change.Target;
import org.accessdesk.model.id.ModuleId;
import org.accessdesk.model.id.TokenId;
import org.accessdesk.model.journal.SnapshotCause;
import org.accessdesk.model.message.Message;
import org.accessdesk.model.snapshot.Snapshot;
import org.accessdesk.service.base.State;
import org.accessdesk.service.base.Tasks;
import org.accessdesk.store.StoreException;
import org.accessdesk.store.WorkspaceStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Owns what the server said about the account. Use on the user interface's thread only. */
public final class Directory {
    private static final Logger LOG = LoggerFactory.getLogger(Directory.class);
    private final MarketplaceApi api;
    private volatile TokenInfo token;
    private final Tasks tasks;
    private final Clock clock;
    private final WorkspaceStore store;
    private final SnapshotKeeper keeper;
    private final State<DirectoryState> state;
    private final State<Optional<Loading>> progress = new State<>(Optional.empty());
    private final List<UnaryOperator<Snapshot>> meanwhile = new ArrayList<>();
    private final UnaryOperator<Snapshot> preparation;
    private boolean first;
    private @Nullable Cancellation running;

    /**
     * What the workspace knows of the account, for screens: a load prepares what any of them asks for.
     *
     * @param kept the last snapshot that was kept; null if there is none
     */
    public Directory(WorkspaceContext context, @Nullable Snapshot kept) {
        this(context, kept, kept == null, true);
    }

    /**
     * A directory that knows nothing of the account before its first load, and prepares nothing for screens.
     *
     * @param first whether no snapshot was ever kept
     */
    public static Directory unread(WorkspaceContext context, boolean first) {
        return new Directory(context, null, first, false);
    }

    private Directory(WorkspaceContext context, @Nullable Snapshot kept, boolean first, boolean forScreens) {
        this.first = first;
        this.preparation = forScreens ? Snapshot::complete : UnaryOperator.identity();
        this.api = context.api();
        this.token = context.token();
        this.tasks = context.tasks();
        this.clock = context.clock();
        this.store = context.store();
        this.state = new State<>(new DirectoryState(kept, false, null, null));
        this.keeper = new SnapshotKeeper(store.snapshots(), tasks, clock, forScreens, this::notKept);
    }

    /** The known account; readable and observable. */
    public State<DirectoryState> state() {
        return state;
    }

    /** The progress of a running load, readable and observable; empty when none runs. */
    public State<Optional<Loading>> progress() {
        return progress;
    }

    /** The token's account and permissions. */
    public TokenInfo token() {
        return token;
    }

    /** The modules that the token may use; empty if the server did not say. */
    public Set<ModuleId> permissions() {
        return token.modules();
    }

    /**
     * Reloads all lists; does nothing while a load runs. Of many users, those who changed are enough where the server tells
     * of every change, once a day all of them.
     */
    public void refresh() {
        refresh(false);
    }

    /** Reloads all lists and all users, whatever the server tells of changes; does nothing while a load runs. */
    public void refreshAll() {
        refresh(true);
    }

    private void refresh(boolean all) {
        if (running != null) {
            return;
        }
        progress.set(Optional.of(new Loading(Loading.Part.GROUPS, 0, -1)));
        // Whatever failed before stays known until this load ends: it may fail for the same reason.
        state.set(new DirectoryState(state.value().snapshot(), true, state.value().problem(), state.value().notKept()));
        var known = state.value().snapshot();
        running = tasks.start(call -> load(call, known, all), new Tasks.TaskHandler<Snapshot>() {
            @Override
            public void done(Snapshot result) {
                loaded(result);
            }

            @Override
            public void failed(ApiProblem problem) {
                running = null;
                meanwhile.clear();
                progress.set(Optional.empty());
                state.set(new DirectoryState(state.value().snapshot(), false, problem, state.value().notKept()));
            }
        });
        if (!state.value().loading()) {
            running = null;
        }
    }

    /** Stops a running load; the known data stays. */
    public void cancel() {
        if (running != null) {
            running.cancel();
        }
    }

    /**
     * Objects that were read during the load may be newer than its lists. Only another load can tell, so it is started.
     */
    private void loaded(Snapshot result) {
        running = null;
        var seen = result;
        for (var change : meanwhile) {
            seen = change.apply(seen);
        }
        var again = !meanwhile.isEmpty();
        meanwhile.clear();
        progress.set(Optional.empty());
        state.set(new DirectoryState(seen, false, null, null));
        keep(first ? new SnapshotCause.FirstRead() : new SnapshotCause.LaterRead());
        first = false;
        if (again) {
            refresh();
        }
    }

    private Snapshot load(Call call, @Nullable Snapshot known, boolean all) throws ApiException {
        var read = new AccountReader(api, tasks, clock).read(confirmed(call), known, all, call,
                part -> part(call, part));
        // The saved lists are only prepared: the first frame needs no more.
        return preparation.apply(known == null ? read : read.following(known));
    }

    /** Asks the server again: the token may have been replaced, or its permissions changed. */
    private TokenInfo confirmed(Call call) throws ApiException {
        var now = api.self(call);
        if (!now.equals(token)) {
            token = now;
            try {
                store.token(now);
            } catch (StoreException e) {
                LOG.warn("What the token told could not be kept: {}", e.problem());
            }
        }
        return now;
    }

    /** Whether every snapshot is saved to disk; observable. */
    public State<Boolean> kept() {
        return keeper.kept();
    }

    /** Whether every snapshot is saved to disk. */
    public boolean isKept() {
        return keeper.kept().value();
    }

    /** Saves the current snapshot, at the time of now. */
    public void keep(SnapshotCause cause) {
        keeper.keep(cause, () -> state.value().snapshot());
    }

    /**
     * Makes what is known of the account complete after the frame that shows it: the next actions need all users. Saves what
     * is found in their names for the next start, unless that was done.
     */
    public void completeKnown() {
        var known = state.value().snapshot();
        if (known != null) {
            tasks.afterFrame(() -> tasks.start(_ -> known.complete(), Tasks.<Snapshot>handler(_ -> {}, _ -> {})));
            keeper.keepNames(known);
        }
    }

    /** Saves the snapshot that is not saved yet; blocks. */
    public void flush() {
        keeper.flush();
    }

    private void notKept(@Nullable Message problem) {
        var now = state.value();
        if (!Objects.equals(now.notKept(), problem)) {
            state.set(new DirectoryState(now.snapshot(), now.loading(), now.problem(), problem));
        }
    }

    private Call part(Call call, Loading.Part part) {
        return new Call(call.cancellation(),
                (done, total) -> tasks.inForeground(() -> report(new Loading(part, done, total))));
    }

    /** The users take longest: while they are read, the other lists beside them do not show. */
    private void report(Loading loading) {
        var users = progress.value().filter(p -> p.part() == Loading.Part.USERS && p.done() < p.total()).isPresent();
        if (state.value().loading() && (loading.part() == Loading.Part.USERS || !users)) {
            progress.set(Optional.of(loading));
        }
    }

    /** Merges users and groups that were read or written since the last load. */
    public void accept(Collection<AccountUser> users, Collection<UserGroup> groups) {
        if (!users.isEmpty() || !groups.isEmpty()) {
            change(s -> s.with(users, groups));
        }
    }

    /** Merges API tokens that were read or written since the last load. */
    public void accept(Collection<IssuedToken> tokens) {
        if (!tokens.isEmpty()) {
            change(s -> withTokens(s, tokens));
        }
    }

    private static Snapshot withTokens(Snapshot snapshot, Collection<IssuedToken> newer) {
        var map = new LinkedHashMap<TokenId, IssuedToken>();
        snapshot.tokens().forEach(t -> map.put(t.id(), t));
        newer.forEach(t -> map.computeIfPresent(t.id(), (_, _) -> t));
        return snapshot.knowsTokens() ? snapshot.withTokens(map.values()) : snapshot;
    }

    /** Removes a deleted object. */
    public void remove(Target target) {
        change(s -> switch (target) {
            case Target.UserTarget(var id) -> s.without(id);
            case Target.GroupTarget(var id) -> s.without(id);
            case Target.InvitationTarget _ -> s;
            case Target.TokenTarget _ -> s;
        });
    }

    private void change(UnaryOperator<Snapshot> change) {
        var now = state.value();
        if (running != null) {
            meanwhile.add(change);
        }
        if (now.snapshot() != null) {
            state.set(new DirectoryState(change.apply(now.snapshot()), now.loading(), now.problem(), now.notKept()));
        }
    }
}
