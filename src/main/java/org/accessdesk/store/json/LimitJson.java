package org.accessdesk.store.json;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.accessdesk.model.account.Limit;
import org.accessdesk.model.change.LimitField;
import tools.jackson.databind.node.ObjectNode;

/** The buyers and extensions of a group as JSON: null for all, a list of the chosen ones, left out where nothing is said. */
final class LimitJson {
    private LimitJson() {}

    private static String name(LimitField field) {
        return field.name().toLowerCase(Locale.ROOT);
    }

    static void put(ObjectNode json, LimitField field, Limit limit, Naming naming) {
        switch (limit) {
            case Limit.Unlimited() -> json.putNull(name(field));
            case Limit.Chosen(var ids) -> json.set(name(field), naming.all(ids));
            case Limit.Unsaid() -> {
                // Left out.
            }
        }
    }

    static Limit read(JsonReader json, LimitField field) {
        var node = json.node().get(name(field));
        return node == null ? Limit.unsaid() : node.isNull() ? Limit.all() : Limit.of(json.ids(name(field), field::id));
    }

    /** The limits that are said. */
    static Map<LimitField, Limit> all(JsonReader json) {
        var all = new EnumMap<LimitField, Limit>(LimitField.class);
        for (var field : LimitField.values()) {
            var limit = read(json, field);
            if (limit.isSaid()) {
                all.put(field, limit);
            }
        }
        return all;
    }
}
