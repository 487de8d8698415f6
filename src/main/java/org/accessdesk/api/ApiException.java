package org.accessdesk.api;

import org.accessdesk.model.ApiProblem;
import org.jspecify.annotations.Nullable;

/** A call to the marketplace failed; {@link #problem} says why. Holds no secret. */
public final class ApiException extends Exception {
    private final transient ApiProblem problem;

    public ApiException(ApiProblem problem, @Nullable Throwable cause) {
        super(problem.kind() + " " + problem.status() + " " + problem.message(), cause);
        this.problem = problem;
    }

    public ApiException(ApiProblem problem) {
        this(problem, null);
    }

    public ApiProblem problem() {
        return problem;
    }
}
