package org.accessdesk.service.connect;

import java.util.Optional;
import java.util.function.Supplier;
import org.accessdesk.model.message.Message;
import org.accessdesk.platform.keychain.Keychain;
import org.accessdesk.platform.keychain.KeychainException;
import org.accessdesk.platform.keychain.SessionKeychain;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The secrets of the saved connections and of the proxy: in the system's keychain, or only for this session if there is
 * none or it refuses. The keychain is searched on first use. Every method blocks; none may be called on the interface's
 * thread.
 */
public final class TokenSafe {
    private static final Logger LOG = LoggerFactory.getLogger(TokenSafe.class);
    private final Supplier<TokenKeychain> finder;
    private final TokenUse use;
    private final SessionKeychain session = new SessionKeychain();
    private @Nullable TokenKeychain found;

    /**
     * The keychain of this computer.
     *
     * @param reason why there is no lasting one; null if there is
     */
    public record TokenKeychain(Keychain keychain, @Nullable Message reason) {}

    /**
     * Where a token is stored.
     *
     * @param reason why only for this session; null if it lasts or the reason is unknown
     */
    public record TokenPlace(boolean lasting, @Nullable Message reason) {}

    /** @param finder searches the keychain; may be slow */
    public TokenSafe(Supplier<TokenKeychain> finder) {
        this(finder, TokenUse.UNKNOWN);
    }

    /**
     * The same, which also takes over tokens that an earlier version stored without an address.
     *
     * @param use knows which address such a token was used at
     */
    public TokenSafe(Supplier<TokenKeychain> finder, TokenUse use) {
        this.finder = finder;
        this.use = use;
    }

    private synchronized TokenKeychain found() {
        var known = found;
        if (known == null) {
            known = finder.get();
            found = known;
        }
        return known;
    }

    /** Where tokens are kept here. */
    public TokenPlace place() {
        var known = found();
        return new TokenPlace(known.keychain().isLasting(), known.keychain().isLasting() ? null : known.reason());
    }

    /** Stores {@code secret} under {@code name}; only for this session if the keychain refuses. */
    synchronized TokenPlace keep(String name, String secret) {
        try {
            found().keychain().write(name, secret);
            session.delete(name);
            return place();
        } catch (KeychainException e) {
            session.write(name, secret);
            return new TokenPlace(false, e.problem());
        }
    }

    /**
     * The token of the connection of that id, with the address it is for; empty if there is none. A token of an earlier
     * version is bound to {@code address} if it was used there before, and to no address otherwise.
     *
     * @throws KeychainException if the keychain refuses
     * @throws IllegalArgumentException if the entry has no token, or {@code address} is invalid
     */
    Optional<BoundToken> token(String id, String address) throws KeychainException {
        var entry = secret(id);
        if (entry.isEmpty()) {
            return Optional.empty();
        }
        var kept = BoundToken.parse(entry.get());
        var origin = BoundToken.origin(address);
        return Optional.of(kept.origin() == null && use.wasAccepted(origin, kept.token().id())
                ? bound(id, entry.get(), new BoundToken(origin, kept.token()))
                : kept);
    }

    /** The token may be used at that address even if the keychain refuses the new entry. */
    private synchronized BoundToken bound(String id, String before, BoundToken now) throws KeychainException {
        // Does not restore a secret that was forgotten or replaced meanwhile.
        if (secret(id).filter(before::equals).isPresent()) {
            LOG.info("The token {} belongs to {} from now on", now.token(), now.origin());
            keep(id, BoundToken.entry(String.valueOf(now.origin()), now.token()));
        }
        return now;
    }

    /**
     * What is kept under {@code name}; empty if nothing is.
     *
     * @throws KeychainException if the keychain refuses
     */
    Optional<String> secret(String name) throws KeychainException {
        var here = session.read(name);
        return here.isPresent() ? here : found().keychain().read(name);
    }

    /**
     * Forgets what is kept under {@code id}: the id of a connection or another name.
     *
     * @throws KeychainException if the keychain refuses, so that it is still there
     */
    public synchronized void forget(String id) throws KeychainException {
        session.delete(id);
        found().keychain().delete(id);
    }
}
