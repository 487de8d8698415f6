package org.accessdesk.ui.kit.text;

import java.util.Collection;
import java.util.List;
import org.accessdesk.api.ApiException;
import org.accessdesk.model.message.InvalidValueException;
import org.accessdesk.model.message.Message;
import org.accessdesk.platform.keychain.KeychainException;
import org.accessdesk.store.StoreException;
import org.jspecify.annotations.Nullable;

/** What codes mean in the language of the tests, which is English. */
public final class English {
    private English() {}

    /** The words; empty where there is no message. */
    public static String of(@Nullable Message message) {
        return Messages.orEmpty(message);
    }

    /** The words of each. */
    public static List<String> each(Collection<Message> messages) {
        return messages.stream().map(Messages::of).toList();
    }

    /** The words of all, one after the other. */
    public static String of(Collection<Message> messages) {
        return Messages.of(messages);
    }

    /** The words of what {@code failure} tells a person. */
    public static String of(Throwable failure) {
        return Messages.of(switch (failure) {
            case ApiException e -> e.problem().message();
            case StoreException e -> e.problem();
            case KeychainException e -> e.problem();
            case InvalidValueException e -> e.problem();
            default -> throw new AssertionError("It tells a person nothing", failure);
        });
    }
}
