package org.accessdesk.model;

import java.util.Set;

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
