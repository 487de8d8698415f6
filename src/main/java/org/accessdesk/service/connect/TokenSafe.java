package org.accessdesk.service.connect;

import java.util.Optional;
import java.util.function.Supplier;
import org.accessdesk.api.ApiToken;
import org.accessdesk.platform.keychain.Keychain;
import org.accessdesk.platform.keychain.KeychainException;
import org.accessdesk.platform.keychain.SessionKeychain;
import org.jspecify.annotations.Nullable;

/**
 * The secrets of the saved connections and of the proxy: in the system's keychain, and for this session where it has none or refuses. The
 * keychain is looked for when it is first needed. Every method blocks; none may be called on the interface's thread.
 */
public final class TokenSafe {
    private final Supplier<Found> finder;
    private final SessionKeychain session = new SessionKeychain();
    private @Nullable Found found;

    /**
     * The keychain of this computer.
     *
     * @param reason why there is none that lasts, a sentence; empty if there is one
     */
    public record Found(Keychain keychain, String reason) {}

    /**
     * Where a token is kept.
     *
     * @param reason why only for this session, a sentence; empty if it lasts or nobody knows why
     */
    public record Place(boolean lasting, String reason) {}

    /** @param finder looks for the keychain, which may take its time */
    public TokenSafe(Supplier<Found> finder) {
        this.finder = finder;
    }

    private synchronized Found found() {
        var known = found;
        if (known == null) {
            known = finder.get();
            found = known;
        }
        return known;
    }

    /** Where tokens are kept here. */
    public Place place() {
        var known = found();
        return new Place(known.keychain().isLasting(), known.keychain().isLasting() ? "" : known.reason());
    }

    /** Keeps {@code token} for the connection of that id; for this session if the keychain refuses. */
    public Place keep(String id, ApiToken token) {
        return keep(id, token.reveal());
    }

    /** Keeps {@code secret} under {@code name}; for this session if the keychain refuses. */
    Place keep(String name, String secret) {
        try {
            found().keychain().write(name, secret);
            session.delete(name);
            return place();
        } catch (KeychainException e) {
            session.write(name, secret);
            return new Place(false, String.valueOf(e.getMessage()));
        }
    }

    /**
     * The token of the connection of that id; empty if none is kept.
     *
     * @throws KeychainException if the keychain refuses
     * @throws IllegalArgumentException if what is kept there is no token
     */
    public Optional<ApiToken> token(String id) throws KeychainException {
        return secret(id).map(ApiToken::parse);
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
    public void forget(String id) throws KeychainException {
        session.delete(id);
        found().keychain().delete(id);
    }
}
