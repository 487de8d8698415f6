package org.accessdesk.demo.http.call;

import java.util.List;
import java.util.Map;
import org.accessdesk.demo.world.base.Problem;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes problem documents as the platform does.
 *
 * @param asList whether {@code errors} is a list (form B) or a dictionary (form A)
 */
public record ProblemReplies(boolean asList) {
    private static final String STATUS_PAGE = "https://tools.ietf.org/html/rfc9110#section-15.";
    private static final String CODED_PAGE = "https://docs.platform.softwareone.com/developer-resources/rest-api/errors/accounts#MPTACC-";

    /** The body for {@code problem}, with the trace id that support asks for. */
    public ObjectNode write(Problem problem, String traceId) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("type", asList ? CODED_PAGE + problem.status() : page(problem.status()));
        body.put("title", problem.title());
        body.put("status", problem.status());
        body.put("detail", problem.getMessage());
        body.put("traceId", traceId);
        if (!problem.errors().isEmpty()) {
            body.set("errors", asList ? list(problem.errors()) : dictionary(problem.errors()));
        }
        return body;
    }

    private static String page(int status) {
        int section = status >= 500 ? status - 500 + 1 : status - 400 + 1;
        return STATUS_PAGE + (status >= 500 ? 6 : 5) + "." + section;
    }

    private static ObjectNode dictionary(Map<String, List<String>> errors) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        errors.forEach((property, messages) -> messages.forEach(node.putArray(property)::add));
        return node;
    }

    private static ArrayNode list(Map<String, List<String>> errors) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        errors.forEach((property, messages) -> messages
                .forEach(message -> array.addObject().put("message", message).putArray("properties").add(property)));
        return array;
    }
}
