package org.accessdesk.ui.kit;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/**
 * Something that a person can have done from anywhere: the palette finds it by its text, and the window runs it by its
 * keys.
 *
 * @param detail what tells it from others of the same text; may be empty
 * @param keys its keys, the usual one first
 * @param possible whether it can be done now
 */
public record Command(String text, String detail, List<KeyBinding> keys, BooleanSupplier possible, Runnable action) {

    public Command {
        keys = List.copyOf(keys);
    }

    /** A command that is always possible and has no key. */
    public static Command of(String text, Runnable action) {
        return new Command(text, "", List.of(), () -> true, action);
    }

    /** The same with these keys. */
    public Command on(KeyBinding... all) {
        return new Command(text, detail, List.of(all), possible, action);
    }

    /** The same, possible only while {@code condition} is true. */
    public Command when(BooleanSupplier condition) {
        return new Command(text, detail, keys, condition, action);
    }

    /** The same with a detail. */
    public Command with(String more) {
        return new Command(text, more, keys, possible, action);
    }

    /** Its keys in the notation of this computer, or else its detail. */
    public String aside() {
        return keys.isEmpty() ? detail : keys.stream().map(KeyBinding::keys).collect(Collectors.joining(" · "));
    }
}
