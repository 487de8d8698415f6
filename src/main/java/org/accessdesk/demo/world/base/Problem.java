package org.accessdesk.demo.world.base;

import java.util.List;
import java.util.Map;

/** An error that is answered as a problem document. */
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String title;
    private final transient Map<String, List<String>> errors;

    public Problem(int status, String title, String detail, Map<String, List<String>> errors) {
        super(detail);
        this.status = status;
        this.title = title;
        this.errors = errors;
    }

    /** 400 because of one property. */
    public static Problem invalid(String property, String message) {
        return new Problem(
                400, "Bad Request", "One or more validation errors occurred.", Map.of(property, List.of(message)));
    }

    /** 404, also for objects that exist but are not visible. */
    public static Problem notFound(String id) {
        return new Problem(404, "Not Found", "Object with id '" + id + "' was not found.", Map.of());
    }

    /** 403: account type or module permission is missing. */
    public static Problem forbidden(String detail) {
        return new Problem(403, "Forbidden", detail, Map.of());
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    public Map<String, List<String>> errors() {
        return errors;
    }
}
