package org.accessdesk.demo.http.call;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.accessdesk.demo.world.base.Problem;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A JSON body, checked as the platform does: wrong types and ids are answered with 400. */
public record Body(JsonNode node) {
    /** The patterns of the ids that occur in bodies. */
    public static final Pattern GROUP = Pattern.compile("^UGR-\\d\\d\\d\\d-\\d\\d\\d\\d$");

    public static final Pattern MODULE = Pattern.compile("^MOD-\\d\\d\\d\\d$");
    public static final Pattern BUYER = Pattern.compile("^BUY-\\d\\d\\d\\d-\\d\\d\\d\\d$");
    public static final Pattern EXTENSION = Pattern.compile("^EXT-\\d\\d\\d\\d-\\d\\d\\d\\d$");

    /** This body, if it is an object whose properties are all in {@code known}; null accepts any. */
    public Body object(@Nullable Set<String> known) {
        if (!node.isObject()) {
            throw unreadable("$");
        }
        for (String name : node.propertyNames()) {
            if (known != null && !known.contains(name)) {
                throw Problem.invalid(name, "The property is not allowed.");
            }
        }
        return this;
    }

    /** Whether the property is present, even if null. */
    public boolean has(String name) {
        return node.has(name);
    }

    /** A text; empty if the property is null or absent. */
    public String text(String name) {
        JsonNode value = node.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        if (!value.isString()) {
            throw unreadable(name);
        }
        return value.stringValue();
    }

    /** As {@link #text(String)}, but {@code now} if the property is absent. */
    String text(String name, String now) {
        return has(name) ? text(name) : now;
    }

    /** The object in a property; an empty one if it is absent. */
    public Body child(String name) {
        JsonNode value = node.path(name);
        return new Body(value.isObject() ? value : JsonNodeFactory.instance.objectNode());
    }

    /** The ids in a list of {@code {"id": …}}; null if the property is null or absent. */
    @Nullable
    public List<String> ids(String name, Pattern pattern) {
        JsonNode value = node.path(name);
        return value.isMissingNode() || value.isNull() ? null : new Body(value).list(name, pattern);
    }

    /** The ids of a body that is a list of {@code {"id": …}}. */
    public List<String> list(String name, Pattern pattern) {
        if (!node.isArray()) {
            throw unreadable(name.isEmpty() ? "$" : name);
        }
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            ids.add(new Body(node.get(i)).id(name + "[" + i + "].", pattern));
        }
        return ids;
    }

    /** The id of a body of the form {@code {"id": …}}. */
    public String id(String prefix, Pattern pattern) {
        if (!node.isObject()) {
            throw unreadable(prefix + "id");
        }
        String id = text("id");
        if (!pattern.matcher(id).matches()) {
            throw Problem.invalid(
                    prefix + "id", "The field Id must match the regular expression '" + pattern.pattern() + "'.");
        }
        return id;
    }

    private static Problem unreadable(String name) {
        return Problem.invalid(name, "The JSON value could not be converted.");
    }
}
