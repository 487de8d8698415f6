package org.accessdesk.store.snapshot;

import java.time.Instant;
import org.accessdesk.model.Interner;
import org.accessdesk.model.account.Actor;
import org.accessdesk.model.account.Audit;
import org.accessdesk.model.message.MessageCode;
import org.accessdesk.store.json.BadJsonException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Times and actors, as a stream. A time is its seconds, or its seconds and nanoseconds: faster to read than ISO. */
final class AuditJson {
    private AuditJson() {}

    static void time(JsonGenerator to, String name, @Nullable Instant at) {
        if (at == null) {
            return;
        }
        if (at.getNano() == 0) {
            to.writeNumberProperty(name, at.getEpochSecond());
        } else {
            to.writeArrayPropertyStart(name);
            to.writeNumber(at.getEpochSecond());
            to.writeNumber(at.getNano());
            to.writeEndArray();
        }
    }

    static Instant time(JsonParser from) {
        if (from.currentToken() != JsonToken.START_ARRAY) {
            return Instant.ofEpochSecond(from.getLongValue());
        }
        from.nextToken();
        var seconds = from.getLongValue();
        from.nextToken();
        var nanos = from.getIntValue();
        from.nextToken();
        return Instant.ofEpochSecond(seconds, nanos);
    }

    static void write(JsonGenerator to, String name, Audit audit) {
        if (audit.equals(Audit.NONE)) {
            return;
        }
        to.writeObjectPropertyStart(name);
        event(to, "created", audit.created());
        event(to, "updated", audit.updated());
        time(to, "joined", audit.joined());
        time(to, "access", audit.access());
        to.writeEndObject();
    }

    private static void event(JsonGenerator to, String name, Audit.@Nullable Event event) {
        if (event == null) {
            return;
        }
        to.writeObjectPropertyStart(name);
        time(to, "at", event.at());
        var by = event.by();
        if (by != null) {
            to.writeStringProperty("id", by.id());
            to.writeStringProperty("name", by.name());
        }
        to.writeEndObject();
    }

    static Audit read(JsonParser from, Interner interner) {
        Audit.Event created = null;
        Audit.Event updated = null;
        Instant joined = null;
        Instant access = null;
        while (from.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = from.currentName();
            from.nextToken();
            switch (name) {
                case "created" -> created = event(from, interner);
                case "updated" -> updated = event(from, interner);
                case "joined" -> joined = time(from);
                case "access" -> access = time(from);
                default -> throw new BadJsonException(MessageCode.JSON_PART_UNKNOWN);
            }
        }
        return new Audit(created, updated, joined, access);
    }

    private static Audit.Event event(JsonParser from, Interner interner) {
        Instant at = null;
        String id = null;
        var actor = "";
        while (from.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = from.currentName();
            from.nextToken();
            switch (name) {
                case "at" -> at = time(from);
                case "id" -> id = from.getString();
                case "name" -> actor = from.getString();
                default -> throw new BadJsonException(MessageCode.JSON_PART_UNKNOWN);
            }
        }
        return new Audit.Event(at, id == null ? null : interner.one(new Actor(id, actor)));
    }
}
