package org.accessdesk.demo.world;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/** An API token. */
public final class Token extends Entity {
    private final String account;
    private final String secret;
    private final Instant worksFrom;
    private final Set<String> modules = new LinkedHashSet<>();
    private String name;
    private String description;
    private boolean active = true;

    Token(String id, Stamp created, String account, String name, String secret, Instant worksFrom,
            Set<String> modules) {
        super(id, created);
        this.account = account;
        this.name = name;
        this.description = "";
        this.secret = secret;
        this.worksFrom = worksFrom;
        this.modules.addAll(modules);
    }

    public String account() {
        return account;
    }

    public String name() {
        return name;
    }

    public String description() {
        return description;
    }

    public boolean active() {
        return active;
    }

    public Instant worksFrom() {
        return worksFrom;
    }

    /** The ids of its modules. */
    public Set<String> modules() {
        return Collections.unmodifiableSet(modules);
    }

    /** The whole text that signs in (ApiToken BR-005). */
    public String value() {
        return "idt:" + id() + ":" + secret;
    }

    void rename(String newName, String newDescription) {
        name = newName;
        description = newDescription;
    }

    void setActive(boolean value) {
        active = value;
    }

    void setModules(Set<String> ids) {
        modules.clear();
        modules.addAll(ids);
    }

    boolean strip(String module) {
        return modules.remove(module);
    }
}
