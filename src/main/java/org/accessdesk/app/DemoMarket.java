package org.accessdesk.app;

import java.io.IOException;
import java.time.Duration;
import org.accessdesk.api.ApiToken;
import org.accessdesk.api.ConnectionSettings;
import org.accessdesk.api.Network;
import org.accessdesk.api.rest.HttpMarketplace;
import org.accessdesk.demo.Marketplace;
import org.accessdesk.demo.MarketplaceOptions;
import org.accessdesk.model.account.TokenInfo;
import org.accessdesk.model.snapshot.Snapshot;
import org.accessdesk.service.rehearsal.RehearsalMarketplace;
import org.jspecify.annotations.Nullable;

/**
 * Starts the embedded marketplace at the first use. Only this class refers to {@code demo}, so that its classes are not
 * loaded before.
 */
public final class DemoMarket implements AutoCloseable {
    private final @Nullable MarketplaceOptions options;
    private @Nullable Marketplace running;

    /** A marketplace with default options. */
    public DemoMarket() {
        this(null);
    }

    /** A marketplace with {@code options}; the defaults for null. */
    DemoMarket(@Nullable MarketplaceOptions options) {
        this.options = options;
    }

    synchronized Marketplace started() throws IOException {
        var now = running;
        if (now == null) {
            now = Marketplace.start(options == null ? MarketplaceOptions.defaults() : options);
            running = now;
        }
        return now;
    }

    /** The connection settings of its client account. */
    ConnectionSettings settings() throws IOException {
        var server = started();
        return ConnectionSettings.of(server.address(), ApiToken.parse(server.client().token()));
    }

    /** Starts a local copy of an account, for a rehearsal. */
    static RehearsalMarketplace.Prepared stage(Snapshot snapshot, TokenInfo token, Duration latency)
            throws IOException {
        return stage(Marketplace.of(snapshot, token, latency), token);
    }

    /** The same of a copy that runs. */
    static RehearsalMarketplace.Prepared stage(Marketplace copy, TokenInfo token) throws IOException {
        try {
            var settings = ConnectionSettings.of(copy.address(), ApiToken.parse(copy.client().token()))
                    .by(Network.direct());
            return new RehearsalMarketplace.Prepared(HttpMarketplace.open(settings), token, copy::close);
        } catch (IllegalArgumentException e) {
            copy.close();
            throw new IOException(String.valueOf(e.getMessage()), e);
        }
    }

    @Override
    public synchronized void close() {
        if (running != null) {
            running.close();
        }
    }
}
