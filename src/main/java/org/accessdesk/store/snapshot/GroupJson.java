package org.accessdesk.store.snapshot;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.accessdesk.model.Interner;
import org.accessdesk.model.account.Audit;
import org.accessdesk.model.account.Field;
import org.accessdesk.model.account.InstalledExtension;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.id.BuyerId;
import org.accessdesk.model.id.ExtensionId;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.ModuleId;
import org.accessdesk.model.id.UserId;
import org.accessdesk.store.json.JsonReader;
import org.accessdesk.store.json.JsonText;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Groups as JSON. A field is written as the server sent it: with its value, as {@code null}, absent, or listed among
 * the omitted ones.
 */
final class GroupJson {
    private final Interner interner;

    GroupJson(Interner interner) {
        this.interner = interner;
    }

    static JsonNode write(UserGroup group) {
        var json = JsonText.object().put("id", group.id().value()).put("name", group.name());
        var omitted = new ArrayList<String>();
        put(json, omitted, "description", group.description(), StringNode::valueOf);
        put(json, omitted, "logo", group.logo(), StringNode::valueOf);
        json.put("default", group.isDefault());
        put(json, omitted, "modules", group.modules(), JsonText::sorted);
        put(json, omitted, "buyers", group.buyers(), JsonText::sorted);
        put(json, omitted, "extensions", group.extensions(),
                all -> JsonText.texts(all.stream().map(e -> e.id().value()).toList()));
        names(json, group.extensions().orElse(List.of()));
        put(json, omitted, "users", group.users(), JsonText::sorted);
        json.set("omitted", JsonText.texts(omitted));
        json.put("audit", audit(group.audit()));
        JsonText.put(json, "revision", group.revision());
        json.set("unknown", unknown(group.unknown()));
        return json;
    }

    /** Beside the ids, where an earlier version does not look. */
    private static void names(ObjectNode json, List<InstalledExtension> extensions) {
        var names = JsonText.object();
        extensions.stream().filter(e -> !e.name().isEmpty()).forEach(e -> names.put(e.id().value(), e.name()));
        if (!names.isEmpty()) {
            json.set("extensionNames", names);
        }
    }

    private static List<InstalledExtension> extensions(JsonReader json, String name) {
        var names = json.objectOrNull("extensionNames");
        return json.texts(name).stream().map(id -> new InstalledExtension(new ExtensionId(id),
                names == null ? "" : names.textOrEmpty(id))).toList();
    }

    private static <T> void put(ObjectNode json, Collection<String> omitted, String name, Field<T> field,
            Function<T, JsonNode> writer) {
        switch (field) {
            case Field.Present<T>(var value) -> json.set(name, writer.apply(value));
            case Field.Null<T>() -> json.set(name, NullNode.getInstance());
            case Field.Absent<T>() -> {
            }
            case Field.Omitted<T>() -> omitted.add(name);
        }
    }

    private static String audit(Audit audit) {
        var out = new ByteArrayOutputStream();
        try (var to = JsonText.FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            to.writeStartObject();
            AuditJson.write(to, "audit", audit);
            to.writeEndObject();
        }
        return out.toString(java.nio.charset.StandardCharsets.US_ASCII);
    }

    private Audit audit(String json) {
        try (var from = JsonText.FACTORY.createParser(ObjectReadContext.empty(), json)) {
            from.nextToken();
            if (from.nextName() == null) {
                return Audit.NONE;
            }
            from.nextToken();
            return AuditJson.read(from, interner);
        }
    }

    /** A list instead of an object: a field name that the server's parser accepts may not be valid in ours. */
    private static JsonNode unknown(Map<String, String> fields) {
        return JsonText.array(fields.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(e -> JsonText.object().put("name", e.getKey()).put("json", e.getValue())).toList());
    }

    UserGroup read(JsonReader json) {
        var omitted = json.texts("omitted");
        return new UserGroup(json.id("id", GroupId::new), json.text("name"),
                field(json, omitted, "description", JsonReader::text), field(json, omitted, "logo", JsonReader::text),
                json.flag("default"), field(json, omitted, "modules", (o, n) -> ids(o, n, ModuleId::new)),
                field(json, omitted, "buyers", (o, n) -> ids(o, n, BuyerId::new)),
                field(json, omitted, "extensions", GroupJson::extensions),
                field(json, omitted, "users", (o, n) -> ids(o, n, UserId::new)), audit(json.text("audit")),
                json.numberOrNull("revision"), unknown(json.objects("unknown")));
    }

    /** Thousands of groups have the same few modules. */
    private <T> Set<T> ids(JsonReader json, String name, Function<String, T> make) {
        return interner.set(json.ids(name, id -> interner.one(make.apply(id))));
    }

    private static <T> Field<T> field(JsonReader json, List<String> omitted, String name,
            BiFunction<JsonReader, String, T> reader) {
        if (omitted.contains(name)) {
            return new Field.Omitted<>();
        }
        if (!json.has(name)) {
            return Field.absent();
        }
        return json.node().get(name).isNull() ? new Field.Null<>() : Field.of(reader.apply(json, name));
    }

    private static Map<String, String> unknown(List<JsonReader> fields) {
        return fields.stream().collect(Collectors.toMap(f -> f.text("name"), f -> f.text("json")));
    }
}
