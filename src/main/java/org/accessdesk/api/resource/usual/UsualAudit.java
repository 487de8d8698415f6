package org.accessdesk.api.resource.usual;

import java.time.Instant;
import java.util.Objects;
import org.accessdesk.model.Interner;
import org.accessdesk.model.account.Actor;
import org.accessdesk.model.account.Audit;
import org.jspecify.annotations.Nullable;

/** Reads the {@code audit} field of users. */
final class UsualAudit {
    private static final int AT = 1;
    private static final int BY = 2;
    private static final int ID = 1;
    private static final int NAME = 2;
    private static final int CREATED = 1;
    private static final int UPDATED = 2;
    private static final int JOINED = 4;
    private static final int ACCESS = 8;
    private static final int LOGIN = 16;
    private static final int ACCEPTED = 32;

    private final Interner interner;
    private Actor latest = new Actor("", "");

    UsualAudit(Interner interner) {
        this.interner = interner;
    }

    /** What the field says; {@code login} is the last sign-in, which is no part of the audit. */
    record Said(Audit audit, @Nullable Instant login) {
        static final Said NOTHING = new Said(Audit.NONE, null);
    }

    Said read(UsualJson json) {
        if (!json.isObject()) {
            return Said.NOTHING;
        }
        var read = 0;
        Audit.Event created = null;
        Audit.Event updated = null;
        Instant joined = null;
        Instant access = null;
        Instant login = null;
        // The older name for the time of joining.
        Instant accepted = null;
        for (var name = json.field(); name != null; name = json.field()) {
            switch (name) {
                case "created" -> {
                    read = UsualJson.once(read, CREATED);
                    created = event(json);
                }
                case "updated" -> {
                    read = UsualJson.once(read, UPDATED);
                    updated = event(json);
                }
                case "joined" -> {
                    read = UsualJson.once(read, JOINED);
                    joined = at(json);
                }
                case "access" -> {
                    read = UsualJson.once(read, ACCESS);
                    access = at(json);
                }
                case "login" -> {
                    read = UsualJson.once(read, LOGIN);
                    login = at(json);
                }
                case "invitationAcceptedAt" -> {
                    read = UsualJson.once(read, ACCEPTED);
                    accepted = json.time();
                }
                default -> json.skip();
            }
        }
        // Most users were not changed since they were created.
        var audit = new Audit(created, Objects.equals(created, updated) ? created : updated,
                joined == null ? accepted : joined, access);
        return new Said(audit.equals(Audit.NONE) ? Audit.NONE : audit, login);
    }

    private Audit.@Nullable Event event(UsualJson json) {
        if (!json.isObject()) {
            return null;
        }
        var read = 0;
        Instant at = null;
        Actor by = null;
        for (var name = json.field(); name != null; name = json.field()) {
            switch (name) {
                case "at" -> {
                    read = UsualJson.once(read, AT);
                    at = json.time();
                }
                case "by" -> {
                    read = UsualJson.once(read, BY);
                    by = actor(json);
                }
                default -> json.skip();
            }
        }
        return at == null && by == null ? null : new Audit.Event(at, by);
    }

    private @Nullable Actor actor(UsualJson json) {
        if (!json.isObject()) {
            return null;
        }
        var read = 0;
        var id = "";
        var name = "";
        for (var field = json.field(); field != null; field = json.field()) {
            switch (field) {
                case "id" -> {
                    read = UsualJson.once(read, ID);
                    id = json.text(latest.id());
                }
                case "name" -> {
                    read = UsualJson.once(read, NAME);
                    name = json.text(latest.name());
                }
                default -> json.skip();
            }
        }
        if (id.isEmpty() && name.isEmpty()) {
            return null;
        }
        if (!id.equals(latest.id()) || !name.equals(latest.name())) {
            latest = interner.one(new Actor(id, name));
        }
        return latest;
    }

    private static @Nullable Instant at(UsualJson json) {
        if (!json.isObject()) {
            return null;
        }
        var read = 0;
        Instant at = null;
        for (var name = json.field(); name != null; name = json.field()) {
            if (name.equals("at")) {
                read = UsualJson.once(read, AT);
                at = json.time();
            } else {
                json.skip();
            }
        }
        return at;
    }
}
