package org.accessdesk.service.connect;

import java.util.Objects;
import org.accessdesk.api.ApiException;
import org.accessdesk.api.ApiToken;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.message.InvalidValueException;
import org.accessdesk.model.message.Message;
import org.accessdesk.model.message.MessageCode;
import org.accessdesk.model.settings.SavedConnection;
import org.accessdesk.platform.keychain.KeychainException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The tokens of the saved connections, each for the address it was entered for. Every method blocks. */
record SavedTokens(TokenSafe safe) {
    private static final Logger LOG = LoggerFactory.getLogger(SavedTokens.class);

    /**
     * The token of {@code connection} for its address.
     *
     * @throws ApiException if there is none, it was entered for another address, or the keychain refuses
     */
    ApiToken token(SavedConnection connection) throws ApiException {
        try {
            var kept = safe.token(connection.id(), connection.address()).orElseThrow(() -> noToken(
                    Message.of(MessageCode.NO_TOKEN_KEPT, connection.name()), null));
            if (!BoundToken.origin(connection.address()).equals(kept.origin())) {
                throw noToken(otherAddress(connection, kept.origin()), null);
            }
            return kept.token();
        } catch (KeychainException e) {
            throw tokenUnreadable(connection, e.problem(), e);
        } catch (InvalidValueException e) {
            throw tokenUnreadable(connection, e.problem(), e);
        }
    }

    private static ApiException tokenUnreadable(SavedConnection connection, Message why, Exception cause) {
        return noToken(Message.of(MessageCode.TOKEN_NOT_TAKEN, connection.name(), why), cause);
    }

    private static Message otherAddress(SavedConnection connection, @Nullable String origin) {
        return origin == null
                ? Message.of(MessageCode.TOKEN_FOR_NO_ADDRESS, connection.name(), connection.address())
                : Message.of(MessageCode.TOKEN_FOR_OTHER_ADDRESS, connection.name(), origin, connection.address());
    }

    private static ApiException noToken(Message why, @Nullable Throwable cause) {
        var problem = ApiProblem.onTheWay(ApiProblem.Kind.REJECTED, why);
        return cause == null ? new ApiException(problem) : new ApiException(problem, cause);
    }

    /** Which token is stored for {@code connection} and its address. */
    KeptToken kept(SavedConnection connection) {
        try {
            return safe.token(connection.id(), connection.address())
                    .map(kept -> new KeptToken(true, Objects.requireNonNullElse(kept.origin(), "")))
                    .orElse(KeptToken.NONE);
        } catch (KeychainException | IllegalArgumentException e) {
            LOG.info("No token can be read: {}", e.getMessage());
            return KeptToken.NONE;
        }
    }

    /** Forgets the token of the connection of that id, and returns its entry; null if there was none. */
    @Nullable
    String forget(String id) throws ApiException {
        try {
            var entry = safe.secret(id).orElse(null);
            safe.forget(id);
            return entry;
        } catch (KeychainException e) {
            throw new ApiException(ApiProblem.onTheWay(ApiProblem.Kind.REJECTED,
                    MessageCode.TOKEN_NOT_FORGOTTEN, e.problem()), e);
        }
    }
}
