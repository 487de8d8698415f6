package org.accessdesk.demo.http.call;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.accessdesk.demo.rql.PercentDecoding;
import org.jspecify.annotations.Nullable;

/** All endpoints. */
public final class Routes {
    public static final String PREFIX = "/public/v1";

    private final List<Route> routes = new ArrayList<>();

    public void add(String method, String path, Permission permission, Route.RouteHandler handler) {
        addForm(method, path, permission, "", handler);
    }

    /** As {@link #add}, for an endpoint that also accepts a form with files and the JSON in the part {@code form}. */
    public void addForm(String method, String path, Permission permission, String form, Route.RouteHandler handler) {
        routes.add(new Route(method, parts(PREFIX + path), permission, form, handler));
    }

    /** The endpoint and its path parameters; null if there is none. */
    @Nullable
    public MatchedRoute find(String method, String path) {
        List<String> parts = decoded(path);
        for (Route route : routes) {
            Map<String, String> named = route.method().equals(method) ? route.match(parts) : null;
            if (named != null) {
                return new MatchedRoute(route, named);
            }
        }
        return null;
    }

    /** Whether the path exists for another method. */
    public boolean knows(String path) {
        List<String> parts = decoded(path);
        return routes.stream().anyMatch(route -> route.match(parts) != null);
    }

    /** The decoded parts of a path; an encoded slash does not separate parts. */
    private static List<String> decoded(String path) {
        return parts(path).stream().map(PercentDecoding::ofPath).toList();
    }

    private static List<String> parts(String path) {
        return Arrays.asList(path.split("/", -1));
    }

    /** An endpoint and the path parameters of a request. */
    public record MatchedRoute(Route route, Map<String, String> named) {}
}
