package org.accessdesk.service.apply.remote;

import java.time.Instant;
import java.util.Optional;
import org.accessdesk.api.ApiException;
import org.accessdesk.api.Call;
import org.accessdesk.api.MarketplaceApi;
import org.accessdesk.model.account.GroupContent;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.change.GroupChange;
import org.accessdesk.model.change.merge.Merge;
import org.accessdesk.model.change.merge.ServerState;
import org.jspecify.annotations.Nullable;

/** A group itself. */
public record RemoteGroup(MarketplaceApi api, GroupChange change) implements RemoteObject<UserGroup, GroupContent> {

    @Override
    public UserGroup read(Call call) throws ApiException {
        return api.group(change.group(), call);
    }

    @Override
    public Merge<GroupContent> merge(UserGroup now) {
        return Merge.of(change, now);
    }

    @Override
    public UserGroup put(UserGroup now, GroupContent wanted, Call call) throws ApiException {
        return api.putGroup(now, wanted, call);
    }

    @Override
    public @Nullable Instant updated(UserGroup now) {
        return now.audit().updatedAt();
    }

    @Override
    public ServerState stateOf(UserGroup now) {
        return ServerState.of(now);
    }

    @Override
    public ServerState stateOf(UserGroup now, GroupContent wanted) {
        return new ServerState.GroupState(wanted, now.revision());
    }

    @Override
    public UserGroup withState(UserGroup now, ServerState answer) {
        return answer instanceof ServerState.GroupState(var content, var revision)
                ? now.with(content).withRevision(revision)
                : now;
    }

    @Override
    public Optional<UserGroup> known(AccountView by) {
        return by.group(change.group());
    }

    @Override
    public void report(AccountView view, UserGroup read, @Nullable ServerState expected) {
        view.update(read, expected);
    }
}
