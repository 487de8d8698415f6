package org.accessdesk.store.json;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.accessdesk.model.GroupId;
import org.accessdesk.model.Id;
import org.accessdesk.model.ModuleId;
import org.accessdesk.model.TokenId;
import org.accessdesk.model.change.Cascade;
import org.accessdesk.model.change.Seen;
import tools.jackson.databind.node.ObjectNode;

/** What the server had of a target, and what it took along, as JSON. */
final class SeenJson {
    private SeenJson() {}

    static ObjectNode write(Seen seen) {
        var json = Json.object();
        switch (seen) {
            case Seen.OfUser s -> json.put("kind", "user").set("groups", Json.sorted(s.groups()));
            case Seen.OfGroup s -> json.put("kind", "group").set("content",
                    ChangeJson.write(s.content(), Naming.PLAIN));
            case Seen.OfToken s -> json.put("kind", "token").set("modules", Json.sorted(s.modules()));
        }
        Json.put(json, "revision", seen.revision());
        return json;
    }

    static Seen read(Obj json) {
        var revision = json.numberOrNull("revision");
        return switch (json.text("kind")) {
            case "user" -> new Seen.OfUser(json.ids("groups", GroupId::new), revision);
            case "group" -> new Seen.OfGroup(ChangeJson.content(json.object("content")), revision);
            case "token" -> new Seen.OfToken(json.ids("modules", ModuleId::new), revision);
            default -> throw new BadJsonException("it has a state of an unknown kind");
        };
    }

    static ObjectNode write(Cascade cascade) {
        var json = Json.object();
        json.set("groups", losses(cascade.groups()));
        json.set("tokens", losses(cascade.tokens()));
        return json;
    }

    static Cascade cascade(Obj json) {
        return new Cascade(losses(json.object("groups"), GroupId::new), losses(json.object("tokens"), TokenId::new));
    }

    private static ObjectNode losses(Map<? extends Id, Set<ModuleId>> losses) {
        var json = Json.object();
        losses.entrySet().stream().sorted(java.util.Comparator.comparing(e -> e.getKey().value()))
                .forEach(e -> json.set(e.getKey().value(), Json.sorted(e.getValue())));
        return json;
    }

    private static <T extends Id> Map<T, Set<ModuleId>> losses(Obj json, Function<String, T> make) {
        var map = new HashMap<T, Set<ModuleId>>();
        json.names().forEach(id -> map.put(make.apply(id), Set.copyOf(json.ids(id, ModuleId::new))));
        return map;
    }
}
