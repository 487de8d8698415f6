package org.accessdesk.service.account;

import java.util.Optional;
import org.accessdesk.api.ApiException;
import org.accessdesk.api.Call;
import org.accessdesk.api.ForwardingMarketplace;
import org.accessdesk.api.MarketplaceApi;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.message.MessageCode;

/** No connection: an account opened from its saved data. Every call fails and nothing is sent. */
public final class OfflineMarketplace extends ForwardingMarketplace {

    @Override
    protected MarketplaceApi target(CallKind access, Call call) throws ApiException {
        throw new ApiException(ApiProblem.onTheWay(ApiProblem.Kind.UNREACHABLE, MessageCode.OFFLINE));
    }

    @Override
    protected Optional<MarketplaceApi> current() {
        return Optional.empty();
    }
}
