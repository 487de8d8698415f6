package org.accessdesk.api.resource;

import org.accessdesk.api.json.Fields;
import org.accessdesk.api.json.Gaps;
import org.accessdesk.api.json.ServerTime;
import org.accessdesk.model.Interner;
import org.accessdesk.model.account.Actor;
import org.accessdesk.model.account.Audit;
import org.jspecify.annotations.Nullable;

/** Reads the {@code audit} field of any object. */
final class AuditReader {
    private final Interner interner;

    AuditReader(Interner interner) {
        this.interner = interner;
    }

    Audit read(Fields object, Gaps gaps) {
        var audit = object.object("audit");
        var joined = joined(object);
        gaps.time(joined);
        var read = new Audit(event(audit.object("created"), gaps), event(audit.object("updated"), gaps), joined.at(),
                audit.object("access").time("at", gaps));
        return read.equals(Audit.NONE) ? Audit.NONE : read;
    }

    /** When a user joined; the legacy form has an older name for the field. */
    static ServerTime joined(Fields object) {
        var audit = object.object("audit");
        return ServerTime.first(audit.object("joined").node().path("at"), audit.node().path("invitationAcceptedAt"));
    }

    private Audit.@Nullable Event event(Fields event, Gaps gaps) {
        var at = event.time("at", gaps);
        var actor = actor(event.object("by"));
        var by = actor == null ? null : interner.one(actor);
        return at == null && by == null ? null : new Audit.Event(at, by);
    }

    /** Servers send nearly empty ones, such as {@code {"href":"//"}}. */
    static @Nullable Actor actor(Fields by) {
        var id = by.text("id");
        var name = by.text("name");
        return id.isEmpty() && name.isEmpty() ? null : new Actor(id, name);
    }
}
