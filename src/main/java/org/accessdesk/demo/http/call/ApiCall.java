package org.accessdesk.demo.http.call;

import java.util.Map;
import org.accessdesk.demo.rql.QueryString;
import org.accessdesk.demo.rql.Selection;
import org.accessdesk.demo.world.entity.PlatformActor;

/**
 * An authenticated request: its caller, address and body.
 *
 * @param streamed whether the request asks for the complete list, as lines of JSON
 */
public record ApiCall(PlatformActor actor, Map<String, String> path, QueryString query, Body body, boolean streamed) {
    /** The value of the path parameter {@code name}. */
    public String path(String name) {
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
