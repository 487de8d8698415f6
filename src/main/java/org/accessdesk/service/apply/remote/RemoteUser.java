package org.accessdesk.service.apply.remote;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.accessdesk.api.ApiException;
import org.accessdesk.api.Call;
import org.accessdesk.api.MarketplaceApi;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.account.Account;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.change.Conflict;
import org.accessdesk.model.change.MembershipChange;
import org.accessdesk.model.change.merge.Merge;
import org.accessdesk.model.change.merge.ServerState;
import org.accessdesk.model.id.GroupId;
import org.jspecify.annotations.Nullable;

/** The groups of a user. */
public record RemoteUser(MarketplaceApi api, Account account, MembershipChange change, AccountUser user,
        AccountView view,
        ListedGroups listed)
        implements
            RemoteObject<AccountUser, Set<GroupId>> {

    @Override
    public AccountUser read(Call call) throws ApiException {
        return api.user(account, user, call);
    }

    @Override
    public Merge<Set<GroupId>> merge(AccountUser now) {
        return Merge.of(change, now, view.groupIds());
    }

    @Override
    public AccountUser put(AccountUser now, Set<GroupId> wanted, Call call) throws ApiException {
        return api.putGroups(account, now, wanted, call);
    }

    @Override
    public @Nullable Instant updated(AccountUser now) {
        return now.audit().updatedAt();
    }

    @Override
    public ServerState stateOf(AccountUser now) {
        return ServerState.of(now);
    }

    @Override
    public ServerState stateOf(AccountUser now, Set<GroupId> wanted) {
        return new ServerState.UserState(wanted, now.revision());
    }

    @Override
    public AccountUser withState(AccountUser now, ServerState answer) {
        return answer instanceof ServerState.UserState(var groups, var revision)
                ? now.withGroups(groups).withRevision(revision)
                : now;
    }

    @Override
    public Optional<AccountUser> known(AccountView by) {
        return by.user(change.user());
    }

    @Override
    public @Nullable Conflict contradiction(AccountUser now, Call call) {
        return listed.against(now, call);
    }

    @Override
    public void report(AccountView to, AccountUser read, @Nullable ServerState expected) {
        to.update(read, expected);
    }

    /** The platform responds 404 or 400 if a group that is joined was deleted meanwhile; this finds out which one. */
    @Override
    public @Nullable Conflict conflictBehind(ApiProblem refusal, AccountUser now, Call call) throws ApiException {
        var joined = change.added().stream().filter(g -> !now.groups().contains(g)).sorted().toList();
        if (joined.isEmpty() || switch (refusal.kind()) {
            case NOT_FOUND, REJECTED, CONFLICT -> false;
            default -> true;
        }) {
            return null;
        }
        var gone = joined.size() == 1 ? deletedGroup(joined.getFirst(), call) : deletedGroup(joined, call);
        gone.ifPresent(view::remove);
        return gone.map(Conflict.GroupGone::new).orElse(null);
    }

    private Optional<GroupId> deletedGroup(GroupId group, Call call) throws ApiException {
        try {
            view.update(api.group(group, call), null);
            return Optional.empty();
        } catch (ApiException e) {
            if (e.problem().kind() == ApiProblem.Kind.NOT_FOUND) {
                return Optional.of(group);
            }
            throw e;
        }
    }

    private Optional<GroupId> deletedGroup(java.util.List<GroupId> joined, Call call) throws ApiException {
        var all = api.groups(account, call);
        if (!all.isComplete()) {
            return Optional.empty();
        }
        view.update(all.items());
        return joined.stream().filter(g -> !view.groupIds().contains(g)).findFirst();
    }
}
