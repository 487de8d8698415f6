package org.accessdesk.demo.query;

import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** A property's path through objects, such as {@code account.id} (api.md §3.4). */
record Path(List<String> steps) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z_$][\\w$-]*(\\.[A-Za-z_$][\\w$-]*)*");

    static Path of(String text) throws BadQueryException {
        if (!isPath(text)) {
            throw BadQueryException.invalidPath();
        }
        return new Path(List.of(text.split("\\.", -1)));
    }

    static boolean isPath(String text) {
        return FORM.matcher(text).matches();
    }

    /** Whether its object is there and has it, be it null. */
    boolean isIn(JsonNode root) {
        var owner = new Path(steps.subList(0, steps.size() - 1)).in(root);
        return owner.has(steps.getLast());
    }

    boolean isAudit() {
        return steps.getFirst().equals("audit");
    }

    /** The node there. A null on the way is the answer, as the object that is not there may have the property. */
    JsonNode in(JsonNode root) {
        var node = root;
        for (var step : steps) {
            if (node.isNull()) {
                return node;
            }
            node = node.path(step);
        }
        return node;
    }
}
