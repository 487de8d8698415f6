package org.accessdesk.api.http;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.accessdesk.api.ApiToken;
import org.accessdesk.api.json.ApiJson;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.ApiProblem.Kind;
import org.accessdesk.model.Secrets;
import org.accessdesk.model.message.Message;
import org.accessdesk.model.message.MessageCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Turns an error response into a problem: each documented error form, and any other body. */
final class Problems {
    private static final int LONGEST_MESSAGE = 2_000;
    private static final int MOST_DETAILS = 100;
    private static final Pattern HTML_TITLE = Pattern.compile("(?is)<title[^<>]{0,200}+>([^<]{1,200}+)</title>");

    private final Clock clock;
    private final String secret;
    private final TraceIds traces;

    Problems(ApiToken token, Clock clock) {
        this.clock = clock;
        this.secret = TraceIds.secret(token);
        this.traces = new TraceIds(secret);
    }

    /** The reason for a reply that is no success. */
    ApiProblem of(Reply reply) {
        return of(reply, ApiJson.lenient(reply));
    }

    /** The same for a success, by the part of its body that refuses. */
    ApiProblem of(Reply reply, JsonNode body) {
        var retryAfter = RetryAfter.of(reply.headers().get("Retry-After"), clock);
        var traceId = traces.of(first(body, "traceId"));
        var message = message(reply, body);
        var details = details(body.path("errors"));
        return new ApiProblem(kind(reply.status(), retryAfter != null), reply.status(), message.map(this::safe),
                details,
                traceId == null ? traces.of(reply) : traceId, retryAfter,
                TokenErrorTexts.trouble(reply.status(), allText(reply, message, details)));
    }

    /** All texts of the reply; by RFC 6750 the reason of a 401 may be only in a header. */
    private static String allText(Reply reply, Message message, List<String> details) {
        return message.values() + " " + String.join(" ", details) + " " + String.join(" ", reply.headers().values(
                "WWW-Authenticate"));
    }

    /** A 202 response: the write is deferred. */
    ApiProblem accepted(Reply reply) {
        return new ApiProblem(Kind.ACCEPTED, reply.status(), Message.NONE, List.of(), traces.of(reply), null);
    }

    /** A success with an unusable or too large body. */
    ApiProblem notUnderstood(Reply reply, Kind kind, Message why) {
        return new ApiProblem(kind, reply.status(), why.map(this::safe), List.of(), traces.of(reply), null);
    }

    private static Kind kind(int status, boolean asksToWait) {
        return switch (status) {
            case 401 -> Kind.UNAUTHORIZED;
            case 403 -> Kind.FORBIDDEN;
            case 404, 410 -> Kind.NOT_FOUND;
            case 407 -> Kind.PROXY_SIGN_IN;
            case 409, 412 -> Kind.CONFLICT;
            case 429 -> Kind.RATE_LIMITED;
            case 503 -> asksToWait ? Kind.RATE_LIMITED : Kind.SERVER_ERROR;
            default -> kindOfClass(status / 100);
        };
    }

    private static Kind kindOfClass(int hundreds) {
        return switch (hundreds) {
            case 3 -> Kind.REDIRECTED;
            case 2, 4 -> Kind.REJECTED;
            case 5 -> Kind.SERVER_ERROR;
            default -> Kind.NOT_UNDERSTOOD;
        };
    }

    private static Message message(Reply reply, JsonNode body) {
        if (reply.isRedirect()) {
            return redirect(reply);
        }
        var text = textOf(body);
        return text == null ? plain(reply) : Message.verbatim(text);
    }

    /** The message in the body; null if there is none. */
    private static @Nullable String textOf(JsonNode body) {
        var title = first(body, "title", "message", "error");
        var detail = first(body, "detail", "details");
        if (body.isString()) {
            return body.asString();
        }
        if (title != null && detail != null && !title.equals(detail)) {
            return title + ": " + detail;
        }
        return detail != null ? detail : title;
    }

    private static Message redirect(Reply reply) {
        var location = reply.headers().get("Location");
        var target = location == null ? null : reply.url().resolve(location);
        return target == null ? Message.of(MessageCode.REDIRECTED_ELSEWHERE)
                : Message.of(MessageCode.REDIRECTED_TO, target.host());
    }

    private static Message plain(Reply reply) {
        var text = ApiJson.text(reply).strip();
        // As a text, so that it is not formatted as a number.
        var status = Integer.toString(reply.status());
        if (text.isEmpty()) {
            return Message.of(MessageCode.STATUS_ALONE, status);
        }
        if (!ApiJson.looksLikeHtml(reply)) {
            return Message.verbatim(text);
        }
        var title = HTML_TITLE.matcher(text);
        return title.find() ? Message.of(MessageCode.STATUS_AND_TITLED_PAGE, status, title.group(1).strip())
                : Message.of(MessageCode.STATUS_AND_PAGE, status);
    }

    private List<String> details(JsonNode errors) {
        var all = new ArrayList<String>();
        if (errors.isObject()) {
            errors.properties().forEach(e -> texts(e.getValue()).forEach(text -> all.add(e.getKey() + ": " + text)));
        } else {
            texts(errors).forEach(all::add);
        }
        return all.stream().limit(MOST_DETAILS).map(this::safe).toList();
    }

    private static List<String> texts(JsonNode errors) {
        var all = new ArrayList<String>();
        for (var error : errors.isArray() ? errors.values() : List.of(errors)) {
            if (error.isObject()) {
                var message = first(error, "message", "detail", "id");
                var properties = String.join(", ", texts(error.path("properties")));
                all.add((properties.isEmpty() ? "" : properties + ": ") + (message == null ? error : message));
            } else if (error.isValueNode() && !error.isNull()) {
                all.add(error.asString());
            }
        }
        return all;
    }

    private static @Nullable String first(JsonNode node, String... names) {
        for (var name : names) {
            var value = node.path(name);
            if (value.isString() && !value.asString().isBlank()) {
                return value.asString();
            }
        }
        return null;
    }

    private String safe(String text) {
        var masked = Secrets.mask(text.replace(secret, "…"));
        return masked.length() <= LONGEST_MESSAGE ? masked : masked.substring(0, LONGEST_MESSAGE) + "…";
    }
}
