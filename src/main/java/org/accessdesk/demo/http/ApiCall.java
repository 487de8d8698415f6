package org.accessdesk.demo.http;

import java.util.Map;
import org.accessdesk.demo.rql.QueryString;
import org.accessdesk.demo.rql.Selection;
import org.accessdesk.demo.world.PlatformActor;

/**
 * One request, past the gate: who asks, for what, with which body.
 *
 * @param streamed whether the whole of a list is asked for, as lines of JSON
 */
public record ApiCall(PlatformActor actor, Map<String, String> path, QueryString query, Body body, boolean streamed) {
    /** The part of the path that the route calls {@code name}. */
    String path(String name) {
        String value = path.get(name);
        if (value == null) {
            throw new IllegalStateException("The route has no part " + name + ".");
        }
        return value;
    }

    Selection selection() {
        return Selection.parse(query.setting("select"));
    }
}
