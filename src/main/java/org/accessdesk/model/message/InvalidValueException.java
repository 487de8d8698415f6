package org.accessdesk.model.message;

/** A text or a file has an invalid value; {@link #problem} says what is wrong with it. Holds no secret. */
public class InvalidValueException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;
    private final transient Message problem;

    public InvalidValueException(Message problem) {
        super(problem.toString());
        this.problem = problem;
    }

    public InvalidValueException(MessageCode code, Object... values) {
        this(Message.of(code, values));
    }

    public Message problem() {
        return problem;
    }
}
