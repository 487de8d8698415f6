package org.accessdesk.model.message;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A message without a language: the bundles of the user interface have the texts.
 *
 * @param values the values for the text, as described in {@link MessageCode}: each a text, a whole number as a {@link
 * Long}, a time as an {@link Instant}, a day as a {@link LocalDate}, a message of its own, or a {@link List} of such
 * values. Times, days and lists get their form in the language when the message is worded.
 */
public record Message(MessageCode code, List<Object> values) {
    /** The empty message. */
    public static final Message NONE = verbatim("");

    public Message {
        values = values.stream().map(Message::value).toList();
    }

    /** A message with those values. */
    public static Message of(MessageCode code, Object... values) {
        return new Message(code, List.of(values));
    }

    /** A text that is shown as it is: from a server, a keychain or an earlier version of the app. */
    public static Message verbatim(String words) {
        return of(MessageCode.VERBATIM, words);
    }

    /** Joins several messages; {@link #NONE} for none. */
    public static Message together(Collection<Message> messages) {
        return messages.stream().reduce((one, next) -> of(MessageCode.THEN, one, next)).orElse(NONE);
    }

    private static Object value(Object value) {
        return switch (value) {
            case Message message -> message;
            case Long number -> number;
            case Integer number -> number.longValue();
            case Instant time -> time;
            case LocalDate day -> day;
            case Collection<?> items -> items.stream().map(Message::value).toList();
            default -> value.toString();
        };
    }

    /** Whether there is nothing to show. */
    public boolean isBlank() {
        return code == MessageCode.VERBATIM && values.stream().allMatch(v -> v.toString().isBlank());
    }

    /** The same with each of its texts mapped, also in nested messages. */
    public Message map(UnaryOperator<String> change) {
        return new Message(code, values.stream().map(value -> mapped(value, change)).toList());
    }

    private static Object mapped(Object value, UnaryOperator<String> change) {
        return switch (value) {
            case Message message -> message.map(change);
            case String text -> change.apply(text);
            case List<?> items -> items.stream().map(item -> mapped(item, change)).toList();
            default -> value;
        };
    }

    /** The code and the values, for the log. */
    @Override
    public String toString() {
        return values.isEmpty() ? code.name() : code.name() + values;
    }
}
