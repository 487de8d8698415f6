package org.accessdesk.app;

/** A failure whose message is one sentence for the user. */
public final class AppFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    public AppFailure(String sentence) {
        super(sentence);
    }

    public AppFailure(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
