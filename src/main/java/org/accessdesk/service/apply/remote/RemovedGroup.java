package org.accessdesk.service.apply.remote;

import org.accessdesk.api.ApiException;
import org.accessdesk.api.Call;
import org.accessdesk.api.MarketplaceApi;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.change.Conflict;
import org.accessdesk.model.change.GroupDeletion;
import org.accessdesk.model.change.merge.Merge;
import org.accessdesk.model.change.merge.ServerState;
import org.jspecify.annotations.Nullable;

/** A group to be deleted. */
public record RemovedGroup(MarketplaceApi api, GroupDeletion change, AccountView view)
        implements
            RemovedObject<UserGroup> {

    @Override
    public UserGroup read(Call call) throws ApiException {
        return api.group(change.group(), call);
    }

    @Override
    public ServerState stateOf(UserGroup now) {
        return ServerState.of(now);
    }

    @Override
    public @Nullable Conflict obstacle(UserGroup now) {
        var users = view.snapshot().members(change.group()).size();
        return Merge.of(change, users) instanceof Merge.MergeConflict<?>(var conflict) ? conflict : null;
    }

    @Override
    public void remove(Call call) throws ApiException {
        api.deleteGroup(change.group(), call);
    }

    @Override
    public void reportThere(UserGroup now) {
        view.update(now, null);
    }

    @Override
    public void reportGone() {
        view.removeDeleted(change.group());
    }
}
