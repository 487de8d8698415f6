package org.accessdesk.model.change;

import java.util.Map;
import java.util.Set;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.ModuleId;
import org.accessdesk.model.id.TokenId;

/**
 * What the platform removes by itself when modules are removed from the Default group: the same modules from every
 * other group (UserGroup BR-012) and from every API token (ApiToken BR-007).
 *
 * @param groups what each other group loses
 * @param tokens what each API token loses; empty if tokens could not be read
 */
public record Cascade(Map<GroupId, Set<ModuleId>> groups, Map<TokenId, Set<ModuleId>> tokens) {

    /** An empty cascade. */
    public static final Cascade NONE = new Cascade(Map.of(), Map.of());

    public Cascade {
        groups = Map.copyOf(groups);
        tokens = Map.copyOf(tokens);
    }

    public boolean isEmpty() {
        return groups.isEmpty() && tokens.isEmpty();
    }
}
