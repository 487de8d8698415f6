package org.accessdesk.service.apply;

import java.util.Optional;
import java.util.Set;
import org.accessdesk.api.ApiException;
import org.accessdesk.api.Call;
import org.accessdesk.api.MarketplaceApi;
import org.accessdesk.model.IssuedToken;
import org.accessdesk.model.ModuleId;
import org.accessdesk.model.change.Merge;
import org.accessdesk.model.change.Seen;
import org.accessdesk.model.change.TokenChange;
import org.jspecify.annotations.Nullable;

/** The modules of an API token. */
record TokenSubject(MarketplaceApi api, TokenChange change) implements Subject<IssuedToken, Set<ModuleId>> {

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
    public Seen seen(IssuedToken now) {
        return Seen.of(now);
    }

    @Override
    public Seen seen(IssuedToken now, Set<ModuleId> wanted) {
        return new Seen.OfToken(wanted, now.revision());
    }

    @Override
    public IssuedToken as(IssuedToken now, Seen answer) {
        return answer instanceof Seen.OfToken(var modules, var revision)
                ? new IssuedToken(now.id(), now.name(), modules, revision)
                : now;
    }

    @Override
    public Optional<IssuedToken> known(Known by) {
        return by.snapshot().token(change.token());
    }

    @Override
    public void tell(Known known, IssuedToken read, @Nullable Seen expected) {
        known.saw(read, expected);
    }
}
