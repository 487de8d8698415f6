package org.accessdesk.service.apply.run;

import java.time.Duration;
import java.util.Optional;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.LongTime;
import org.accessdesk.model.journal.Outcome;
import org.accessdesk.model.message.Message;
import org.accessdesk.model.message.MessageCode;
import org.jspecify.annotations.Nullable;

/** Problems of one item that all others would have too, so that nothing more is sent. */
public final class RunStopReason {
    private RunStopReason() {}

    /** The problem; empty if it concerns that item alone. */
    public static Optional<Message> ofAll(Outcome outcome) {
        return Optional.ofNullable(outcome.problem()).flatMap(RunStopReason::of);
    }

    private static Optional<Message> of(ApiProblem problem) {
        return problem.token() != null ? ofToken() : switch (problem.kind()) {
            case UNAUTHORIZED -> ofToken();
            case UNREACHABLE, TLS, PROXY_SIGN_IN ->
                Optional.of(Message.of(MessageCode.RUN_UNREACHABLE));
            case RATE_LIMITED -> Optional.of(slowDown(problem.retryAfter()));
            case FORBIDDEN, NOT_FOUND, CONFLICT, REJECTED, SERVER_ERROR, NOT_UNDERSTOOD, REDIRECTED, TOO_LARGE,
                    TIMED_OUT, UNANSWERED, DROPPED, ACCEPTED, APP_FAULT, APP_FAULT_SENT, CANCELLED ->
                Optional.empty();
        };
    }

    private static Message slowDown(@Nullable Duration asked) {
        return asked == null || asked.compareTo(RateLimiter.LONGEST_ASKED) <= 0
                ? Message.of(MessageCode.RUN_SLOWED_DOWN)
                : Message.of(MessageCode.RUN_PUT_OFF, LongTime.units(asked).toArray());
    }

    private static Optional<Message> ofToken() {
        return Optional.of(Message.of(MessageCode.RUN_TOKEN_REFUSED));
    }

    /** Why an item that was being sent when the app ended is still unknown; null if a person stopped. */
    public static @Nullable Message unknown(ApiProblem problem) {
        return problem.kind() == ApiProblem.Kind.CANCELLED ? null
                : Message.of(MessageCode.RUN_STILL_UNKNOWN, problem.message());
    }
}
