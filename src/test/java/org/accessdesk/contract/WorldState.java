package org.accessdesk.contract;

import static java.util.stream.Collectors.toCollection;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The server's groups and memberships of an account, read by another client.
 *
 * @param groups by id
 * @param memberships the groups of each user, by ids
 * @param names the names of the users
 */
record WorldState(Map<String, GroupData> groups, Map<String, Set<String>> memberships, Map<String, String> names) {

    /** A group's content; "all" stands for a list that is missing or null. */
    record GroupData(String name, String description, String logo, Set<String> modules, String buyers,
            String extensions) {
        GroupData named(String other) {
            return new GroupData(other, description, logo, modules, buyers, extensions);
        }

        GroupData described(String other) {
            return new GroupData(name, other, logo, modules, buyers, extensions);
        }

        GroupData with(String module) {
            var more = new TreeSet<>(modules);
            more.add(module);
            return new GroupData(name, description, logo, more, buyers, extensions);
        }

        GroupData without(String module) {
            var rest = new TreeSet<>(modules);
            rest.remove(module);
            return new GroupData(name, description, logo, rest, buyers, extensions);
        }
    }

    static WorldState read(Admin admin, String account) {
        var groups = new TreeMap<String, GroupData>();
        for (var node : admin.all("/user-groups", "users,modules,buyers,extensions,account")) {
            if (node.at("/account/id").asString("").equals(account)) {
                groups.put(node.path("id").asString(), group(node));
            }
        }
        var memberships = new TreeMap<String, Set<String>>();
        var names = new TreeMap<String, String>();
        for (var node : admin.all("/accounts/" + account + "/users", "groups")) {
            var person = node.has("user") ? node.path("user") : node;
            var id = person.path("id").asString();
            memberships.put(id, ids(node.path("groups")));
            names.put(id, person.path("name").asString(""));
        }
        return new WorldState(groups, memberships, names);
    }

    private static GroupData group(JsonNode node) {
        return new GroupData(node.path("name").asString(), node.path("description").asString(""),
                node.path(node.has("icon") ? "icon" : "logo").asString(""), ids(node.path("modules")),
                list(node.path("buyers")), list(node.path("extensions")));
    }

    private static String list(JsonNode node) {
        return node.isArray() ? ids(node).toString() : "all";
    }

    private static Set<String> ids(JsonNode list) {
        return list.valueStream().map(n -> n.path("id").asString()).collect(toCollection(TreeSet::new));
    }

    /** The id of the group of that name. */
    String group(String name) {
        return groups.entrySet().stream().filter(e -> e.getValue().name().equals(name)).map(Map.Entry::getKey)
                .findFirst().orElseThrow();
    }

    /** The group of that name. */
    GroupData found(String name) {
        return named(group(name));
    }

    private GroupData named(String id) {
        return Objects.requireNonNull(groups.get(id));
    }

    /** The id of the user of that name. */
    String user(String name) {
        return names.entrySet().stream().filter(e -> e.getValue().equals(name)).map(Map.Entry::getKey).findFirst()
                .orElseThrow();
    }

    /** The names of the groups that the user of that name is in. */
    Set<String> groupsOf(String user) {
        return memberships.getOrDefault(user(user), Set.of()).stream().map(id -> named(id).name())
                .collect(toCollection(TreeSet::new));
    }

    /** The members of the group of that name. */
    Set<String> members(String group) {
        var id = group(group);
        return memberships.keySet().stream().filter(u -> memberships.getOrDefault(u, Set.of()).contains(id))
                .collect(toCollection(TreeSet::new));
    }

    /** The same, but with the user of that name in exactly those groups. */
    WorldState with(String user, String... groupNames) {
        var changed = new TreeMap<>(memberships);
        changed.put(user(user), Stream.of(groupNames).map(this::group).collect(toCollection(TreeSet::new)));
        return new WorldState(groups, changed, names);
    }

    /** The same, but with the group of that name changed. */
    WorldState with(String group, UnaryOperator<GroupData> change) {
        var changed = new TreeMap<>(groups);
        changed.computeIfPresent(group(group), (_, old) -> change.apply(old));
        return new WorldState(changed, memberships, names);
    }

    /** The modules of all groups. */
    Set<String> modules() {
        return groups.values().stream().map(GroupData::modules).flatMap(Collection::stream)
                .collect(toCollection(TreeSet::new));
    }

    /** The body of a group's update that changes only {@code overrides}, JSON by name. */
    String body(String group, Map<String, String> overrides) {
        var now = found(group);
        var all = new HashMap<String, String>();
        all.put("name", Admin.JSON.writeValueAsString(now.name()));
        all.put("description", Admin.JSON.writeValueAsString(now.description()));
        all.put("logo", Admin.JSON.writeValueAsString(now.logo()));
        all.put("modules", refs(now.modules()));
        all.put("buyers", now.buyers().equals("all") ? "null" : refs(inner(now.buyers())));
        all.putAll(overrides);
        return all.entrySet().stream().map(e -> "\"" + e.getKey() + "\":" + e.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static Set<String> inner(String list) {
        return Stream.of(list.substring(1, list.length() - 1).split(", ")).filter(s -> !s.isEmpty())
                .collect(toCollection(TreeSet::new));
    }

    static String refs(Collection<String> ids) {
        return ids.stream().map(id -> "{\"id\":\"" + id + "\"}")
                .collect(Collectors.joining(",", "[", "]"));
    }
}
