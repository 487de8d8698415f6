package org.accessdesk.store.connections;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.accessdesk.model.id.TokenId;
import org.accessdesk.model.message.InvalidValueException;
import org.accessdesk.model.message.Message;
import org.accessdesk.model.message.MessageCode;
import org.accessdesk.model.settings.ConnectionColor;
import org.accessdesk.model.settings.Endpoint;
import org.accessdesk.model.settings.SavedConnection;
import org.accessdesk.store.json.AccountJson;
import org.accessdesk.store.json.BadJsonException;
import org.accessdesk.store.json.JsonReader;
import org.accessdesk.store.json.JsonText;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Connections as JSON. Each property is read separately: a broken one does not affect the others. */
final class ConnectionJson {
    private static final String CONNECTIONS = "connections";
    private final List<Message> problems = new ArrayList<>();

    static String write(List<SavedConnection> connections) {
        var root = JsonText.object();
        root.set(CONNECTIONS, JsonText.array(connections.stream().map(ConnectionJson::write).toList()));
        return JsonText.lines(root);
    }

    private static ObjectNode write(SavedConnection connection) {
        var json = JsonText.object().put("id", connection.id()).put("name", connection.name())
                .put("address", connection.address()).put("endpoint", wire(connection.endpoint()))
                .put("readOnly", connection.readOnly()).put("color", wire(connection.color()));
        var learnt = connection.learnt();
        JsonText.put(json, "token", learnt.token());
        JsonText.put(json, "account", learnt.account() == null ? null : AccountJson.write(learnt.account()));
        JsonText.put(json, "lastUsed", learnt.lastUsed());
        return json;
    }

    private static String wire(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /**
     * The connections in {@code text}.
     *
     * @throws BadJsonException if it is no list of connections at all
     */
    ConnectionStore.Loaded read(String text) {
        var list = JsonText.parse(text).node().get(CONNECTIONS);
        if (list == null || !list.isArray()) {
            throw new BadJsonException(MessageCode.JSON_NO_CONNECTIONS);
        }
        var connections = new ArrayList<SavedConnection>();
        var ids = new HashSet<String>();
        var number = 0;
        for (var node : list) {
            number++;
            connection(node, number).filter(c -> isNew(ids, c)).ifPresent(connections::add);
        }
        return new ConnectionStore.Loaded(connections, problems);
    }

    private boolean isNew(Set<String> ids, SavedConnection connection) {
        if (!ids.add(connection.id())) {
            problems.add(Message.of(MessageCode.CONNECTION_TWICE, connection.name()));
            return false;
        }
        return true;
    }

    private Optional<SavedConnection> connection(JsonNode node, int number) {
        try {
            var json = new JsonReader(node);
            var id = json.text("id");
            var address = json.text("address");
            var name = or(json, number, "name", address, o -> o.text("name"));
            return Optional.of(new SavedConnection(id, name, address,
                    or(json, number, "endpoint", Endpoint.AUTO, o -> one(o, "endpoint", Endpoint.values())),
                    // Without a readable value, writing is not allowed.
                    or(json, number, "readOnly", true, o -> o.flag("readOnly")),
                    or(json, number, "color", ConnectionColor.GREY, o -> one(o, "color", ConnectionColor.values())),
                    learnt(json, number)));
        } catch (InvalidValueException e) {
            problems.add(Message.of(MessageCode.CONNECTION_UNREADABLE, number, e.problem()));
            return Optional.empty();
        }
    }

    private SavedConnection.Learnt learnt(JsonReader json, int number) {
        return new SavedConnection.Learnt(
                orNull(json, number, "token", o -> o.id("token", TokenId::new)),
                orNull(json, number, "account", o -> AccountJson.read(o.object("account"))),
                orNull(json, number, "lastUsed", o -> o.time("lastUsed")));
    }

    private <T> T or(JsonReader json, int number, String name, T otherwise, Function<JsonReader, T> read) {
        var value = orNull(json, number, name, read);
        return value == null ? otherwise : value;
    }

    /** A property that was never written is not broken. */
    private <T> @Nullable T orNull(JsonReader json, int number, String name, Function<JsonReader, T> read) {
        if (!json.has(name)) {
            return null;
        }
        try {
            return read.apply(json);
        } catch (IllegalArgumentException e) {
            problems.add(Message.of(MessageCode.CONNECTION_PROPERTY_UNREADABLE, number, name));
            return null;
        }
    }

    private static <E extends Enum<E>> E one(JsonReader json, String name, E[] values) {
        var text = json.text(name);
        for (var value : values) {
            if (wire(value).equals(text)) {
                return value;
            }
        }
        throw new BadJsonException(MessageCode.JSON_FIELD_UNKNOWN_KIND, name);
    }
}
