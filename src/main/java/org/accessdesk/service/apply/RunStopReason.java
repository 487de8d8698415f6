package org.accessdesk.service.apply;

import java.time.Duration;
import java.util.Optional;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.LongTime;
import org.accessdesk.model.journal.Outcome;
import org.jspecify.annotations.Nullable;

/** Trouble of one item that all others would have too, so that nothing more is sent. */
final class RunStopReason {
    private RunStopReason() {}

    /** What is wrong, a sentence; empty if it concerns that item alone. */
    static Optional<String> ofAll(Outcome outcome) {
        return Optional.ofNullable(outcome.problem()).flatMap(RunStopReason::of);
    }

    private static Optional<String> of(ApiProblem problem) {
        return problem.token() != null ? ofToken() : switch (problem.kind()) {
            case UNAUTHORIZED -> ofToken();
            case UNREACHABLE, TLS, PROXY_SIGN_IN ->
                Optional.of("The server cannot be reached, so the rest was not sent. It is still"
                        + " drafted: apply it again when the connection is back.");
            case RATE_LIMITED -> Optional.of(slowDown(problem.retryAfter()) + ", so the rest was not sent."
                    + " It is still drafted: apply it again later.");
            case FORBIDDEN, NOT_FOUND, CONFLICT, REJECTED, SERVER_ERROR, NOT_UNDERSTOOD, REDIRECTED, TOO_LARGE,
                    TIMED_OUT, UNANSWERED, DROPPED, ACCEPTED, APP_FAULT, APP_FAULT_SENT, CANCELLED ->
                Optional.empty();
        };
    }

    private static String slowDown(@Nullable Duration asked) {
        return asked == null || asked.compareTo(RateLimiter.LONGEST_ASKED) <= 0
                ? "The server asks to slow down again and again"
                : "The server asks to wait " + LongTime.words(asked) + ", which is too long to wait for";
    }

    private static Optional<String> ofToken() {
        return Optional.of("The server does not accept the API token any more, so the rest was not sent. It is still"
                + " drafted: connect with a token that works and apply it again.");
    }

    /** Why what an earlier run was sending when the app ended is still not known. */
    static String unknown(ApiProblem problem) {
        return problem.kind() == ApiProblem.Kind.CANCELLED ? ""
                : "What was being sent when the app ended last time could not be looked up, so nothing was sent. "
                        + problem.message();
    }
}
