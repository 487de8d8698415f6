package org.accessdesk.service.session;

import java.util.List;
import java.util.stream.Collectors;
import org.accessdesk.api.ApiException;
import org.accessdesk.api.ApiToken;
import org.accessdesk.api.Call;
import org.accessdesk.api.MarketplaceAddress;
import org.accessdesk.api.MarketplaceApi;
import org.accessdesk.api.MembershipEndpoint;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.account.Module;
import org.accessdesk.model.account.TokenInfo;
import org.accessdesk.model.id.ModuleId;
import org.accessdesk.model.message.InvalidValueException;
import org.accessdesk.model.message.Message;
import org.accessdesk.model.message.MessageCode;
import org.accessdesk.model.settings.Policy;
import org.accessdesk.model.settings.SavedConnection;
import org.accessdesk.service.account.ConnectionOrigin;
import org.accessdesk.service.account.ReconnectingMarketplace;
import org.accessdesk.service.account.WriteAccess;
import org.accessdesk.service.connect.Profiles;
import org.jspecify.annotations.Nullable;

/** Creates connections for requests: with the stored token, and within what the computer's administrator allows. */
final class ConnectionFactory {
    private final Connector connector;
    private final Profiles profiles;
    private final Policy policy;

    ConnectionFactory(Connector connector, Profiles profiles, Policy policy) {
        this.connector = connector;
        this.profiles = profiles;
        this.policy = policy;
    }

    /** A connection for {@code request}; sends nothing. */
    Connection connection(ConnectionRequest request) throws ApiException {
        return switch (request) {
            case ConnectionRequest.SavedRequest(var connection) -> {
                check(connection.address());
                yield connector.open(own(connection, profiles.token(connection)));
            }
            case ConnectionRequest.Entered(var connection, var token) -> {
                check(connection.address());
                yield connector.open(own(connection, token));
            }
            case ConnectionRequest.Own own -> {
                check(own.address());
                yield connector.open(own);
            }
            case ConnectionRequest.Demo demo -> connector.open(demo);
            case ConnectionRequest.Offline _ -> throw new IllegalArgumentException("It has no connection.");
        };
    }

    /**
     * Rejects a token of another account. Without a workspace, accounts cannot be mixed yet, but the person expects the
     * account of that name.
     */
    static void checkAccount(SavedConnection connection, TokenInfo token) throws ApiException {
        var account = connection.learnt().account();
        if (account != null && !account.id().equals(token.account().id())) {
            throw refused(Message.of(MessageCode.CONNECTION_OF_OTHER_ACCOUNT, connection.name(), account.nameAndId(),
                    token.account().nameAndId(), account.name()), null);
        }
    }

    ConnectionOrigin origin(ConnectionRequest request) {
        return switch (request) {
            case ConnectionRequest.Demo _ -> ConnectionOrigin.DEMO;
            case ConnectionRequest.SavedRequest(var connection) -> origin(connection);
            case ConnectionRequest.Entered(var connection, _) -> origin(connection);
            case ConnectionRequest.Own _, ConnectionRequest.Offline _ -> new ConnectionOrigin(false, false,
                    () -> policy.readOnly() ? WriteAccess.READ_ONLY_POLICY : WriteAccess.ALLOWED, null);
        };
    }

    ConnectionOrigin origin(SavedConnection connection) {
        return new ConnectionOrigin(false, false, () -> writing(connection), connection);
    }

    boolean isWritable(SavedConnection connection) {
        return writing(connection) == WriteAccess.ALLOWED;
    }

    private WriteAccess writing(SavedConnection connection) {
        if (policy.readOnly()) {
            return WriteAccess.READ_ONLY_POLICY;
        }
        return profiles.isReadOnly(connection) ? WriteAccess.READ_ONLY_CONNECTION : WriteAccess.ALLOWED;
    }

    /** The connection of {@code request}, which can reconnect. */
    ReconnectingMarketplace reconnecting(ConnectionRequest request, MarketplaceApi api, TokenInfo token) {
        return ReconnectingMarketplace.of(api, token, () -> switch (request) {
            case ConnectionRequest.SavedRequest(var connection) -> connect(connection);
            case ConnectionRequest.Entered(var connection, _) -> connect(connection);
            case ConnectionRequest.Own _, ConnectionRequest.Demo _, ConnectionRequest.Offline _ ->
                connection(request).api();
        }, () -> origin(request).writing().get() == WriteAccess.ALLOWED);
    }

    /** Connects with the token that is stored now. */
    MarketplaceApi connect(SavedConnection connection) throws ApiException {
        return connector.open(own(connection, profiles.token(connection))).api();
    }

    private static ConnectionRequest.Own own(SavedConnection connection, ApiToken token) {
        return new ConnectionRequest.Own(connection.address(), token.reveal(), switch (connection.endpoint()) {
            case AUTO -> MembershipEndpoint.AUTO;
            case CURRENT -> MembershipEndpoint.CURRENT;
            case LEGACY -> MembershipEndpoint.LEGACY;
        });
    }

    /** Asks the server about the token of {@code request}. */
    TokenCheck checkToken(ConnectionRequest request, Call call) throws ApiException {
        try (var api = connection(request).api()) {
            var token = api.self(call);
            return new TokenCheck(token, names(api, token, call));
        }
    }

    /** A token may not be allowed to read the names of its modules. */
    private static List<String> names(MarketplaceApi api, TokenInfo token, Call call) throws ApiException {
        try {
            var all = api.modules(token.account(), call).items().stream()
                    .collect(Collectors.toMap(Module::id, Module::name, (one, _) -> one));
            return token.modules().stream().map(id -> all.getOrDefault(id, id.value())).sorted().toList();
        } catch (ApiException e) {
            if (e.problem().kind() == ApiProblem.Kind.CANCELLED) {
                throw e;
            }
            return token.modules().stream().map(ModuleId::value).sorted().toList();
        }
    }

    /** Checks, before anything is sent, whether connecting to that host is allowed. */
    void check(String address) throws ApiException {
        try {
            var host = MarketplaceAddress.parse(address).getHost();
            if (!policy.allows(host)) {
                throw refused(policy.equals(Policy.FORBIDDING)
                        ? Message.of(MessageCode.POLICY_UNREADABLE)
                        : Message.of(MessageCode.POLICY_FORBIDS_HOST, policy.hosts(), host),
                        null);
            }
        } catch (InvalidValueException e) {
            throw refused(e.problem(), e);
        }
    }

    private static ApiException refused(Message why, @Nullable Throwable cause) {
        var problem = ApiProblem.onTheWay(ApiProblem.Kind.REJECTED, why);
        return cause == null ? new ApiException(problem) : new ApiException(problem, cause);
    }
}
