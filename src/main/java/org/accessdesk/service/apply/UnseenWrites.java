package org.accessdesk.service.apply;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.account.IssuedToken;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.change.Change;
import org.accessdesk.model.change.GroupCreation;
import org.accessdesk.model.change.Target;
import org.accessdesk.model.change.UserInvitation;
import org.accessdesk.model.change.draft.DraftId;
import org.accessdesk.model.change.merge.ServerState;
import org.accessdesk.model.change.merge.StateMatch;
import org.accessdesk.model.journal.Outcome;
import org.accessdesk.model.journal.Run;
import org.accessdesk.model.journal.RunId;
import org.accessdesk.model.journal.RunItem;
import org.accessdesk.model.snapshot.Snapshot;
import org.accessdesk.service.account.WorkspaceContext;
import org.accessdesk.service.apply.remote.LastWrites;
import org.accessdesk.service.base.Tasks;
import org.accessdesk.store.StoreException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes that the lists do not show yet. Until they do, the state that the server confirmed is shown in place of the
 * older one in the lists. Use on the interface's thread only.
 */
final class UnseenWrites {
    private static final Logger LOG = LoggerFactory.getLogger(UnseenWrites.class);
    private final WorkspaceContext context;
    private final List<UnseenWrite> entries = new ArrayList<>();
    private Instant looked = Instant.MIN;

    private record UnseenWrite(DraftId draft, RunId run, int index, RunItem item) {}

    /** An item that the lists show now, as the journal has it from now on. */
    record Settled(DraftId draft, RunItem item) {}

    /**
     * What a snapshot shows of the writes.
     *
     * @param users users that the snapshot shows in an older state, in the state that the server confirmed
     * @param groups as {@code users}
     * @param tokens as {@code users}
     */
    record SettledWrites(List<Settled> settled, List<AccountUser> users, List<UserGroup> groups,
            List<IssuedToken> tokens) {

        /** How {@code change} ended, as far as known; empty if nothing is known of it. */
        Optional<Outcome> settledOf(Change change) {
            return settled.stream().map(Settled::item).filter(i -> i.change().equals(change)).map(RunItem::outcome)
                    .findFirst();
        }
    }

    /** @param runs all runs of the journal */
    UnseenWrites(WorkspaceContext context, List<Run> runs) {
        this.context = context;
        runs.forEach(r -> add(r.draft(), r.id(), r.items()));
    }

    /** Records the result of a run; a new item replaces earlier ones of its target. */
    void remember(DraftId draft, RunId run, Execution.Result result) {
        var targets = result.items().stream().map(i -> i.change().target()).toList();
        entries.removeIf(e -> targets.contains(e.item.change().target()));
        add(draft, run, result.items());
    }

    private void add(DraftId draft, RunId run, List<RunItem> items) {
        for (var index = 0; index < items.size(); index++) {
            var item = items.get(index);
            if (item.outcome() instanceof Outcome.NotSeenYet) {
                entries.add(new UnseenWrite(draft, run, index, item));
            }
        }
    }

    /** Whether {@code snapshot} has lists that were not compared yet. */
    boolean isNews(Snapshot snapshot) {
        return !entries.isEmpty() && !snapshot.takenAt().equals(looked);
    }

    /** Compares {@code snapshot} with the writes; settled ones are written to the journal and forgotten here. */
    SettledWrites look(Snapshot snapshot) {
        looked = snapshot.takenAt();
        var found = new SettledWrites(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (var entry : List.copyOf(entries)) {
            var now = now(entry.item, snapshot);
            var outcome = now == null ? null : outcome(entry.item, now);
            if (now != null && outcome != null) {
                var item = entry.item.ended(outcome, now, null, entry.item.at() == null ? looked : entry.item.at());
                found.settled.add(new Settled(entry.draft, item));
                entries.remove(entry);
                write(entry, item);
            } else if (now != null && isRecent(entry.item)) {
                show(entry.item, snapshot, found);
            }
        }
        return found;
    }

    private static @Nullable ServerState now(RunItem item, Snapshot snapshot) {
        return switch (item.change()) {
            case GroupCreation creation -> made(item, creation, snapshot);
            case UserInvitation invitation ->
                snapshot.userBy(invitation.email()).map(ServerState::invited).orElse(null);
            case Change change -> {
                var there = ServerState.of(change.target(), snapshot);
                yield there == null && item.wanted() instanceof ServerState.NoObject gone ? gone : there;
            }
        };
    }

    private static @Nullable ServerState made(RunItem item, GroupCreation creation, Snapshot snapshot) {
        var made = item.after() instanceof ServerState.MadeState(var group, _, _) ? snapshot.group(group)
                : snapshot.groups().stream().filter(g -> StateMatch.isMade(creation, g)).findFirst();
        return made.<ServerState>map(ServerState::made).orElse(null);
    }

    private boolean isRecent(RunItem item) {
        return item.at() != null && item.at().isAfter(context.clock().instant().minus(LastWrites.LONGEST_LAG));
    }

    /** How {@code item} ended, now that the lists show {@code now}; null if the lists are still older. */
    private static @Nullable Outcome outcome(RunItem item, ServerState now) {
        if (StateMatch.holds(item.change(), now)) {
            return new Outcome.Saved();
        }
        var confirmed = item.after() == null ? null : item.after().revision();
        var is = now.revision();
        var isNewer = confirmed != null && is != null && is > confirmed;
        return item.outcome() instanceof Outcome.NotSeenYet(var proved) && proved && isNewer
                ? new Outcome.ChangedSince(now)
                : null;
    }

    private static void show(RunItem item, Snapshot snapshot, SettledWrites found) {
        if (!(item.outcome() instanceof Outcome.NotSeenYet(var confirmed)) || !confirmed) {
            return;
        }
        switch (item.change().target()) {
            case Target.UserTarget(var id) when item
                    .after() instanceof ServerState.UserState(var groups, var revision) ->
                snapshot
                        .user(id).ifPresent(u -> found.users.add(u.withGroups(groups).withRevision(revision)));
            case Target.GroupTarget(var id) when item
                    .after() instanceof ServerState.GroupState(var content, var revision) ->
                snapshot.group(id).ifPresent(g -> found.groups.add(g.with(content).withRevision(revision)));
            case Target.TokenTarget(var id) when item
                    .after() instanceof ServerState.TokenState(var modules, var revision) ->
                snapshot
                        .token(id)
                        .ifPresent(t -> found.tokens.add(new IssuedToken(t.id(), t.name(), modules, revision)));
            case Target.UserTarget _, Target.InvitationTarget _, Target.GroupTarget _, Target.TokenTarget _ -> {
                // Nothing is known of it.
            }
        }
    }

    private void write(UnseenWrite entry, RunItem item) {
        context.tasks().start(_ -> written(entry, item), Tasks.<Boolean>handler(_ -> {}, _ -> {}));
    }

    /** A journal that cannot be written says so elsewhere; the history then shows it as not seen. */
    private boolean written(UnseenWrite entry, RunItem item) {
        try {
            context.store().journal().write(entry.run, entry.index, item);
            return true;
        } catch (StoreException e) {
            LOG.warn("What a refresh showed of an item could not be journalled: {}", e.problem());
            return false;
        }
    }
}
