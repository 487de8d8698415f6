package org.accessdesk.api;

import java.io.IOException;
import org.accessdesk.model.Message;

/** A proxy wants to know who calls and was not told, or not to its liking. Holds no secret. */
public final class ProxyRefusedException extends IOException {
    private static final long serialVersionUID = 1;

    private final transient Message problem;

    public ProxyRefusedException(Message problem) {
        super(problem.toString());
        this.problem = problem;
    }

    /** What the proxy wants. */
    public Message problem() {
        return problem;
    }
}
