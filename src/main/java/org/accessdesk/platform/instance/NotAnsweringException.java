package org.accessdesk.platform.instance;

import java.io.IOException;

/** The other process exists but does not answer in time. */
public final class NotAnsweringException extends IOException {
    private static final long serialVersionUID = 1;

    NotAnsweringException(String message, Throwable cause) {
        super(message, cause);
    }
}
