package org.accessdesk.service.apply.remote;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.accessdesk.model.account.Account;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.account.IssuedToken;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.change.GroupCreation;
import org.accessdesk.model.change.GroupDeletion;
import org.accessdesk.model.change.MembershipChange;
import org.accessdesk.model.change.UserInvitation;
import org.accessdesk.model.change.UserRemoval;
import org.accessdesk.model.change.merge.ServerState;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.TokenId;
import org.accessdesk.model.id.UserId;
import org.accessdesk.model.journal.RunItem;
import org.accessdesk.model.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;

/** What a run knows of the account: the snapshot at its start, updated by its reads. Thread-safe. */
public final class AccountView {
    private final Map<UserId, AccountUser> users = new LinkedHashMap<>();
    private final Map<GroupId, UserGroup> groups = new LinkedHashMap<>();
    private final Map<TokenId, IssuedToken> tokens = new LinkedHashMap<>();
    private final Account account;
    private Snapshot snapshot;
    private boolean stale;
    private boolean surprised;

    /** @param surprised whether the guards have yet to check {@code snapshot} */
    public AccountView(Snapshot snapshot, boolean surprised) {
        this.account = snapshot.account();
        this.snapshot = snapshot;
        this.surprised = surprised;
    }

    /** Adds a user that was read. {@code expected} is the state that was expected; null for the known one. */
    synchronized void update(AccountUser user, @Nullable ServerState expected) {
        compare(user(user.id()).<ServerState>map(ServerState::of), ServerState.of(user), expected);
        users.put(user.id(), user);
    }

    /** As {@link #update(AccountUser, ServerState)}; buyers that were not known count as unexpected (UserGroup BR-011). */
    synchronized void update(UserGroup group, @Nullable ServerState expected) {
        surprised |= group(group.id()).filter(g -> g.buyerLimit().isSaid() != group.buyerLimit().isSaid()).isPresent();
        compare(group(group.id()).<ServerState>map(ServerState::of), ServerState.of(group), expected);
        groups.put(group.id(), group);
    }

    /** As {@link #update(AccountUser, ServerState)}. */
    synchronized void update(IssuedToken token, @Nullable ServerState expected) {
        compare(snapshot.token(token.id()).<ServerState>map(ServerState::of), ServerState.of(token), expected);
        tokens.put(token.id(), token);
    }

    private void compare(Optional<ServerState> known, ServerState seen, @Nullable ServerState expected) {
        var before = expected == null ? known.orElse(null) : expected;
        surprised |= before == null || !before.sameAs(seen);
        stale = true;
    }

    /** Replaces the groups that exist. */
    public synchronized void update(Collection<UserGroup> all) {
        all.forEach(g -> update(g, null));
        var gone = List.copyOf(snapshot().groupIds()).stream()
                .filter(id -> all.stream().noneMatch(g -> g.id().equals(id))).toList();
        gone.forEach(this::remove);
    }

    /**
     * Adds what a run did before it was interrupted, where the lists are older and do not show it: the groups of users, and what
     * was created and removed.
     */
    public synchronized void takeUp(RunItem item) {
        if (item.at() == null || !item.at().isAfter(snapshot.takenAt())) {
            return;
        }
        switch (item.after()) {
            case ServerState.UserState(var of, var revision) when item.change() instanceof MembershipChange m ->
                user(m.user()).ifPresent(u -> users.put(u.id(), u.withGroups(of).withRevision(revision)));
            case ServerState.MadeState(var id, var content, var revision) when item
                    .change() instanceof GroupCreation c ->
                addCreated(c.undrafted().withId(id).with(content).withRevision(revision));
            case ServerState.InvitedState(var id, var of, var revision) when item
                    .change() instanceof UserInvitation i ->
                addInvited(i.invited(id, of, revision));
            case ServerState.NoObject _ when item.change() instanceof GroupDeletion d -> removeDeleted(d.group());
            case ServerState.NoObject _ when item.change() instanceof UserRemoval r -> removeDeleted(r.user());
            case null, default -> {
                // The rest is read before it matters.
            }
        }
        stale = true;
    }

    /** Adds a group that was created: from now on users can join it. */
    public synchronized void addCreated(UserGroup group) {
        groups.put(group.id(), group);
        stale = true;
        snapshot();
    }

    /** Adds a user who was invited. */
    synchronized void addInvited(AccountUser user) {
        users.put(user.id(), user);
        stale = true;
    }

    /** Removes a group that somebody else deleted. */
    synchronized void remove(GroupId group) {
        removeDeleted(group);
        surprised = true;
    }

    /** Removes a user who was removed as expected. */
    synchronized void removeDeleted(UserId user) {
        snapshot = snapshot().without(user);
        users.remove(user);
    }

    /** Removes a group that was deleted as expected. */
    synchronized void removeDeleted(GroupId group) {
        snapshot = snapshot().without(group);
        groups.remove(group);
    }

    /** Records that something differs from what the guards checked. */
    public synchronized void noteUnexpected() {
        surprised = true;
    }

    /** Whether the account differs, or will differ, from what the guards checked. */
    public synchronized boolean isUnexpected() {
        return surprised;
    }

    /** Whose account it is. */
    public Account account() {
        return account;
    }

    /**
     * The account as far as is known. Costs as much as the account is large after each update: ask only for what
     * depends on all of it.
     */
    public synchronized Snapshot snapshot() {
        if (stale) {
            snapshot = withTokens(snapshot.with(users.values(), groups.values()), tokens);
            stale = false;
        }
        return snapshot;
    }

    /** {@code snapshot} with the tokens that were read since, if tokens are known at all. */
    private static Snapshot withTokens(Snapshot snapshot, Map<TokenId, IssuedToken> newer) {
        if (newer.isEmpty() || !snapshot.knowsTokens()) {
            return snapshot;
        }
        Function<IssuedToken, IssuedToken> latest = t -> newer.getOrDefault(t.id(), t);
        return snapshot.withTokens(snapshot.tokens().stream().map(latest).toList());
    }

    public synchronized Optional<AccountUser> user(UserId id) {
        return Optional.ofNullable(users.get(id)).or(() -> snapshot.user(id));
    }

    synchronized Optional<UserGroup> group(GroupId id) {
        return Optional.ofNullable(groups.get(id)).or(() -> snapshot.group(id));
    }

    /** The groups that exist, as far as is known. */
    synchronized Set<GroupId> groupIds() {
        return snapshot.groupIds();
    }

    /** The users that were read. */
    public synchronized List<AccountUser> users() {
        return List.copyOf(users.values());
    }

    /** The groups that were read. */
    public synchronized List<UserGroup> groups() {
        return List.copyOf(groups.values());
    }

    /** The tokens that were read. */
    public synchronized List<IssuedToken> tokens() {
        return List.copyOf(tokens.values());
    }
}
