package org.accessdesk.store;

import org.accessdesk.model.message.Message;
import org.accessdesk.model.message.MessageCode;

/** The workspace cannot be read or written; {@link #problem} says what is wrong and what to do. */
public final class StoreException extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Message problem;

    public StoreException(Message problem) {
        super(problem.toString());
        this.problem = problem;
    }

    public StoreException(Message problem, Throwable cause) {
        super(problem.toString(), cause);
        this.problem = problem;
    }

    public StoreException(MessageCode code, Object... values) {
        this(Message.of(code, values));
    }

    /** What is wrong and what to do. */
    public Message problem() {
        return problem;
    }
}
