package org.accessdesk.store.json;

import org.accessdesk.model.change.LimitField;
import org.accessdesk.model.change.Target;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.ModuleId;
import org.accessdesk.model.id.UserId;
import org.accessdesk.model.message.MessageCode;
import org.accessdesk.model.rule.Finding;
import org.accessdesk.model.rule.LimitFault;
import org.accessdesk.model.rule.ModuleLock;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A finding of a guard as JSON. */
final class FindingJson {
    private FindingJson() {}

    static ObjectNode write(Finding finding) {
        var json = JsonText.object();
        switch (finding) {
            case Finding.NoGroupLeft(var user) -> json.put("kind", "noGroupLeft").put("user", user.value());
            case Finding.ModuleLocked(var group, var module, var lock) -> json.put("kind", "moduleLocked")
                    .put("group", group.value()).put("module", module.value()).put("lock", lock.name());
            case Finding.DefaultGroupStays(var group) ->
                json.put("kind", "defaultGroupStays").put("group", group.value());
            case Finding.GroupInUse(var group, var users) ->
                json.put("kind", "groupInUse").put("group", group.value()).put("users", users);
            case Finding.OwnRemoval(var user) -> json.put("kind", "ownRemoval").put("user", user.value());
            case Finding.AddressInUse(var user, var by) ->
                json.put("kind", "addressInUse").put("user", user.value()).put("by", by.value());
            case Finding.EmailsSent(var users, var count) -> {
                var array = json.put("kind", "emailsSent").put("count", count).putArray("users");
                users.forEach(u -> array.add(u.value()));
            }
            case Finding.UsersRemoved(var users, var count) -> {
                var array = json.put("kind", "usersRemoved").put("count", count).putArray("users");
                users.forEach(u -> array.add(u.value()));
            }
            case Finding.NameInUse(var group, var by) ->
                json.put("kind", "nameInUse").put("group", group.value()).put("by", by.value());
            case Finding.NotComplete(var gaps, var of) -> {
                json.put("kind", "notComplete").set("gaps", MessageJson.texts(gaps));
                JsonText.put(json, "of", of == null ? null : ChangeJson.write(of));
            }
            case Finding.OwnAccessLost(var user) -> JsonText.put(json.put("kind", "ownAccessLost"), "user", user);
            case Finding.TooFewAdministrators(var left) ->
                json.put("kind", "tooFewAdministrators").put("left", left);
            case Finding.MassBuyerLoss(var group, var users, var of) -> JsonText
                    .put(json.put("kind", "massBuyerLoss").put("users", users).put("of", of), "group", group);
            case Finding.LimitRefused(var group, var field, var fault) -> json.put("kind", "limitRefused")
                    .put("group", group.value()).put("field", field.name()).put("fault", fault.name());
            case Finding.BuyersStranded(var group) -> json.put("kind", "buyersStranded").put("group", group.value());
            case Finding.MassRemoval(var module, var group, var users, var of) -> JsonText.put(json
                    .put("kind", "massRemoval").put("module", module.value()).put("users", users).put("of", of),
                    "group", group);
            case Finding.AccessGranted(var module, var users, var count, var asked) -> {
                JsonText.put(json.put("kind", "accessGranted").put("count", count).put("asked", asked), "module",
                        module);
                var array = json.putArray("users");
                users.forEach(u -> array.add(u.value()));
            }
        }
        return json;
    }

    static Finding read(JsonReader json) {
        return switch (json.text("kind")) {
            case "noGroupLeft" -> new Finding.NoGroupLeft(json.id("user", UserId::new));
            case "moduleLocked" -> new Finding.ModuleLocked(json.id("group", GroupId::new),
                    json.id("module", ModuleId::new), json.one("lock", ModuleLock.class));
            case "defaultGroupStays" -> new Finding.DefaultGroupStays(json.id("group", GroupId::new));
            case "groupInUse" -> new Finding.GroupInUse(json.id("group", GroupId::new), json.number("users"));
            case "ownRemoval" -> new Finding.OwnRemoval(json.id("user", UserId::new));
            case "addressInUse" ->
                new Finding.AddressInUse(json.id("user", UserId::new), json.id("by", UserId::new));
            case "emailsSent" -> new Finding.EmailsSent(json.ids("users", UserId::new), json.number("count"));
            case "usersRemoved" -> new Finding.UsersRemoved(json.ids("users", UserId::new), json.number("count"));
            case "nameInUse" ->
                new Finding.NameInUse(json.id("group", GroupId::new), json.id("by", GroupId::new));
            case "notComplete" -> new Finding.NotComplete(MessageJson.read(json.texts("gaps")), target(json));
            case "ownAccessLost" -> new Finding.OwnAccessLost(json.has("user") ? json.id("user", UserId::new) : null);
            case "tooFewAdministrators" -> new Finding.TooFewAdministrators(json.number("left"));
            case "massBuyerLoss" -> new Finding.MassBuyerLoss(
                    json.has("group") ? json.id("group", GroupId::new) : null, json.number("users"),
                    json.number("of"));
            case "limitRefused" -> new Finding.LimitRefused(json.id("group", GroupId::new),
                    json.one("field", LimitField.class), json.one("fault", LimitFault.class));
            case "buyersStranded" -> new Finding.BuyersStranded(json.id("group", GroupId::new));
            case "massRemoval" -> new Finding.MassRemoval(json.id("module", ModuleId::new),
                    json.has("group") ? json.id("group", GroupId::new) : null, json.number("users"),
                    json.number("of"));
            case "accessGranted" -> new Finding.AccessGranted(
                    json.has("module") ? json.id("module", ModuleId::new) : null, json.ids("users", UserId::new),
                    json.number("count"), json.flag("asked"));
            default -> throw new BadJsonException(MessageCode.JSON_PART_UNKNOWN);
        };
    }

    private static @Nullable Target target(JsonReader json) {
        return json.has("of") ? ChangeJson.target(json.text("of")) : null;
    }
}
