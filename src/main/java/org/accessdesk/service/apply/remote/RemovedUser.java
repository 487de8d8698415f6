package org.accessdesk.service.apply.remote;

import org.accessdesk.api.ApiException;
import org.accessdesk.api.Call;
import org.accessdesk.api.MarketplaceApi;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.change.Conflict;
import org.accessdesk.model.change.merge.ServerState;
import org.jspecify.annotations.Nullable;

/** A user to be removed from the account. */
public record RemovedUser(MarketplaceApi api, AccountUser user, AccountView view)
        implements
            RemovedObject<AccountUser> {

    @Override
    public AccountUser read(Call call) throws ApiException {
        return api.user(view.account(), user, call);
    }

    @Override
    public ServerState stateOf(AccountUser now) {
        return ServerState.of(now);
    }

    @Override
    public @Nullable Conflict obstacle(AccountUser now) {
        return null;
    }

    @Override
    public void remove(Call call) throws ApiException {
        api.removeUser(view.account(), user, call);
    }

    @Override
    public void reportThere(AccountUser now) {
        view.update(now, null);
    }

    @Override
    public void reportGone() {
        view.removeDeleted(user.id());
    }
}
