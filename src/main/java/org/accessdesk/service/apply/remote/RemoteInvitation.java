package org.accessdesk.service.apply.remote;

import java.time.Instant;
import java.util.Optional;
import org.accessdesk.api.ApiException;
import org.accessdesk.api.Call;
import org.accessdesk.api.MarketplaceApi;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.account.UserStatus;
import org.accessdesk.model.change.InvitationRenewal;
import org.accessdesk.model.change.merge.Merge;
import org.accessdesk.model.change.merge.ServerState;
import org.jspecify.annotations.Nullable;

/** The invitation of a user, to be sent again. */
public record RemoteInvitation(MarketplaceApi api, InvitationRenewal change, AccountUser user, AccountView view)
        implements
            RemoteObject<AccountUser, UserStatus> {

    @Override
    public AccountUser read(Call call) throws ApiException {
        return api.user(view.account(), user, call);
    }

    @Override
    public Merge<UserStatus> merge(AccountUser now) {
        return Merge.of(change, now);
    }

    @Override
    public AccountUser put(AccountUser now, UserStatus wanted, Call call) throws ApiException {
        return api.renewInvitation(view.account(), now, call);
    }

    @Override
    public ServerState stateOf(AccountUser now) {
        return ServerState.invitation(now);
    }

    @Override
    public ServerState stateOf(AccountUser now, UserStatus wanted) {
        return new ServerState.InvitationState(wanted, null, now.revision());
    }

    @Override
    public AccountUser withState(AccountUser now, ServerState answer) {
        return now.withRevision(answer.revision());
    }

    @Override
    public @Nullable Instant updated(AccountUser now) {
        var updated = now.audit().updated();
        return updated == null ? null : updated.at();
    }

    @Override
    public Optional<AccountUser> known(AccountView by) {
        return by.user(user.id());
    }

    @Override
    public void report(AccountView view, AccountUser read, @Nullable ServerState expected) {
        view.update(read, null);
    }
}
