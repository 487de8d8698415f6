package org.accessdesk.app;

import java.io.IOException;
import java.time.Duration;
import org.accessdesk.api.ApiToken;
import org.accessdesk.api.ConnectionSettings;
import org.accessdesk.api.Network;
import org.accessdesk.api.rest.HttpMarketplace;
import org.accessdesk.demo.Marketplace;
import org.accessdesk.demo.MarketplaceOptions;
import org.accessdesk.model.Snapshot;
import org.accessdesk.model.TokenInfo;
import org.accessdesk.service.rehearsal.RehearsalMarketplace;
import org.jspecify.annotations.Nullable;

/**
 * The embedded marketplace, started when it is first asked for. The one door to {@code demo}: as long as nobody goes
 * through it, none of its classes is loaded.
 */
public final class DemoMarket implements AutoCloseable {
    private final @Nullable MarketplaceOptions options;
    private @Nullable Marketplace running;

    /** The usual one. */
    public DemoMarket() {
        this(null);
    }

    /** One with {@code options}; the usual ones for null. */
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

    /** The way to its client account. */
    ConnectionSettings settings() throws IOException {
        var server = started();
        return ConnectionSettings.of(server.address(), ApiToken.parse(server.client().token()));
    }

    /** A copy of an account on this computer, to try a draft on. */
    static RehearsalMarketplace.Prepared stage(Snapshot snapshot, TokenInfo token, Duration latency)
            throws IOException {
        var copy = Marketplace.of(snapshot, token, latency);
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
