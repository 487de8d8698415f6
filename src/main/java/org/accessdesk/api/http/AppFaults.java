package org.accessdesk.api.http;

import org.accessdesk.api.ApiException;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.MessageCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A fault of the app itself while it works on a request or an answer: told as one, by what was being done and by whether
 * anything had been sent, and never as a fault of the server. The log has the rest.
 */
public final class AppFaults {
    private static final Logger LOG = LoggerFactory.getLogger(AppFaults.class);

    private AppFaults() {}

    /** Takes a step that sends nothing, or nothing but reads: {@code what} is one of the codes that begin with WHILE. */
    public static <T> T beforeSending(MessageCode what, WriteResult.AnswerStep<T> step) throws ApiException {
        try {
            return step.take();
        } catch (RuntimeException | StackOverflowError e) {
            throw of(what, false, e);
        }
    }

    /** Takes a step of a write that has been sent. */
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
