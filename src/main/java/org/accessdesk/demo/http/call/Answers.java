package org.accessdesk.demo.http.call;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.accessdesk.demo.rql.BadQuery;
import org.accessdesk.demo.rql.Binder;
import org.accessdesk.demo.rql.Binder.AuditFilter;
import org.accessdesk.demo.rql.Level;
import org.accessdesk.demo.rql.Ordering;
import org.accessdesk.demo.rql.QueryString;
import org.accessdesk.demo.rql.Renderer;
import org.accessdesk.demo.rql.RqlParser;
import org.accessdesk.demo.rql.Selection;
import org.accessdesk.demo.rql.Shape;
import org.accessdesk.demo.world.World;
import org.accessdesk.demo.world.base.Problem;
import org.accessdesk.demo.world.switches.DefaultOrder;
import org.accessdesk.demo.world.switches.Switch;
import org.accessdesk.demo.world.switches.Switches;
import org.accessdesk.demo.world.switches.Totals;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Turns objects into answers: pages, single objects, and results of writes. */
public final class Answers {
    /** The largest page; larger limits are silently reduced to this. */
    private static final int LARGEST_PAGE = 100;

    private final World world;
    private final Switches switches;
    private final Renderer renderer;
    private final ListCache cache = new ListCache();

    Answers(World world, Switches switches) {
        this.world = world;
        this.switches = switches;
        renderer = new Renderer(switches.has(Switch.EMPTY_VALUES_SHOWN));
    }

    /**
     * One page of a list.
     *
     * @param name identifies the list among all lists of all accounts
     */
    public <T> ApiReply page(ApiCall call, String name, Shape shape, Supplier<? extends List<T>> all) {
        QueryString query = call.query();
        Selection selection = selection(call);
        List<?> list = cache.get(key(name, query, selection), world.writes(), () -> find(query, selection, shape, all));
        if (call.streamed() && streams()) {
            return ApiReply.lines(list.size(),
                    list.stream().map(object -> renderer.render(shape, object, selection, Level.DEFAULT)));
        }
        int offset = query.number("offset", 0);
        int limit = Math.min(query.number("limit", switches.lists().defaultPageSize()), LARGEST_PAGE);
        ArrayNode data = JsonNodeFactory.instance.arrayNode();
        list.subList(Math.min(offset, list.size()), Math.min(offset + limit, list.size()))
                .forEach(object -> data.add(renderer.render(shape, object, selection, Level.DEFAULT)));
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ObjectNode meta = body.putObject("$meta");
        total(meta.putObject("pagination").put("offset", offset).put("limit", limit), list.size(), data.size());
        omitted(meta, shape, selection);
        body.set("data", data);
        return ApiReply.of(200, body);
    }

    private boolean streams() {
        if (!switches.has(Switch.STREAMING_OFFERED) && switches.has(Switch.STREAMING_REFUSED)) {
            throw new Problem(501, "Not Implemented", "Streaming is not supported.", Map.of());
        }
        return switches.has(Switch.STREAMING_OFFERED);
    }

    private void total(ObjectNode pagination, int all, int onPage) {
        int cap = switches.lists().totalsCappedAt();
        int shown = cap == 0 ? all : Math.min(all, cap);
        switch (switches.lists().totals()) {
            case Totals.NUMBER -> pagination.put("total", shown);
            case Totals.OF_PAGE -> pagination.put("total", onPage);
            case Totals.TEXT -> pagination.put("total", Integer.toString(shown));
            case Totals.ABSENT -> {
                // omitted
            }
        }
    }

    /** One object, with the names of the omitted fields. */
    public ApiReply single(ApiCall call, Shape shape, Object object) {
        Selection selection = selection(call);
        ObjectNode body = renderer.render(shape, object, selection, Level.DEFAULT);
        ObjectNode meta = JsonNodeFactory.instance.objectNode();
        omitted(meta, shape, selection);
        if (!meta.isEmpty()) {
            body.set("$meta", meta);
        }
        return ApiReply.of(200, body);
    }

    /** The written object with all its fields. */
    public ApiReply written(int status, Shape shape, Object object) {
        return ApiReply.of(status, renderer.render(shape, object, Selection.parse(""), Level.ON_REQUEST));
    }

    private void omitted(ObjectNode meta, Shape shape, Selection selection) {
        List<String> names = renderer.omitted(shape, selection, Level.DEFAULT);
        if (!names.isEmpty()) {
            ArrayNode array = meta.putArray("omitted");
            names.forEach(array::add);
        }
    }

    private Selection selection(ApiCall call) {
        Selection selection = call.selection();
        if (selection.subtracts() && !switches.has(Switch.SUBTRACTIVE_SELECT_ALLOWED)) {
            throw new BadQuery("Invalid property path.");
        }
        return selection;
    }

    private static String key(String name, QueryString query, Selection selection) {
        return String.join("\n", name, query.filter(), query.setting("order"), "" + selection.names("audit"));
    }

    private <T> List<T> find(
            QueryString query, Selection selection, Shape shape, Supplier<? extends List<T>> all) {
        List<T> found = all.get();
        if (!query.filter().isBlank()) {
            found = found.stream()
                    .filter(new Binder(shape, audit(selection), switches.has(Switch.FILTERS_IGNORE_CASE))
                            .bind(RqlParser.parse(query.filter())))
                    .toList();
        }
        if (query.settings().containsKey("order")) {
            return Ordering.bind(shape, query.setting("order"), selection.names("audit"))
                    .sort(found);
        }
        return switch (switches.lists().defaultOrder()) {
            case DefaultOrder.CREATED -> found;
            case DefaultOrder.NEWEST -> found.reversed();
            case DefaultOrder.ID -> Ordering.bind(shape, "id", false).sort(found);
        };
    }

    private AuditFilter audit(Selection selection) {
        if (selection.names("audit") && switches.has(Switch.AUDIT_FILTER_OFFERED)) {
            return AuditFilter.ALLOWED;
        }
        return switches.has(Switch.AUDIT_FILTER_REFUSED) ? AuditFilter.REFUSED : AuditFilter.IGNORED;
    }
}
