package org.accessdesk.model.id;

import org.accessdesk.model.message.InvalidValueException;
import org.accessdesk.model.message.MessageCode;

/** A text that should be an id and is not. */
public final class BadIdException extends InvalidValueException {
    private static final long serialVersionUID = 1;
    private static final int SHOWN = 60;

    BadIdException(String value, String example) {
        super(MessageCode.ID_INVALID, shorten(value), example);
    }

    private static String shorten(String value) {
        return value.length() <= SHOWN ? value : value.substring(0, SHOWN) + "…";
    }
}
