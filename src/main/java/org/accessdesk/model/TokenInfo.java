package org.accessdesk.model;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a token tells of itself; never the secret.
 *
 * @param owner the user who made it, as far as the server says: the best guess of who sits before the screen
 */
public record TokenInfo(TokenId id, String name, Account account, Set<ModuleId> modules, @Nullable UserId owner) {
    public TokenInfo {
        modules = Set.copyOf(modules);
    }

    /** A token of which nobody says who made it. */
    public TokenInfo(TokenId id, String name, Account account, Set<ModuleId> modules) {
        this(id, name, account, modules, null);
    }

    /** Whether it may administer users and groups. */
    public boolean mayManageAccess() {
        return modules.contains(Module.ACCESS_MANAGEMENT);
    }
}
