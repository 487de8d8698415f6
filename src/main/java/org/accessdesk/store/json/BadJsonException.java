package org.accessdesk.store.json;

import org.accessdesk.model.message.InvalidValueException;
import org.accessdesk.model.message.MessageCode;

/** A JSON text is not as expected; {@link #problem} says how, as the end of a sentence. */
public final class BadJsonException extends InvalidValueException {
    private static final long serialVersionUID = 1;

    public BadJsonException(MessageCode how, Object... values) {
        super(how, values);
    }
}
