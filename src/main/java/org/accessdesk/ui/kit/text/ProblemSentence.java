package org.accessdesk.ui.kit.text;

import java.time.Duration;
import org.accessdesk.model.ApiProblem;
import org.jspecify.annotations.Nullable;

/** The sentence for a problem of a request: what went wrong and what to do. */
final class ProblemSentence {
    private ProblemSentence() {}

    /** The sentence for {@code problem}, with the server's message and trace id if there are any. */
    static String of(ApiProblem problem) {
        var sentence = new StringBuilder(withFullStop(sentence(problem)));
        var server = problem.status() > 0 ? Messages.of(problem.message()) : "";
        if (!server.isBlank()) {
            sentence.append(' ').append(withFullStop(Texts.format("kit.problem.server", server)));
        }
        problem.details().stream().filter(d -> !server.contains(d))
                .forEach(d -> sentence.append(' ').append(withFullStop(d)));
        if (problem.traceId() != null) {
            sentence.append(' ').append(withFullStop(Texts.format("kit.problem.trace", problem.traceId())));
        }
        return sentence.toString();
    }

    /** Adds a full stop if the text does not end like a sentence. */
    private static String withFullStop(String text) {
        var line = Names.line(text);
        return line.isEmpty() || Character.isLetterOrDigit(line.codePointBefore(line.length())) ? line + "."
                : line;
    }

    private static String sentence(ApiProblem problem) {
        var token = problem.token();
        return token == null ? ofKind(problem) : switch (token) {
            case EXPIRED -> Texts.get("kit.token.expired");
            case DISABLED -> Texts.get("kit.token.disabled");
            case DELETED -> Texts.get("kit.token.deleted");
            case UNKNOWN -> Texts.get("kit.token.unknown");
            case TOO_YOUNG -> Texts.get("kit.token.tooYoung");
        };
    }

    private static String ofKind(ApiProblem problem) {
        return switch (problem.kind()) {
            case UNAUTHORIZED -> Texts.get("kit.problem.unauthorized");
            case FORBIDDEN -> Texts.get("kit.problem.forbidden");
            case NOT_FOUND -> Texts.get("kit.problem.notFound");
            case CONFLICT -> Texts.get("kit.problem.conflict");
            case REJECTED -> problem.status() > 0 ? Texts.get("kit.problem.rejected") : Messages.of(problem.message());
            case RATE_LIMITED -> rateLimited(problem.retryAfter());
            case SERVER_ERROR -> Texts.format("kit.problem.serverError", problem.status());
            case NOT_UNDERSTOOD -> Texts.format("kit.problem.notUnderstood", ownWords(problem));
            case REDIRECTED -> Texts.format("kit.problem.redirected", ownWords(problem));
            case TOO_LARGE -> Texts.get("kit.problem.tooLarge");
            case UNREACHABLE -> Texts.format("kit.problem.unreachable", ownWords(problem));
            case TLS -> Texts.format("kit.problem.tls", ownWords(problem));
            case PROXY_SIGN_IN -> Texts.format("kit.problem.proxySignIn", ownWords(problem));
            case TIMED_OUT -> Texts.get("kit.problem.timedOut");
            case UNANSWERED, DROPPED -> Texts.get("kit.problem.unanswered");
            case ACCEPTED -> Texts.get("kit.problem.accepted");
            case APP_FAULT, APP_FAULT_SENT -> Texts.format("kit.problem.appFault", Messages.of(problem.message()));
            case CANCELLED -> Texts.get("kit.problem.cancelled");
        };
    }

    private static String rateLimited(@Nullable Duration asked) {
        return asked == null || asked.compareTo(Duration.ofMinutes(1)) < 0 ? Texts.get("kit.problem.rateLimited")
                : Texts.format("kit.problem.rateLimitedFor", asked.toDays(), asked.toHoursPart(),
                        asked.toMinutesPart());
    }

    private static String ownWords(ApiProblem problem) {
        return problem.status() > 0 ? "" : Messages.of(problem.message());
    }
}
