package org.accessdesk.service.account;

import java.util.Optional;
import org.accessdesk.api.ApiException;
import org.accessdesk.api.Call;
import org.accessdesk.api.ForwardingMarketplace;
import org.accessdesk.api.MarketplaceApi;
import org.accessdesk.model.ApiProblem;

/** No connection: an account opened from what is kept of it. Every call fails and nothing is sent. */
public final class OfflineMarketplace extends ForwardingMarketplace {

    @Override
    protected MarketplaceApi target(Access access, Call call) throws ApiException {
        throw new ApiException(ApiProblem.onTheWay(ApiProblem.Kind.UNREACHABLE,
                "This account was opened without a connection; connect with an API token to read or apply."));
    }

    @Override
    protected Optional<MarketplaceApi> current() {
        return Optional.empty();
    }
}
