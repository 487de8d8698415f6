package org.accessdesk.demo.world;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A user group. */
public final class Group extends Entity {
    private final String account;
    private final boolean isDefault;
    private final Set<String> modules = new LinkedHashSet<>();
    private final Set<String> members = new LinkedHashSet<>();
    private String name;
    private String description;
    private String logo;
    private @Nullable List<String> buyers;
    private @Nullable List<String> extensions;

    Group(String id, Stamp created, String account, boolean isDefault, GroupBody body) {
        super(id, created);
        this.account = account;
        this.isDefault = isDefault;
        this.name = body.name();
        this.description = body.description();
        this.logo = body.logo();
        set(body);
    }

    void set(GroupBody body) {
        name = body.name();
        description = body.description();
        logo = body.logo();
        modules.clear();
        modules.addAll(body.modules());
        buyers = body.buyers();
        extensions = body.extensions();
    }

    public String account() {
        return account;
    }

    public boolean isDefault() {
        return isDefault;
    }

    public String name() {
        return name;
    }

    public String description() {
        return description;
    }

    public String logo() {
        return logo;
    }

    /** The ids of its modules. */
    public Set<String> modules() {
        return Collections.unmodifiableSet(modules);
    }

    /** The ids of the buyers it is limited to; null for all. */
    public @Nullable List<String> buyers() {
        return buyers;
    }

    /** The ids of its extensions; null for all. */
    public @Nullable List<String> extensions() {
        return extensions;
    }

    /** The ids of its members. */
    public Set<String> members() {
        return Collections.unmodifiableSet(members);
    }

    boolean strip(String module) {
        return modules.remove(module);
    }

    void join(String member) {
        members.add(member);
    }

    void leave(String member) {
        members.remove(member);
    }
}
