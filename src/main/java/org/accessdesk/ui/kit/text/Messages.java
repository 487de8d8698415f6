package org.accessdesk.ui.kit.text;

import java.util.Collection;
import java.util.stream.Collectors;
import org.accessdesk.model.message.Message;
import org.accessdesk.model.message.MessageCode;
import org.jspecify.annotations.Nullable;

/** The words of what services, stores and the marketplace's client tell by codes, in the default locale. */
public final class Messages {
    private Messages() {}

    /** The words. */
    public static String of(Message message) {
        return Texts.format(key(message.code()),
                message.values().stream().map(v -> v instanceof Message part ? of(part) : v).toArray());
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
