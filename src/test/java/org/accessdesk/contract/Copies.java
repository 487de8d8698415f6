package org.accessdesk.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.accessdesk.api.ApiException;
import org.accessdesk.api.ApiToken;
import org.accessdesk.api.Call;
import org.accessdesk.api.ConnectionSettings;
import org.accessdesk.api.rest.HttpMarketplace;
import org.accessdesk.demo.Marketplace;
import org.accessdesk.model.account.TokenInfo;
import org.accessdesk.model.snapshot.KnownUsers;
import org.accessdesk.model.snapshot.Snapshot;

/** Snapshots of an account read over HTTP, and marketplaces made from them. */
final class Copies {
    static final Instant TAKEN = Instant.parse("2026-11-21T10:00:00Z");

    private Copies() {}

    static HttpMarketplace connect(URI address, String token) {
        return HttpMarketplace.open(ConnectionSettings.of(address, ApiToken.parse(token)));
    }

    static HttpMarketplace connect(Marketplace market) {
        return connect(market.address(), market.client().token());
    }

    static Marketplace copy(Snapshot snapshot, TokenInfo token) {
        try {
            return Marketplace.of(snapshot, token, Duration.ZERO);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads everything of the token's account. */
    static Snapshot read(HttpMarketplace api) throws ApiException {
        var account = api.self(Call.plain()).account();
        var users = api.users(account, KnownUsers.NONE, Call.plain());
        var groups = api.groups(account, Call.plain());
        return Snapshot.of(account, TAKEN, users.items(), groups.items(), api.modules(account, Call.plain()).items(),
                api.buyers(account, Call.plain()).items(), List.of())
                .withTokens(api.tokens(account, Call.plain()).items());
    }
}
