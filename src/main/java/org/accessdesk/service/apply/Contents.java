package org.accessdesk.service.apply;

import org.accessdesk.model.change.Seen;
import org.jspecify.annotations.Nullable;

/** Compares what was seen of one object at two times. */
final class Contents {
    private Contents() {}

    /** Whether both are the same but for the revision. */
    static boolean same(Seen one, Seen other) {
        return switch (one) {
            case Seen.OfUser(var groups, _) -> other instanceof Seen.OfUser o && o.groups().equals(groups);
            case Seen.OfGroup(var content, _) -> other instanceof Seen.OfGroup o && o.content().equals(content);
            case Seen.OfToken(var modules, _) -> other instanceof Seen.OfToken o && o.modules().equals(modules);
        };
    }

    /** Whether the revision tells of more than one write in between. */
    static boolean jumped(Seen before, Seen after) {
        var from = before.revision();
        var to = after.revision();
        return jumped(from, to);
    }

    private static boolean jumped(@Nullable Integer from, @Nullable Integer to) {
        return from != null && to != null && to - from > 1;
    }
}
