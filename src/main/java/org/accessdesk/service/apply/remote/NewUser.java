package org.accessdesk.service.apply.remote;

import java.util.List;
import java.util.Optional;
import org.accessdesk.api.ApiException;
import org.accessdesk.api.Call;
import org.accessdesk.api.Listing;
import org.accessdesk.api.MarketplaceApi;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.change.UserInvitation;
import org.accessdesk.model.change.merge.Merge;
import org.accessdesk.model.change.merge.ServerState;

/** A person to be invited, known by the e-mail address: an account has each person once (AccountUser BR-002). */
public record NewUser(MarketplaceApi api, UserInvitation change, AccountView view) implements NewObject<AccountUser> {

    @Override
    public Listing<AccountUser> alike(Call call) throws ApiException {
        return api.usersWith(view.account(), change.email(), call);
    }

    @Override
    public Merge<?> merge(List<AccountUser> alike) {
        return Merge.of(change, alike, view.groupIds());
    }

    /** One in the groups of the invitation if there are several, as a sandbox may have. */
    @Override
    public Optional<AccountUser> found(List<AccountUser> alike) {
        return alike.stream().filter(this::isAsWanted).findFirst().or(() -> alike.stream().findFirst());
    }

    @Override
    public boolean isAsWanted(AccountUser made) {
        return made.groups().equals(change.groups());
    }

    @Override
    public ServerState wanted() {
        return new ServerState.UserState(change.groups(), null);
    }

    @Override
    public ServerState stateOf(AccountUser made) {
        return ServerState.invited(made);
    }

    @Override
    public Optional<AccountUser> make(Call call) throws ApiException {
        return api.invite(view.account(), change, call);
    }

    @Override
    public AccountUser read(AccountUser made, Call call) throws ApiException {
        return api.user(view.account(), made, call);
    }

    @Override
    public void reportListed(List<AccountUser> alike) {
        alike.forEach(user -> view.update(user, null));
    }

    @Override
    public void reportMade(AccountUser made) {
        view.addInvited(made);
    }
}
