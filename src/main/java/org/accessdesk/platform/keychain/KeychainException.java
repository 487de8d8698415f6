package org.accessdesk.platform.keychain;

import org.jspecify.annotations.Nullable;

/** The keychain refused or is not there; the message is a sentence for the person and holds no secret. */
public final class KeychainException extends Exception {
    private static final long serialVersionUID = 1;

    public KeychainException(String sentence) {
        super(sentence);
    }

    public KeychainException(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
