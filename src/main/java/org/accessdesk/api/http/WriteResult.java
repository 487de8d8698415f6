package org.accessdesk.api.http;

import org.accessdesk.api.ApiException;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.ApiProblem.Kind;
import org.accessdesk.model.message.Message;
import org.accessdesk.model.message.MessageCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Handles the time after a successful write: whatever fails now, the write has been sent. */
public final class WriteResult {
    private static final Logger LOG = LoggerFactory.getLogger(WriteResult.class);

    private WriteResult() {}

    /** A step that asks the server or reads its response. */
    @FunctionalInterface
    public interface AnswerStep<T> {
        T take() throws ApiException;
    }

    /** The object in the response; null if it has none, such as an empty one. */
    public static <T> @Nullable T readable(AnswerStep<T> answer) {
        try {
            return answer.take();
        } catch (ApiException e) {
            return null;
        } catch (RuntimeException e) {
            LOG.error("The answer to a write could not be read for a fault of the app", e);
            return null;
        }
    }

    /**
     * Reads the object again.
     *
     * @throws ApiException of kind {@link Kind#UNANSWERED} or {@link Kind#APP_FAULT_SENT}, so that a failed read is not
     * taken for a failed write
     */
    public static <T> T readBack(AnswerStep<T> read) throws ApiException {
        try {
            return AppFaults.afterSending(MessageCode.WHILE_READING_BACK, read);
        } catch (ApiException e) {
            if (e.problem().kind() == Kind.APP_FAULT_SENT) {
                throw e;
            }
            var why = e.problem();
            throw new ApiException(new ApiProblem(Kind.UNANSWERED, why.status(),
                    Message.of(MessageCode.WRITTEN_NOT_READ_BACK, why.message()), why.details(), why.traceId(),
                    why.retryAfter()), e);
        }
    }
}
