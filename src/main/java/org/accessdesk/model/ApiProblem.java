package org.accessdesk.model;

import java.time.Duration;
import java.util.List;
import org.accessdesk.model.message.Message;
import org.accessdesk.model.message.MessageCode;
import org.jspecify.annotations.Nullable;

/**
 * Why a call failed.
 *
 * @param status the HTTP status; 0 if there was no response
 * @param message the server's own text; for network problems, what went wrong; {@link Message#NONE} if the kind says
 * everything; never a secret
 * @param details the server's further messages, a sentence each
 * @param traceId the server's trace id for support, if it sent one
 * @param retryAfter how long the server asks to wait, if it does
 * @param token what the server says is wrong with the token; null if it says nothing about it
 */
public record ApiProblem(Kind kind, int status, Message message, List<String> details, @Nullable String traceId,
        @Nullable Duration retryAfter, @Nullable TokenTrouble token) {

    /** The kinds differ in what a person can do about them. */
    public enum Kind {
        /** 401: the token is not accepted; {@link ApiProblem#token} says why, if the server does. */
        UNAUTHORIZED,
        /** 403: the account type or a permission is missing. */
        FORBIDDEN,
        /** 404: it does not exist or is not visible to this token. */
        NOT_FOUND,
        /** 409: it contradicts the current state. */
        CONFLICT,
        /** 400 and other 4xx, or a success whose body refuses: the server rejects the request. */
        REJECTED,
        /** 429, after all retries. */
        RATE_LIMITED,
        /** 5xx, after all retries of a read. */
        SERVER_ERROR,
        /** The response is not the marketplace's: HTML, no JSON, incomplete, empty, or without required fields. */
        NOT_UNDERSTOOD,
        /** The response redirects to another server, which must not get the token. */
        REDIRECTED,
        /** The response is larger than any real one. */
        TOO_LARGE,
        /** No connection could be made: no network, an unknown host, a closed port. */
        UNREACHABLE,
        /** The server's certificate is not trusted, or encryption failed. */
        TLS,
        /** A proxy requires a sign-in and did not get the right one; nothing reached the server. */
        PROXY_SIGN_IN,
        /** No response to a read in time. */
        TIMED_OUT,
        /** A write was sent and no response came. */
        UNANSWERED,
        /**
         * A write was sent on a reused connection, which ended without a response: usually the server had closed it.
         */
        DROPPED,
        /** A write was accepted with 202: it is to be done, and has not been done yet. */
        ACCEPTED,
        /** The app itself failed, in a read or before a write was sent: nothing was sent. */
        APP_FAULT,
        /** The app itself failed after a write had been sent. */
        APP_FAULT_SENT,
        /** A person stopped it. */
        CANCELLED;

        /** Whether it means that the server cannot be used at present, so that trying again later may help. */
        public boolean isOffline() {
            return switch (this) {
                case UNREACHABLE, TIMED_OUT, SERVER_ERROR, UNANSWERED, DROPPED -> true;
                case UNAUTHORIZED, FORBIDDEN, NOT_FOUND, CONFLICT, REJECTED, RATE_LIMITED, NOT_UNDERSTOOD, REDIRECTED,
                        TOO_LARGE, TLS, PROXY_SIGN_IN, ACCEPTED, APP_FAULT, APP_FAULT_SENT, CANCELLED ->
                    false;
            };
        }
    }

    public ApiProblem {
        details = List.copyOf(details);
    }

    /** A problem without information about the token. */
    public ApiProblem(Kind kind, int status, Message message, List<String> details, @Nullable String traceId,
            @Nullable Duration retryAfter) {
        this(kind, status, message, details, traceId, retryAfter, null);
    }

    /** The same with the server's own text. */
    public ApiProblem(Kind kind, int status, String words, List<String> details, @Nullable String traceId,
            @Nullable Duration retryAfter) {
        this(kind, status, Message.verbatim(words), details, traceId, retryAfter);
    }

    /** The same, with its cause in the token. */
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
        // The exception's message is for developers: the report in the log folder has it.
        return sent ? onTheWay(Kind.APP_FAULT_SENT, MessageCode.APP_FAILED_SENT, Message.of(what))
                : onTheWay(Kind.APP_FAULT, MessageCode.APP_FAILED, Message.of(what));
    }

    /** A problem on the way, without a response from the server. */
    public static ApiProblem onTheWay(Kind kind, Message message) {
        return new ApiProblem(kind, 0, message, List.of(), null, null);
    }

    /** The same by a code and its values. */
    public static ApiProblem onTheWay(Kind kind, MessageCode code, Object... values) {
        return onTheWay(kind, Message.of(code, values));
    }
}
