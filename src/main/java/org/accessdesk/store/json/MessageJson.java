package org.accessdesk.store.json;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.accessdesk.model.Secrets;
import org.accessdesk.model.message.Message;
import org.accessdesk.model.message.MessageCode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Messages as texts: the JSON of the code and the values, without possible secrets. Earlier versions stored English
 * sentences in the same places: any other text is read as the sentence itself, and those versions show the JSON of this
 * one as it is.
 */
public final class MessageJson {
    private static final String START = "{\"code\":";

    private MessageJson() {}

    /** Writes the message as a text. */
    public static String text(Message message) {
        var masked = message.map(Secrets::mask);
        if (masked.code() == MessageCode.VERBATIM && masked.values().getFirst() instanceof String words
                && !words.startsWith(START)) {
            return words;
        }
        return JsonText.text(write(masked));
    }

    /** Writes the messages as texts. */
    public static ArrayNode texts(Collection<Message> messages) {
        return JsonText.texts(messages.stream().map(MessageJson::text).toList());
    }

    /** Reads a message. */
    public static Message read(String text) {
        if (!text.startsWith(START)) {
            return Message.verbatim(text);
        }
        try {
            return read(JsonText.parse(text));
        } catch (IllegalArgumentException e) {
            // From a later version, or a server's text that happens to begin so.
            return Message.verbatim(text);
        }
    }

    /** Reads messages. */
    public static List<Message> read(Collection<String> texts) {
        return texts.stream().map(MessageJson::read).toList();
    }

    private static ObjectNode write(Message message) {
        var json = JsonText.object().put("code", message.code().name());
        var values = json.putArray("values");
        for (var value : message.values()) {
            switch (value) {
                case Message part -> values.add(write(part));
                case Long number -> values.add(number);
                default -> values.add(value.toString());
            }
        }
        return json;
    }

    private static Message read(JsonReader json) {
        var values = new ArrayList<Object>();
        json.array("values").forEach(value -> values.add(value(value)));
        return new Message(json.one("code", MessageCode.class), values);
    }

    private static Object value(JsonNode value) {
        return value.isObject() ? read(new JsonReader(value))
                : value.isIntegralNumber() ? (Object) value.longValue() : value.asString();
    }
}
