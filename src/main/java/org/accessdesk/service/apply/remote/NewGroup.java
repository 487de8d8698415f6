package org.accessdesk.service.apply.remote;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.accessdesk.api.ApiException;
import org.accessdesk.api.Call;
import org.accessdesk.api.Listing;
import org.accessdesk.api.MarketplaceApi;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.change.Conflict;
import org.accessdesk.model.change.GroupCreation;
import org.accessdesk.model.change.merge.Merge;
import org.accessdesk.model.change.merge.ServerState;
import org.accessdesk.model.change.merge.StateMatch;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.TokenId;

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

    /** A group may have been renamed before the run goes on: who created it and when are what nobody edits. */
    @Override
    public Optional<Conflict> doubt(TokenId by, Instant since, Set<GroupId> others, Call call) throws ApiException {
        return alike(call).items().stream().filter(g -> !others.contains(g.id()) && isCreated(g, by, since))
                .findFirst().map(g -> new Conflict.PerhapsCreated(g.id()));
    }

    private static boolean isCreated(UserGroup group, TokenId by, Instant since) {
        var created = group.audit().created();
        return created != null && created.at() != null && created.by() != null && !created.at().isBefore(since)
                && created.by().id().equals(by.value());
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
