package org.accessdesk.service.apply.remote;

import java.util.Optional;
import java.util.Set;
import org.accessdesk.api.ApiException;
import org.accessdesk.api.Call;
import org.accessdesk.api.MarketplaceApi;
import org.accessdesk.model.account.IssuedToken;
import org.accessdesk.model.change.TokenChange;
import org.accessdesk.model.change.merge.Merge;
import org.accessdesk.model.change.merge.ServerState;
import org.accessdesk.model.id.ModuleId;
import org.jspecify.annotations.Nullable;

/** The modules of an API token. */
public record RemoteToken(MarketplaceApi api, TokenChange change) implements RemoteObject<IssuedToken, Set<ModuleId>> {

    @Override
    public IssuedToken read(Call call) throws ApiException {
        return api.issuedToken(change.token(), call);
    }

    @Override
    public Merge<Set<ModuleId>> merge(IssuedToken now) {
        return Merge.of(change, now);
    }

    @Override
    public IssuedToken put(IssuedToken now, Set<ModuleId> wanted, Call call) throws ApiException {
        return api.putTokenModules(now, wanted, call);
    }

    @Override
    public ServerState stateOf(IssuedToken now) {
        return ServerState.of(now);
    }

    @Override
    public ServerState stateOf(IssuedToken now, Set<ModuleId> wanted) {
        return new ServerState.TokenState(wanted, now.revision());
    }

    @Override
    public IssuedToken withState(IssuedToken now, ServerState answer) {
        return answer instanceof ServerState.TokenState(var modules, var revision)
                ? new IssuedToken(now.id(), now.name(), modules, revision)
                : now;
    }

    @Override
    public Optional<IssuedToken> known(AccountView by) {
        return by.snapshot().token(change.token());
    }

    @Override
    public void report(AccountView view, IssuedToken read, @Nullable ServerState expected) {
        view.update(read, expected);
    }
}
