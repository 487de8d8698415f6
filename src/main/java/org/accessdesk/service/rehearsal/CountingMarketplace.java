package org.accessdesk.service.rehearsal;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.accessdesk.api.ApiException;
import org.accessdesk.api.Call;
import org.accessdesk.api.Cancellation;
import org.accessdesk.api.ForwardingMarketplace;
import org.accessdesk.api.MarketplaceApi;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.message.Message;

/** Counts the reads and writes of single objects, and rejects every call after the rehearsal is cancelled. */
final class CountingMarketplace extends ForwardingMarketplace {
    private final MarketplaceApi api;
    private final Cancellation stop;
    private final AtomicInteger reads = new AtomicInteger();
    private final AtomicInteger writes = new AtomicInteger();

    CountingMarketplace(MarketplaceApi api, Cancellation stop) {
        this.api = api;
        this.stop = stop;
    }

    int reads() {
        return reads.get();
    }

    int writes() {
        return writes.get();
    }

    @Override
    protected MarketplaceApi target(CallKind kind, Call call) throws ApiException {
        if (stop.isCancelled()) {
            throw new ApiException(ApiProblem.onTheWay(ApiProblem.Kind.CANCELLED, Message.NONE));
        }
        switch (kind) {
            case LIST -> {
                // The estimate counts single objects only.
            }
            case READ -> reads.incrementAndGet();
            case WRITE -> writes.incrementAndGet();
        }
        return api;
    }

    @Override
    protected Optional<MarketplaceApi> current() {
        return Optional.of(api);
    }
}
