package org.accessdesk.model.message;

import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A message without a language: the bundles of the user interface have the texts.
 *
 * @param values the values for the text, as described in {@link MessageCode}: each a text, a whole number as a {@link
 * Long}, or a message of its own
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
        return together(MessageCode.THEN, messages);
    }

    /** Joins several messages pairwise with {@code pair}; {@link #NONE} for none. */
    public static Message together(MessageCode pair, Collection<Message> messages) {
        return messages.stream().reduce((one, next) -> of(pair, one, next)).orElse(NONE);
    }

    private static Object value(Object value) {
        return switch (value) {
            case Message message -> message;
            case Long number -> number;
            case Integer number -> number.longValue();
            default -> value.toString();
        };
    }

    /** Whether there is nothing to show. */
    public boolean isBlank() {
        return code == MessageCode.VERBATIM && values.stream().allMatch(v -> v.toString().isBlank());
    }

    /** The same with each of its texts mapped, also in nested messages. */
    public Message map(UnaryOperator<String> change) {
        return new Message(code, values.stream().map(value -> switch (value) {
            case Message message -> message.map(change);
            case String text -> change.apply(text);
            default -> value;
        }).toList());
    }

    /** The code and the values, for the log. */
    @Override
    public String toString() {
        return values.isEmpty() ? code.name() : code.name() + values;
    }
}
