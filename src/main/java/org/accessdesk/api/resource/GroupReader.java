package org.accessdesk.api.resource;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.accessdesk.api.json.Fields;
import org.accessdesk.api.json.Gaps;
import org.accessdesk.api.resource.page.EntryReader;
import org.accessdesk.model.Interner;
import org.accessdesk.model.account.Field;
import org.accessdesk.model.account.InstalledExtension;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.id.BadIdException;
import org.accessdesk.model.id.BuyerId;
import org.accessdesk.model.id.ExtensionId;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.ModuleId;
import org.accessdesk.model.id.UserId;
import org.accessdesk.model.message.MessageCode;
import tools.jackson.databind.JsonNode;

/** Reads a user group in all its forms. */
final class GroupReader implements EntryReader<UserGroup> {
    /** Fields that only the server writes, and the older names of known fields. */
    static final Set<String> NOT_SENT_BACK = Set.of("id", "audit", "$meta", "revision", "href", "account", "isDefault",
            "default", "users", "icon", "status");

    /** Fields that are written from the model. */
    static final Set<String> WRITTEN = Set.of("name", "description", "logo", "modules", "buyers", "extensions");

    private final Interner interner;
    private final AuditReader audits;

    GroupReader(Interner interner) {
        this.interner = interner;
        this.audits = new AuditReader(interner);
    }

    @Override
    public UserGroup read(Fields fields, Gaps gaps) {
        var id = GroupId.ofServer(fields.text("id"));
        return new UserGroup(id, fields.text("name"), text(fields, "description"), text(fields, "logo", "icon"),
                fields.flag("isDefault", fields.flag("default", false)),
                whole(fields, "modules", ModuleId::new,
                        new GapCodes(MessageCode.GROUPS_WITHOUT_MODULES, MessageCode.GROUP_MODULES_UNREADABLE), gaps),
                whole(fields, "buyers", BuyerId::new,
                        new GapCodes(MessageCode.GROUPS_WITHOUT_BUYERS, MessageCode.GROUP_BUYERS_UNREADABLE), gaps),
                extensions(fields), users(fields), audits.read(fields, gaps), fields.integer("revision"),
                unknown(fields));
    }

    /** The codes for the gaps of a list. */
    private record GapCodes(MessageCode omitted, MessageCode unreadable) {}

    private static Field<String> text(Fields fields, String... names) {
        return fields.field(names).map(value -> value.asString(""));
    }

    /**
     * The ids of a list that is written back as a whole. One unreadable id makes all of it unknown: sending the rest
     * would remove that one.
     */
    private <T> Field<Set<T>> whole(Fields fields, String name, Function<String, T> type, GapCodes codes, Gaps gaps) {
        var field = list(fields, name);
        if (!field.isKnown()) {
            gaps.add(codes.omitted);
        }
        try {
            return field.map(list -> ids(list, type));
        } catch (BadIdException e) {
            gaps.add(codes.unreadable, e.problem());
            return new Field.Omitted<>();
        }
    }

    private static Field<JsonNode> list(Fields fields, String name) {
        var field = fields.field(name);
        return field instanceof Field.Present<JsonNode>(var value) && !value.isArray() ? new Field.Omitted<>() : field;
    }

    private <T> Set<T> ids(JsonNode list, Function<String, T> type) {
        var ids = HashSet.<T>newHashSet(list.size());
        list.values().forEach(entry -> ids.add(interner.one(type.apply(Fields.of(entry).text("id")))));
        return interner.set(ids);
    }

    /** One without an id makes all of them unknown. */
    private static Field<List<InstalledExtension>> extensions(Fields fields) {
        var field = list(fields, "extensions");
        try {
            return field.map(list -> list.values().stream().map(Fields::of)
                    .map(e -> new InstalledExtension(new ExtensionId(e.text("id")), e.text("name"))).toList());
        } catch (BadIdException _) {
            return new Field.Omitted<>();
        }
    }

    /** Members as groups list them are a cross-check and never written, so an unreadable one does no harm. */
    private Field<Set<UserId>> users(Fields fields) {
        return list(fields, "users").map(list -> {
            // including "[Circular Reference]", or a user of an unknown form
            return list.values().stream().map(user -> Fields.of(user).id(UserId::ofServer)).flatMap(Optional::stream)
                    .map(interner::one).collect(Collectors.toSet());
        });
    }

    private static Map<String, String> unknown(Fields fields) {
        var unknown = new HashMap<String, String>();
        fields.node().forEachEntry((name, value) -> {
            if (!WRITTEN.contains(name) && !NOT_SENT_BACK.contains(name)) {
                unknown.put(name, value.toString());
            }
        });
        return unknown;
    }
}
