package org.accessdesk.demo.http;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import org.accessdesk.demo.Switch;
import org.accessdesk.demo.world.AccountEntry;
import org.accessdesk.demo.world.Entity;
import org.accessdesk.demo.world.Group;
import org.accessdesk.demo.world.Member;
import org.accessdesk.demo.world.Mod;
import org.accessdesk.demo.world.Stamp;
import org.accessdesk.demo.world.World;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Parts that several objects share: references, audit, lists (api.md §3.5). */
final class Views {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'")
            .withZone(ZoneOffset.UTC);
    private final World world;
    private final Set<Switch> switches;

    Views(World world, Set<Switch> switches) {
        this.world = world;
        this.switches = switches;
    }

    boolean on(Switch toggle) {
        return switches.contains(toggle);
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    static @Nullable String time(@Nullable Instant at) {
        return at == null ? null : TIME.format(at);
    }

    void revision(ObjectNode node, Entity entity) {
        if (!on(Switch.NO_REVISIONS)) {
            node.put("revision", entity.revision());
        }
    }

    ObjectNode event(Stamp stamp) {
        var event = object();
        event.put("at", time(stamp.at()));
        event.putObject("by").put("id", stamp.byId()).put("name", stamp.byName());
        return event;
    }

    ObjectNode audit(Entity entity) {
        var audit = object();
        audit.set("created", event(entity.created()));
        audit.set("updated", event(entity.updated()));
        return audit;
    }

    ObjectNode accountRef(AccountEntry account) {
        var ref = object().put("id", account.id()).put("name", account.name());
        if (!on(Switch.NO_REVISIONS)) {
            ref.put("revision", 1);
        }
        return ref.put("type", account.type()).put("status", "Active");
    }

    ObjectNode accountRef(String id) {
        var account = world.findAccount(id);
        return account == null ? object().put("id", id) : accountRef(account);
    }

    ObjectNode groupRef(Group group) {
        var ref = object().put("id", group.id()).put("name", group.name());
        revision(ref, group);
        ref.put("description", group.description());
        ref.put(on(Switch.OLD_GROUP_NAMES) ? "icon" : "logo", group.logo());
        return ref.put(on(Switch.OLD_GROUP_NAMES) ? "default" : "isDefault", group.isDefault());
    }

    ArrayNode groupRefs(Collection<String> ids) {
        var list = array();
        for (var id : ids) {
            var group = world.findGroup(id);
            if (group != null) {
                list.add(groupRef(group));
            }
        }
        return list;
    }

    ObjectNode userRef(Member member) {
        var ref = object().put("id", member.person().id()).put("name", member.person().name()).putNull("icon");
        revision(ref, member.person());
        return ref;
    }

    ObjectNode moduleRef(Mod module) {
        var ref = object().put("id", module.id()).put("name", module.name());
        if (!on(Switch.NO_REVISIONS)) {
            ref.put("revision", 1);
        }
        ref.put("description", module.description());
        if (!module.buyerScope().isEmpty()) {
            var choices = ref.putObject("filters").putArray("group.buyers");
            module.buyerScope().forEach(choices::add);
        }
        var settings = ref.putObject("settings");
        settings.put("sharedAccount", false).put("configurable", module.configurable())
                .put("default", module.isDefault()).put("paid", module.paid()).put("obsolete", module.obsolete());
        settings.putArray("type").add("new");
        return ref;
    }

    ArrayNode moduleRefs(Collection<String> ids) {
        var list = array();
        for (var id : ids) {
            var module = world.findModule(id);
            if (module != null) {
                list.add(moduleRef(module));
            }
        }
        return list;
    }

    ArrayNode buyerRefs(Collection<String> ids) {
        var list = array();
        for (var id : ids) {
            var buyer = world.findBuyer(id);
            if (buyer != null) {
                var ref = list.addObject().put("id", buyer.id()).put("name", buyer.name()).putNull("icon");
                if (!on(Switch.NO_REVISIONS)) {
                    ref.put("revision", 1);
                }
            }
        }
        return list;
    }

    /** The modules of a member: the union over the groups (AccountUser BR-009). */
    Set<String> modules(Member member) {
        var modules = new TreeSet<String>();
        for (var id : member.groups()) {
            var group = world.findGroup(id);
            if (group != null) {
                modules.addAll(group.modules());
            }
        }
        return modules;
    }

    /** The buyers of a member; null for all (AccountUser BR-008). */
    @Nullable
    Set<String> buyers(Member member) {
        var buyers = new LinkedHashSet<String>();
        for (var id : member.groups()) {
            var group = world.findGroup(id);
            if (group == null || !scoped(group)) {
                continue;
            }
            if (group.buyers() == null) {
                return null;
            }
            buyers.addAll(group.buyers());
        }
        return buyers;
    }

    private boolean scoped(Group group) {
        return group.modules().stream().map(world::findModule).anyMatch(m -> m != null && !m.buyerScope().isEmpty());
    }

    World world() {
        return world;
    }
}
