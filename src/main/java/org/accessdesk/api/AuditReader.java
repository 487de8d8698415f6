package org.accessdesk.api;

import java.time.Instant;
import org.accessdesk.model.Actor;
import org.accessdesk.model.Audit;
import org.jspecify.annotations.Nullable;

/** Reads {@code audit} of any object. */
final class AuditReader {
    private final Interner interner;

    AuditReader(Interner interner) {
        this.interner = interner;
    }

    Audit read(Fields object) {
        var audit = object.object("audit");
        var read = new Audit(event(audit.object("created")), event(audit.object("updated")), joined(audit),
                audit.object("access").time("at"));
        return read.equals(Audit.NONE) ? Audit.NONE : read;
    }

    /** The legacy form has an older name for it (api.md §4.2). */
    private static @Nullable Instant joined(Fields audit) {
        var joined = audit.object("joined").time("at");
        return joined == null ? audit.time("invitationAcceptedAt") : joined;
    }

    private Audit.@Nullable Event event(Fields event) {
        var at = event.time("at");
        var actor = actor(event.object("by"));
        var by = actor == null ? null : interner.one(actor);
        return at == null && by == null ? null : new Audit.Event(at, by);
    }

    /** Nearly empty ones are sent, such as {@code {"href":"//"}} (api.md §4.3). */
    static @Nullable Actor actor(Fields by) {
        var id = by.text("id");
        var name = by.text("name");
        return id.isEmpty() && name.isEmpty() ? null : new Actor(id, name);
    }
}
