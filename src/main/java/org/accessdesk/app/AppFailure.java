package org.accessdesk.app;

/** A failure that its message tells a person in one sentence. */
public final class AppFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    public AppFailure(String sentence) {
        super(sentence);
    }

    public AppFailure(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
