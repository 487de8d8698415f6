package org.accessdesk.model;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a call did not succeed.
 *
 * @param status the HTTP status; 0 where no answer came
 * @param message the server's own words, verbatim; for trouble on the way, what went wrong; {@link Message#NONE} where
 *     the kind says it all; never a secret
 * @param details the server's further messages, a sentence each
 * @param traceId the server's id for its support, if it sent one
 * @param retryAfter how long the server asks to wait, if it does
 * @param token what the server says is wrong with the token; null where it says nothing of that
 */
public record ApiProblem(Kind kind, int status, Message message, List<String> details, @Nullable String traceId,
        @Nullable Duration retryAfter, @Nullable TokenTrouble token) {

    /** What a person can do about it differs by kind. */
    public enum Kind {
        /** 401: the token is not accepted; {@link ApiProblem#token} says why, where the server does. */
        UNAUTHORIZED,
        /** 403: the account type or a permission is missing. */
        FORBIDDEN,
        /** 404: it does not exist or is not visible to this token. */
        NOT_FOUND,
        /** 409: it contradicts the current state. */
        CONFLICT,
        /** 400 and other 4xx, or a success whose body says no: the server refuses it. */
        REJECTED,
        /** 429, after all retries. */
        RATE_LIMITED,
        /** 5xx, after all retries of a read. */
        SERVER_ERROR,
        /** The answer is not the marketplace's: HTML, no JSON, cut, empty, or without what it must have. */
        NOT_UNDERSTOOD,
        /** The answer points to another place, where the token is not taken. */
        REDIRECTED,
        /** The answer is larger than any true one. */
        TOO_LARGE,
        /** No connection could be made: no network, an unknown host, a closed port. */
        UNREACHABLE,
        /** The server's certificate is not trusted, or encryption failed. */
        TLS,
        /** A proxy on the way demands a sign-in and did not get the right one; the server has nothing of it. */
        PROXY_SIGN_IN,
        /** No answer to a read in time. */
        TIMED_OUT,
        /** A write was sent and no answer came. */
        UNANSWERED,
        /** A write was sent on a connection from before, which ended without an answer: as a rule the server had closed it. */
        DROPPED,
        /** A write was accepted with 202: it is to be done, and has not been done yet. */
        ACCEPTED,
        /** The app itself failed, in a read or before a write was sent: nothing was sent. */
        APP_FAULT,
        /** The app itself failed after a write had been sent. */
        APP_FAULT_SENT,
        /** A person stopped it. */
        CANCELLED
    }

    public ApiProblem {
        details = List.copyOf(details);
    }

    /** A problem of which the server says nothing that concerns the token. */
    public ApiProblem(Kind kind, int status, Message message, List<String> details, @Nullable String traceId,
            @Nullable Duration retryAfter) {
        this(kind, status, message, details, traceId, retryAfter, null);
    }

    /** The same in the server's own words. */
    public ApiProblem(Kind kind, int status, String words, List<String> details, @Nullable String traceId,
            @Nullable Duration retryAfter) {
        this(kind, status, Message.verbatim(words), details, traceId, retryAfter);
    }

    /** The same, which comes of that trouble with the token. */
    public ApiProblem dueTo(TokenTrouble trouble) {
        return new ApiProblem(kind, status, message, details, traceId, retryAfter, trouble);
    }

    /**
     * A fault of the app itself.
     *
     * @param what what was being done: one of the codes that begin with WHILE
     * @param sent whether a write had been sent by then
     */
    public static ApiProblem fault(MessageCode what, boolean sent) {
        // What the exception says is for developers: the report in the log folder has it.
        return sent ? onTheWay(Kind.APP_FAULT_SENT, MessageCode.APP_FAILED_SENT, Message.of(what))
                : onTheWay(Kind.APP_FAULT, MessageCode.APP_FAILED, Message.of(what));
    }

    /** A problem on the way, without an answer of the server. */
    public static ApiProblem onTheWay(Kind kind, Message message) {
        return new ApiProblem(kind, 0, message, List.of(), null, null);
    }

    /** The same by a code and its values. */
    public static ApiProblem onTheWay(Kind kind, MessageCode code, Object... values) {
        return onTheWay(kind, Message.of(code, values));
    }
}
