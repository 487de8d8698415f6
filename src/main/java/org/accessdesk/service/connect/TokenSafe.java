package org.accessdesk.service.connect;

import java.util.Optional;
import java.util.function.Supplier;
import org.accessdesk.model.Message;
import org.accessdesk.platform.keychain.Keychain;
import org.accessdesk.platform.keychain.KeychainException;
import org.accessdesk.platform.keychain.SessionKeychain;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The secrets of the saved connections and of the proxy: in the system's keychain, and for this session where it has none or refuses. The
 * keychain is looked for when it is first needed. Every method blocks; none may be called on the interface's thread.
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
     * @param reason why there is none that lasts; null if there is one
     */
    public record TokenKeychain(Keychain keychain, @Nullable Message reason) {}

    /**
     * Where a token is kept.
     *
     * @param reason why only for this session; null if it lasts or nobody knows why
     */
    public record TokenPlace(boolean lasting, @Nullable Message reason) {}

    /** @param finder looks for the keychain, which may take its time */
    public TokenSafe(Supplier<TokenKeychain> finder) {
        this(finder, TokenUse.UNKNOWN);
    }

    /**
     * The same which takes over tokens that an earlier version kept without an address.
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

    /** Keeps {@code secret} under {@code name}; for this session if the keychain refuses. */
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
     * The token of the connection of that id, with the address it is for; empty if none is kept. One that an earlier
     * version kept is bound to {@code address} if it was used there before, and to nothing if not.
     *
     * @throws KeychainException if the keychain refuses
     * @throws IllegalArgumentException if what is kept there is no token, or {@code address} is none
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

    /** Whether or not the keychain takes it, the token may be used at that address. */
    private synchronized BoundToken bound(String id, String before, BoundToken now) throws KeychainException {
        // Nothing comes back that was forgotten or replaced meanwhile.
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
