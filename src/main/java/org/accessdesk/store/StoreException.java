package org.accessdesk.store;

/** The workspace cannot be read or written; the message tells a person what is wrong and what to do. */
public final class StoreException extends Exception {
    private static final long serialVersionUID = 1;

    public StoreException(String sentence) {
        super(sentence);
    }

    public StoreException(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** What is wrong and what to do. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
