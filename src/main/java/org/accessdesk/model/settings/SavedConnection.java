package org.accessdesk.model.settings;

import java.time.Instant;
import java.util.regex.Pattern;
import org.accessdesk.model.account.Account;
import org.accessdesk.model.account.TokenInfo;
import org.accessdesk.model.id.TokenId;
import org.accessdesk.model.message.InvalidValueException;
import org.accessdesk.model.message.MessageCode;
import org.jspecify.annotations.Nullable;

/**
 * A named, saved connection; never with the token's secret.
 *
 * @param id the key of the secret in the keychain
 * @param address the marketplace, as the workspaces know it
 * @param readOnly whether nothing may be written through it
 * @param color distinguishes it visually
 * @param learnt what the server said about it
 */
public record SavedConnection(String id, String name, String address, Endpoint endpoint, boolean readOnly,
        ConnectionColor color, Learnt learnt) {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{1,64}");

    /**
     * What is known from its use.
     *
     * @param token the token's own id, no secret
     */
    public record Learnt(@Nullable TokenId token, @Nullable Account account, @Nullable Instant lastUsed) {
        /** It was never used. */
        public static final Learnt NOTHING = new Learnt(null, null, null);
    }

    /** @throws IllegalArgumentException if the id is invalid, or the address is empty */
    public SavedConnection {
        if (!ID.matcher(id).matches()) {
            throw new InvalidValueException(MessageCode.CONNECTION_WITHOUT_ID);
        }
        if (address.isBlank()) {
            throw new InvalidValueException(MessageCode.CONNECTION_WITHOUT_ADDRESS);
        }
    }

    /** The same with the server's information about {@code token}. */
    public SavedConnection with(TokenInfo token) {
        return with(new Learnt(token.id(), token.account(), learnt.lastUsed()));
    }

    /** The same, used at {@code at}. */
    public SavedConnection used(Instant at) {
        return with(new Learnt(learnt.token(), learnt.account(), at));
    }

    /** The same under another name. */
    public SavedConnection withName(String other) {
        return new SavedConnection(id, other, address, endpoint, readOnly, color, learnt);
    }

    private SavedConnection with(Learnt other) {
        return new SavedConnection(id, name, address, endpoint, readOnly, color, other);
    }
}
