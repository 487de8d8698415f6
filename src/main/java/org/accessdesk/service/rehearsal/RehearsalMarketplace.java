package org.accessdesk.service.rehearsal;

import java.io.IOException;
import java.time.Duration;
import org.accessdesk.api.ApiException;
import org.accessdesk.api.MarketplaceApi;
import org.accessdesk.model.account.TokenInfo;
import org.accessdesk.model.snapshot.Snapshot;

/** Makes marketplaces for rehearsals: on this computer, following the platform's rules, visible to nobody else. */
@FunctionalInterface
public interface RehearsalMarketplace {

    /**
     * A copy of an account that can be written.
     *
     * @param api the connection to it
     * @param token what its token may do
     * @param end removes the copy; called once, after the connection was closed
     */
    record Prepared(MarketplaceApi api, TokenInfo token, Runnable end) implements AutoCloseable {
        @Override
        public void close() {
            api.close();
            end.run();
        }
    }

    /**
     * Fills a copy; blocks.
     *
     * @param token the token whose permissions the copy's token has
     * @param latency the delay of each response
     * @throws IOException if no copy can be set up on this computer
     */
    Prepared open(Snapshot snapshot, TokenInfo token, Duration latency) throws IOException, ApiException;
}
