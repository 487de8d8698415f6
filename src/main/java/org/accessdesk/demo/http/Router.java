package org.accessdesk.demo.http;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.accessdesk.demo.query.BadQueryException;
import org.accessdesk.demo.world.Refusal;
import org.jspecify.annotations.Nullable;

/** Which handler serves which method and path. */
final class Router {
    private static final String ID = "\\{}";
    private final List<Route> routes = new ArrayList<>();

    /** Serves a request. */
    @FunctionalInterface
    interface Handler {
        Answer handle(Request request) throws Refusal, BadQueryException;
    }

    /** What a path leads to: a handler with the ids, or none for another method of a known path. */
    record Found(@Nullable Handler handler, List<String> ids) {}

    private record Route(String method, Pattern path, Handler handler) {}

    /** Lets {@code handler} serve {@code method} on {@code path}, in which {@code {}} stands for an id. */
    Router on(String method, String path, Handler handler) {
        routes.add(new Route(method, Pattern.compile(path.replaceAll(ID, "([^/]+)")), handler));
        return this;
    }

    /** The route of a request; null if no method knows the path. */
    @Nullable
    Found find(String method, String path) {
        var known = false;
        for (var route : routes) {
            var match = route.path.matcher(path);
            if (match.matches()) {
                known = true;
                if (route.method.equals(method)) {
                    return new Found(route.handler, ids(match));
                }
            }
        }
        return known ? new Found(null, List.of()) : null;
    }

    private static List<String> ids(Matcher match) {
        var ids = new ArrayList<String>();
        for (int i = 1; i <= match.groupCount(); i++) {
            ids.add(match.group(i));
        }
        return ids;
    }
}
