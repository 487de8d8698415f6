package org.accessdesk.demo.world;

/** The platform refuses something, with the status and the words of its answer. */
public final class Refusal extends Exception {
    private static final long serialVersionUID = 1;
    private final int status;
    private final String field;

    private Refusal(int status, String field, String message) {
        super(message);
        this.status = status;
        this.field = field;
    }

    /** 400: {@code field} is wrong. */
    public static Refusal of(String field, String message) {
        return new Refusal(400, field, message);
    }

    /** 401. */
    public static Refusal unauthorized(String message) {
        return new Refusal(401, "", message);
    }

    /** 403. */
    public static Refusal forbidden(String message) {
        return new Refusal(403, "", message);
    }

    /** 404: it does not exist or is not visible, which is told alike (api.md §1.4). */
    public static Refusal notFound(String id) {
        return new Refusal(404, "", "Entity " + id + " was not found.");
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The field it is about; empty for none. */
    public String field() {
        return field;
    }
}
