package org.accessdesk.demo.http.call;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One endpoint: a method and a path; its parts in braces are parameters.
 *
 * @param form the part of a form that contains the JSON; empty if forms are not accepted
 */
public record Route(String method, List<String> parts, Permission permission, String form, RouteHandler handler) {
    /** Answers a call; runs under the lock of the server. */
    @FunctionalInterface
    public interface RouteHandler {
        ApiReply answer(ApiCall call);
    }

    /** The path parameters of {@code path}, or null if it does not match. */
    @Nullable
    Map<String, String> match(List<String> path) {
        if (path.size() != parts.size()) {
            return null;
        }
        Map<String, String> named = new HashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            String part = parts.get(i);
            if (part.startsWith("{")) {
                named.put(part.substring(1, part.length() - 1), path.get(i));
            } else if (!part.equals(path.get(i))) {
                return null;
            }
        }
        return named;
    }
}
