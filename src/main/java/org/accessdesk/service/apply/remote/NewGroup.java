package org.accessdesk.service.apply.remote;

import java.util.List;
import java.util.Optional;
import org.accessdesk.api.ApiException;
import org.accessdesk.api.Call;
import org.accessdesk.api.Listing;
import org.accessdesk.api.MarketplaceApi;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.change.GroupCreation;
import org.accessdesk.model.change.merge.Merge;
import org.accessdesk.model.change.merge.ServerState;
import org.accessdesk.model.change.merge.StateMatch;

/** A group to be created; it is known by its name and content. */
public record NewGroup(MarketplaceApi api, GroupCreation change, AccountView view) implements NewObject<UserGroup> {

    @Override
    public Listing<UserGroup> alike(Call call) throws ApiException {
        return api.groups(view.account(), call);
    }

    @Override
    public Merge<?> merge(List<UserGroup> alike) {
        return Merge.of(change, alike);
    }

    @Override
    public Optional<UserGroup> found(List<UserGroup> alike) {
        return alike.stream().filter(g -> StateMatch.hasName(change, g) && isAsWanted(g)).findFirst();
    }

    @Override
    public boolean isAsWanted(UserGroup made) {
        return StateMatch.isMade(change, made);
    }

    @Override
    public ServerState wanted() {
        return new ServerState.GroupState(change.content(), null);
    }

    @Override
    public ServerState stateOf(UserGroup made) {
        return ServerState.made(made);
    }

    @Override
    public Optional<UserGroup> make(Call call) throws ApiException {
        return api.createGroup(view.account(), change, call);
    }

    @Override
    public UserGroup read(UserGroup made, Call call) throws ApiException {
        return api.group(made.id(), call);
    }

    @Override
    public void reportListed(List<UserGroup> alike) {
        view.update(alike);
    }

    @Override
    public void reportMade(UserGroup made) {
        view.addCreated(made);
    }
}
