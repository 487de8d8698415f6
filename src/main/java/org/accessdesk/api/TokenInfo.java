package org.accessdesk.api;

import java.util.Set;
import org.accessdesk.model.Account;
import org.accessdesk.model.Module;
import org.accessdesk.model.ModuleId;
import org.accessdesk.model.TokenId;

/** What a token tells of itself (api.md §1.2); never the secret. */
public record TokenInfo(TokenId id, String name, Account account, Set<ModuleId> modules) {
    public TokenInfo {
        modules = Set.copyOf(modules);
    }

    /** Whether it may administer users and groups. */
    public boolean mayManageAccess() {
        return modules.contains(Module.ACCESS_MANAGEMENT);
    }
}
