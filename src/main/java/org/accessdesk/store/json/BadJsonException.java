package org.accessdesk.store.json;

/** A JSON text is not what it should be; the message says how, as the end of a sentence. */
public final class BadJsonException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    public BadJsonException(String how) {
        super(how);
    }
}
