package org.accessdesk.store.json;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.accessdesk.model.ServerValue;
import org.accessdesk.model.account.UserStatus;
import org.accessdesk.model.change.Cascade;
import org.accessdesk.model.change.merge.ServerState;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.Id;
import org.accessdesk.model.id.ModuleId;
import org.accessdesk.model.id.TokenId;
import org.accessdesk.model.id.UserId;
import org.accessdesk.model.message.MessageCode;
import tools.jackson.databind.node.ObjectNode;

/** The server's state of a target, and the cascade of a change, as JSON. */
final class SeenJson {
    private SeenJson() {}

    static ObjectNode write(ServerState seen) {
        var json = JsonText.object();
        switch (seen) {
            case ServerState.UserState s -> json.put("kind", "user").set("groups", JsonText.sorted(s.groups()));
            case ServerState.GroupState s -> json.put("kind", "group").set("content",
                    ChangeJson.write(s.content(), Naming.PLAIN));
            case ServerState.MadeState s -> json.put("kind", "made").put("group", s.group().value()).set("content",
                    ChangeJson.write(s.content(), Naming.PLAIN));
            case ServerState.InvitedState s ->
                json.put("kind", "invited").put("user", s.user().value()).set("groups", JsonText.sorted(s.groups()));
            case ServerState.InvitationState s -> JsonText.put(
                    json.put("kind", "invitation").put("status", s.status().text()), "updated", s.updated());
            case ServerState.NoObject _ -> json.put("kind", "none");
            case ServerState.TokenState s -> json.put("kind", "token").set("modules", JsonText.sorted(s.modules()));
        }
        JsonText.put(json, "revision", seen.revision());
        return json;
    }

    static ServerState read(JsonReader json) {
        var revision = json.numberOrNull("revision");
        return switch (json.text("kind")) {
            case "user" -> new ServerState.UserState(json.ids("groups", GroupId::new), revision);
            case "group" -> new ServerState.GroupState(ChangeJson.content(json.object("content")), revision);
            case "made" -> new ServerState.MadeState(json.id("group", GroupId::new),
                    ChangeJson.content(json.object("content")), revision);
            case "invited" -> new ServerState.InvitedState(json.id("user", UserId::new),
                    json.ids("groups", GroupId::new), revision);
            case "invitation" ->
                new ServerState.InvitationState(ServerValue.read(UserStatus.class, json.text("status")),
                        json.timeOrNull("updated"), revision);
            case "none" -> new ServerState.NoObject();
            case "token" -> new ServerState.TokenState(json.ids("modules", ModuleId::new), revision);
            default -> throw new BadJsonException(MessageCode.JSON_PART_UNKNOWN);
        };
    }

    static ObjectNode write(Cascade cascade) {
        var json = JsonText.object();
        json.set("groups", losses(cascade.groups()));
        json.set("tokens", losses(cascade.tokens()));
        return json;
    }

    static Cascade cascade(JsonReader json) {
        return new Cascade(losses(json.object("groups"), GroupId::new), losses(json.object("tokens"), TokenId::new));
    }

    private static ObjectNode losses(Map<? extends Id, Set<ModuleId>> losses) {
        var json = JsonText.object();
        losses.entrySet().stream().sorted(java.util.Comparator.comparing(e -> e.getKey().value()))
                .forEach(e -> json.set(e.getKey().value(), JsonText.sorted(e.getValue())));
        return json;
    }

    private static <T extends Id> Map<T, Set<ModuleId>> losses(JsonReader json, Function<String, T> make) {
        var map = new HashMap<T, Set<ModuleId>>();
        json.names().forEach(id -> map.put(make.apply(id), Set.copyOf(json.ids(id, ModuleId::new))));
        return map;
    }
}
