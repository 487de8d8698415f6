package org.accessdesk.demo.query;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Answers queries on lists and objects as the marketplace does (api.md §3). Paging through a list that does not change
 * filters and sorts it once. Any thread may ask.
 */
public final class Queries {
    private final int defaultLimit;
    private final Recent recent = new Recent();

    /** Answers with this many items where no limit is asked for, never with more than 100. */
    public Queries(int defaultLimit) {
        this.defaultLimit = defaultLimit;
    }

    /**
     * A page of a list in its envelope: {@code {"$meta":{"pagination":{…},"omitted":[…]},"data":[…]}} (api.md §3.1).
     *
     * @param rawQuery the query string of the address, still percent-encoded; null for none
     * @throws BadQueryException if it is to be answered with 400, in the marketplace's words
     */
    public <T> ObjectNode list(Source<T> source, @Nullable String rawQuery) throws BadQueryException {
        var query = QueryString.of(rawQuery);
        var page = Page.of(query, defaultLimit);
        var matching = matching(source, query);
        var objects = page.of(matching).stream().map(source::json).toList();
        var samples = objects.isEmpty() ? source.items().stream().limit(1).map(source::json).toList() : objects;

        var shape = new Shape(Select.of(query.select(), source.omittedByDefault(), new KnownNames(samples)));
        var shaped = samples.stream().map(shape::of).toList();
        var answer = JsonNodeFactory.instance.objectNode();
        var meta = answer.putObject("$meta");
        meta.putObject("pagination").put("offset", page.offset()).put("limit", page.limit())
                .put("total", matching.size());
        meta.set("omitted", shape.omitted());
        answer.putArray("data").addAll(objects.isEmpty() ? List.of() : shaped);
        return answer;
    }

    /**
     * A single object by its select; {@code $meta.omitted} comes with it where something is left out (api.md §3.1).
     *
     * @param full the object with every field, which is not changed
     * @param rawQuery the query string of the address, still percent-encoded; null for none
     * @param omittedByDefault paths of the fields that only a select brings
     * @throws BadQueryException if it is to be answered with 400, in the marketplace's words
     */
    public ObjectNode one(ObjectNode full, @Nullable String rawQuery, Set<String> omittedByDefault)
            throws BadQueryException {
        var query = QueryString.of(rawQuery);
        var shape = new Shape(Select.of(query.select(), omittedByDefault, new KnownNames(List.of(full))));
        var shaped = shape.of(full);
        var omitted = shape.omitted();
        var answer = JsonNodeFactory.instance.objectNode();
        if (!omitted.isEmpty()) {
            answer.putObject("$meta").set("omitted", omitted);
        }
        answer.setAll(shaped);
        return answer;
    }

    private <T> List<T> matching(Source<T> source, QueryString query) throws BadQueryException {
        var select = Select.of(query.select(), source.omittedByDefault(), KnownNames.ANY);
        var auditSelected = select.keeps("audit");
        // The version is read before the items: a list that changes meanwhile is then found anew, never kept too long.
        var key = new Recent.Key(source.name(), source.version(), query.filter(), query.order(), auditSelected);
        List<T> known = recent.get(key);
        if (known != null) {
            return known;
        }
        var filter = FilterParser.parse(query.filter());
        var ordering = Ordering.of(query.order(), auditSelected);
        var found = new Matching<>(source).find(filter, ordering, auditSelected);
        recent.put(key, found);
        return found;
    }
}
