package org.accessdesk.service.connect;

import java.util.List;
import org.accessdesk.model.id.TokenId;
import org.accessdesk.store.StoreException;
import org.accessdesk.store.Workspaces;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells whether a token was used at an address before. Needed for tokens that an earlier version stored without an
 * address: the list of connections may have been edited since, but a workspace is created only after the server at its
 * address accepted the token.
 */
@FunctionalInterface
public interface TokenUse {
    /** Knows of no use. */
    TokenUse UNKNOWN = (_, _) -> false;

    /** Whether the token of that id was accepted at {@code origin}; blocks. */
    boolean wasAccepted(String origin, TokenId token);

    /** Looks it up in the workspaces of this computer. */
    static TokenUse of(Workspaces workspaces) {
        return (origin, token) -> known(workspaces).stream()
                .anyMatch(k -> k.token().id().equals(token) && isAt(origin, k.address()));
    }

    private static List<Workspaces.KnownWorkspace> known(Workspaces workspaces) {
        try {
            return workspaces.known();
        } catch (StoreException e) {
            log().warn("The workspaces cannot be listed: {}", e.problem());
            return List.of();
        }
    }

    private static boolean isAt(String origin, String address) {
        try {
            return BoundToken.origin(address).equals(origin);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Logger log() {
        return LoggerFactory.getLogger(TokenUse.class);
    }
}
