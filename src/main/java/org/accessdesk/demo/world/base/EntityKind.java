package org.accessdesk.demo.world.base;

/** The kinds of object that the audit trail knows. */
public enum EntityKind {
    AccountUser("account-user", "User"),
    User("user", "User"),
    UserGroup("user-group", "Group"),
    ApiToken("api-token", "API token");

    private final String code;
    private final String title;

    EntityKind(String code, String title) {
        this.code = code;
        this.title = title;
    }

    /** The event of a write, such as "platform.accounts.user-group.created". */
    public String event(String verb) {
        return "platform.accounts." + code + "." + verb;
    }

    /** The write of the object called {@code name}, in words. */
    public String summary(String name, String verb) {
        return title + " " + name + " " + verb;
    }
}
