package org.accessdesk.service.account;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import org.accessdesk.api.ApiException;
import org.accessdesk.api.Call;
import org.accessdesk.api.ConnectionState;
import org.accessdesk.api.ForwardingMarketplace;
import org.accessdesk.api.MarketplaceApi;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.account.Account;
import org.accessdesk.model.account.TokenInfo;
import org.accessdesk.model.message.Message;
import org.accessdesk.model.message.MessageCode;
import org.jspecify.annotations.Nullable;

/**
 * Connects to one account on first use. Verifies first that the token belongs to this account. Rejects writes when the
 * connection is read-only.
 */
public final class ReconnectingMarketplace extends ForwardingMarketplace {
    private final Account account;
    private final Connecting connecting;
    private final BooleanSupplier writable;
    private final List<MarketplaceApi> retired = new CopyOnWriteArrayList<>();
    private volatile @Nullable MarketplaceApi made;
    private volatile @Nullable MarketplaceApi confirmed;
    private @Nullable TokenInfo knownToken;
    private volatile boolean needsToken;
    private volatile boolean closed;

    /** Makes the connection; blocks. */
    @FunctionalInterface
    public interface Connecting {
        MarketplaceApi connect() throws ApiException;
    }

    /** A connection to {@code account} that is not made yet. */
    public ReconnectingMarketplace(Account account, Connecting connecting, BooleanSupplier writable) {
        this.account = account;
        this.connecting = connecting;
        this.writable = writable;
    }

    /** A connection that {@code api} has made already, with a verified token. */
    public static ReconnectingMarketplace of(MarketplaceApi api, TokenInfo token, Connecting connecting,
            BooleanSupplier writable) {
        var marketplace = new ReconnectingMarketplace(token.account(), connecting, writable);
        marketplace.made = api;
        marketplace.confirmed = api;
        marketplace.knownToken = token;
        return marketplace;
    }

    /**
     * What the server says about the token.
     *
     * @throws ApiException also if the token belongs to another account; nothing else is sent with it then
     */
    @Override
    public synchronized TokenInfo self(Call call) throws ApiException {
        var before = knownToken;
        if (before != null) {
            knownToken = null;
            return before;
        }
        var api = connected();
        var now = askToken(api, call);
        if (!now.account().id().equals(account.id())) {
            disconnect();
            throw new ApiException(ApiProblem.onTheWay(ApiProblem.Kind.REJECTED, MessageCode.TOKEN_OF_OTHER_ACCOUNT,
                    now.account().nameAndId(), account.nameAndId(), account.name()));
        }
        confirmed = api;
        return now;
    }

    private TokenInfo askToken(MarketplaceApi api, Call call) throws ApiException {
        try {
            return api.self(call);
        } catch (ApiException e) {
            if (e.problem().kind() == ApiProblem.Kind.UNAUTHORIZED) {
                disconnect();
            }
            throw e;
        }
    }

    private MarketplaceApi connected() throws ApiException {
        if (closed) {
            throw new ApiException(ApiProblem.onTheWay(ApiProblem.Kind.CANCELLED, Message.NONE));
        }
        var now = made;
        if (now == null) {
            needsToken = true;
            now = connecting.connect();
            needsToken = false;
            made = now;
            if (closed) {
                now.close();
            }
        }
        return now;
    }

    /** Drops the connection, so that the next call uses the token that is saved then; running calls finish. */
    private void disconnect() {
        var old = made;
        needsToken = true;
        confirmed = null;
        made = null;
        if (old != null) {
            retired.add(old);
        }
    }

    @Override
    protected MarketplaceApi target(CallKind access, Call call) throws ApiException {
        if (access == CallKind.WRITE && !writable.getAsBoolean()) {
            throw new ApiException(ApiProblem.onTheWay(ApiProblem.Kind.REJECTED,
                    MessageCode.CONNECTION_READ_ONLY));
        }
        var now = confirmed;
        if (now == null) {
            self(call);
            now = confirmed;
        }
        if (now == null) {
            throw new ApiException(ApiProblem.onTheWay(ApiProblem.Kind.CANCELLED, Message.NONE));
        }
        return now;
    }

    @Override
    protected Optional<MarketplaceApi> current() {
        return Optional.ofNullable(confirmed);
    }

    @Override
    public ConnectionState connection() {
        return needsToken ? ConnectionState.NEEDS_TOKEN
                : current().map(MarketplaceApi::connection).orElse(ConnectionState.READY);
    }

    @Override
    public void close() {
        // Not under the lock: this ends a call that holds it.
        closed = true;
        retired.forEach(MarketplaceApi::close);
        var now = made;
        if (now != null) {
            now.close();
        }
    }
}
