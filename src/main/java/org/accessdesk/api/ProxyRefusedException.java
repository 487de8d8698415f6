package org.accessdesk.api;

import java.io.IOException;
import org.accessdesk.model.message.Message;

/** A proxy requires a sign-in, and none or a wrong one was sent. Holds no secret. */
public final class ProxyRefusedException extends IOException {
    private static final long serialVersionUID = 1;

    private final transient Message problem;

    public ProxyRefusedException(Message problem) {
        super(problem.toString());
        this.problem = problem;
    }

    /** What the proxy requires. */
    public Message problem() {
        return problem;
    }
}
