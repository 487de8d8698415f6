package org.accessdesk.service.present;

import java.util.Optional;
import org.accessdesk.api.Call;
import org.accessdesk.api.ForwardingMarketplace;
import org.accessdesk.api.MarketplaceApi;
import org.accessdesk.service.rehearsal.RehearsalMarketplace.Prepared;

/** The marketplace of a copy, which ends with its connection. */
final class StagedMarketplace extends ForwardingMarketplace {
    private final Prepared prepared;

    StagedMarketplace(Prepared prepared) {
        this.prepared = prepared;
    }

    @Override
    protected MarketplaceApi target(CallKind access, Call call) {
        return prepared.api();
    }

    @Override
    protected Optional<MarketplaceApi> current() {
        return Optional.of(prepared.api());
    }

    @Override
    public void close() {
        prepared.close();
    }
}
