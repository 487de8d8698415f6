package org.accessdesk.store.json;

import java.util.Collection;
import java.util.function.Function;
import org.accessdesk.model.id.Id;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** How ids are written: alone where only the app reads them, or with names where people read them, too. */
public interface Naming {

    /** Ids alone. */
    Naming PLAIN = new Naming() {
        @Override
        public JsonNode one(Id id) {
            return StringNode.valueOf(id.value());
        }

        @Override
        public JsonNode all(Collection<? extends Id> ids) {
            return JsonText.sorted(ids);
        }
    };

    JsonNode one(Id id);

    JsonNode all(Collection<? extends Id> ids);

    /** Each id as a field with the name as its value, sorted by id. */
    static Naming with(Function<Id, String> names) {
        return new Naming() {
            @Override
            public JsonNode one(Id id) {
                return JsonText.object().put(id.value(), names.apply(id));
            }

            @Override
            public JsonNode all(Collection<? extends Id> ids) {
                var object = JsonText.object();
                ids.stream().sorted(java.util.Comparator.comparing(Id::value))
                        .forEach(id -> object.put(id.value(), names.apply(id)));
                return object;
            }
        };
    }
}
