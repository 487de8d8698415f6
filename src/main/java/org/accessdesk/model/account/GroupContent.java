package org.accessdesk.model.account;

import java.util.Set;
import org.accessdesk.model.id.ModuleId;

/** The editable part of a group: name, description, logo address and modules; an empty text stands for none. */
public record GroupContent(String name, String description, String logo, Set<ModuleId> modules) {
    public GroupContent {
        modules = Set.copyOf(modules);
    }

    /** The same texts with those modules. */
    public GroupContent withModules(Set<ModuleId> other) {
        return new GroupContent(name, description, logo, other);
    }
}
