package org.accessdesk.store.json;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
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
        write(json.putArray("values"), message.values());
        return json;
    }

    /** Texts and numbers as they are, times and days as objects with one field each, lists as arrays. */
    private static void write(ArrayNode json, List<?> values) {
        for (var value : values) {
            switch (value) {
                case Message part -> json.add(write(part));
                case Long number -> json.add(number);
                case Instant time -> json.add(JsonText.object().put("time", time.toString()));
                case LocalDate day -> json.add(JsonText.object().put("day", day.toString()));
                case List<?> items -> write(json.addArray(), items);
                default -> json.add(value.toString());
            }
        }
    }

    private static Message read(JsonReader json) {
        var values = new ArrayList<Object>();
        json.array("values").forEach(value -> values.add(value(value)));
        return new Message(json.one("code", MessageCode.class), values);
    }

    private static Object value(JsonNode value) {
        if (value.isArray()) {
            return value.values().stream().map(MessageJson::value).toList();
        }
        if (!value.isObject()) {
            return value.isIntegralNumber() ? (Object) value.longValue() : value.asString();
        }
        var json = new JsonReader(value);
        return json.has("time") ? json.time("time") : json.has("day") ? day(json.text("day")) : read(json);
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("no day: " + text, e);
        }
    }
}
