package org.accessdesk.model.account;

import java.util.Set;
import org.accessdesk.model.id.ModuleId;
import org.accessdesk.model.id.TokenId;
import org.jspecify.annotations.Nullable;

/**
 * An API token of the account, with the fields that a cascade can change (ApiToken BR-007); never its secret.
 *
 * @param revision rises with every update; null if the server sends none
 */
public record IssuedToken(TokenId id, String name, Set<ModuleId> modules, @Nullable Integer revision) {
    public IssuedToken {
        modules = Set.copyOf(modules);
    }

    /** The same token with other modules. */
    public IssuedToken withModules(Set<ModuleId> others) {
        return new IssuedToken(id, name, others, revision);
    }
}
