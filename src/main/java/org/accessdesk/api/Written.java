package org.accessdesk.api;

import org.accessdesk.model.ApiProblem.Kind;
import org.accessdesk.model.ApiProblem;
import org.jspecify.annotations.Nullable;

/** After a write that the server called a success: whatever goes wrong now, the write has been sent. */
final class Written {
    private Written() {}

    /** Something that asks the server or reads its answer. */
    @FunctionalInterface
    interface Step<T> {
        T take() throws ApiException;
    }

    /** The object in the answer; null where the answer holds none, as an empty one does. */
    static <T> @Nullable T readable(Step<T> answer) {
        try {
            return answer.take();
        } catch (ApiException e) {
            return null;
        }
    }

    /**
     * The object by a fresh read.
     *
     * @throws ApiException of kind {@link Kind#UNANSWERED}, lest a failed read pass for a failed write
     */
    static <T> T readBack(Step<T> read) throws ApiException {
        try {
            return read.take();
        } catch (ApiException e) {
            var why = e.problem();
            throw new ApiException(new ApiProblem(Kind.UNANSWERED, why.status(),
                    "It was written, but the answer does not show the result, and reading it again failed: "
                            + why.message(),
                    why.details(), why.traceId(), why.retryAfter()), e);
        }
    }
}
