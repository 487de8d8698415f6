package org.accessdesk.api.http;

import org.accessdesk.api.ApiException;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.message.MessageCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns an unexpected exception of the app, while it works on a request or a response, into a problem that says what
 * was being done and whether anything had been sent, never into a fault of the server. The log has the details.
 */
public final class AppFaults {
    private static final Logger LOG = LoggerFactory.getLogger(AppFaults.class);

    private AppFaults() {}

    /** Runs a step that sends nothing, or only reads. {@code what} is one of the codes that begin with WHILE. */
    public static <T> T beforeSending(MessageCode what, WriteResult.AnswerStep<T> step) throws ApiException {
        try {
            return step.take();
        } catch (RuntimeException | StackOverflowError e) {
            throw of(what, false, e);
        }
    }

    /** Runs a step of a write that has been sent. */
    static <T> T afterSending(MessageCode what, WriteResult.AnswerStep<T> step) throws ApiException {
        try {
            return step.take();
        } catch (RuntimeException | StackOverflowError e) {
            throw of(what, true, e);
        }
    }

    /**
     * The problem of a fault.
     *
     * @param sent whether a write had been sent by then
     */
    static ApiException of(MessageCode what, boolean sent, Throwable cause) {
        LOG.error("Failed: {}", what, cause);
        return new ApiException(ApiProblem.fault(what, sent), cause);
    }
}
