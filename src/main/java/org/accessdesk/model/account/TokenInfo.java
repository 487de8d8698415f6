package org.accessdesk.model.account;

import java.util.Set;
import org.accessdesk.model.id.ModuleId;
import org.accessdesk.model.id.TokenId;
import org.accessdesk.model.id.UserId;
import org.jspecify.annotations.Nullable;

/**
 * A token's own information; never the secret.
 *
 * @param owner the user who created it, if the server says: the best guess of the person who uses the app
 */
public record TokenInfo(TokenId id, String name, Account account, Set<ModuleId> modules, @Nullable UserId owner) {
    public TokenInfo {
        modules = Set.copyOf(modules);
    }

    /** A token with an unknown creator. */
    public TokenInfo(TokenId id, String name, Account account, Set<ModuleId> modules) {
        this(id, name, account, modules, null);
    }

    /** Whether it may administer users and groups. */
    public boolean mayManageAccess() {
        return modules.contains(Module.ACCESS_MANAGEMENT);
    }
}
