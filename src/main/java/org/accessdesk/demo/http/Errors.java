package org.accessdesk.demo.http;

import java.util.concurrent.atomic.AtomicLong;
import org.accessdesk.demo.Switch;
import org.accessdesk.demo.world.Refusal;
import tools.jackson.databind.node.ObjectNode;

/** Error bodies (api.md §1.5): a dictionary of errors, or by switch a list. */
final class Errors {
    private static final String TYPE = "https://tools.ietf.org/html/rfc9110#section-15.5.1";
    private static final String CODED = "https://docs.platform.softwareone.com/developer-resources/rest-api/errors/accounts#MPTACC-0001";
    private final Views views;
    private final AtomicLong traces = new AtomicLong();

    Errors(Views views) {
        this.views = views;
    }

    Answer of(Refusal refusal) {
        return of(refusal.status(), refusal.field(), String.valueOf(refusal.getMessage()));
    }

    Answer of(int status, String field, String message) {
        var list = views.on(Switch.ERRORS_AS_LIST);
        var node = Views.object().put("type", list ? CODED : TYPE).put("title", title(status)).put("status", status)
                .put("detail", message).put("traceId", trace());
        if (!field.isEmpty()) {
            errors(node, list, field, message);
        }
        return new Answer(status, node);
    }

    private static void errors(ObjectNode node, boolean list, String field, String message) {
        if (list) {
            var error = node.putArray("errors").addObject().put("message", message);
            error.putArray("properties").add(field);
        } else {
            node.putObject("errors").putArray(field).add(message);
        }
    }

    private String trace() {
        var number = traces.incrementAndGet();
        return "00-%032x-%016x-00".formatted(number * 0x9E3779B97F4A7C15L & Long.MAX_VALUE, number);
    }

    private static String title(int status) {
        return switch (status) {
            case 400 -> "Bad Request";
            case 401 -> "Authentication Failed";
            case 403 -> "Forbidden";
            case 404 -> "Not Found";
            case 405 -> "Method Not Allowed";
            case 413 -> "Content Too Large";
            case 415 -> "Unsupported Media Type";
            default -> "Internal Server Error";
        };
    }
}
