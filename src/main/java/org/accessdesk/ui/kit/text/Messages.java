package org.accessdesk.ui.kit.text;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.accessdesk.model.message.Message;
import org.accessdesk.model.message.MessageCode;
import org.jspecify.annotations.Nullable;

/** The words of what services, stores and the marketplace's client tell by codes, in the default locale. */
public final class Messages {
    private Messages() {}

    /** The words. */
    public static String of(Message message) {
        return Texts.format(key(message.code()), message.values().stream().map(Messages::worded).toArray());
    }

    private static Object worded(Object value) {
        return switch (value) {
            case Message part -> of(part);
            case Instant time -> Dates.moment(time);
            case LocalDate day -> Dates.day(day);
            case List<?> items -> Lists.inSentence(items.stream().map(i -> worded(i).toString()).toList());
            default -> value;
        };
    }

    /** The words; empty where there is no message. */
    public static String orEmpty(@Nullable Message message) {
        return message == null ? "" : of(message);
    }

    /** The words of all, one after the other. */
    public static String of(Collection<Message> messages) {
        return messages.stream().map(Messages::of).collect(Collectors.joining(" "));
    }

    /** The key of the words. */
    static String key(MessageCode code) {
        return "message." + code;
    }
}
