package org.accessdesk.platform.keychain;

import org.accessdesk.model.message.Message;
import org.accessdesk.model.message.MessageCode;
import org.jspecify.annotations.Nullable;

/** The keychain refused or is not there; {@link #problem} tells why. Holds no secret. */
public final class KeychainException extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Message problem;

    public KeychainException(MessageCode code, Object... values) {
        this(Message.of(code, values), null);
    }

    public KeychainException(Message problem, @Nullable Throwable cause) {
        super(problem.toString(), cause);
        this.problem = problem;
    }

    public Message problem() {
        return problem;
    }
}
