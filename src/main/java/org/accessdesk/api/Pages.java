package org.accessdesk.api;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.accessdesk.model.ApiProblem.Kind;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.BadIdException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads a list to its end, whatever the server thinks of paging (api.md §3.2): the size of the pages is the server's, a
 * step is what was returned, each id counts once, and an end that is not proved is reported.
 *
 * @param <T> what the list holds
 */
final class Pages<T> {
    /** The most that the marketplace gives at once (api.md §3.2). */
    private static final int LIMIT = 100;

    /** Ten times the largest account we know how to show; a server that never ends is stopped here. */
    private static final int MOST_ENTRIES = 1_000_000;

    private final Server server;
    private final Query query;
    private final EntryReader<T> reader;
    private final int limit;
    private final Call call;
    private final Gaps gaps = new Gaps();
    // An entry that cannot be read counts as well, so that it is reported once and not as missing too.
    private final Map<String, @Nullable T> byId = new LinkedHashMap<>();
    private int offset;
    private int total = -1;

    Pages(Server server, Query query, EntryReader<T> reader, Call call) {
        this(server, query, reader, LIMIT, call);
    }

    /** @param limit the entries to ask for at once */
    Pages(Server server, Query query, EntryReader<T> reader, int limit, Call call) {
        this.server = server;
        this.query = query;
        this.reader = reader;
        this.limit = limit;
        this.call = call;
    }

    Listing<T> all() throws ApiException {
        while (readPage()) {
            call.progress().report(byId.size(), total);
        }
        call.progress().report(byId.size(), total);
        if (total >= 0 && byId.size() != total) {
            gaps.add("The server counts " + total + " entries and listed " + byId.size() + ".");
        }
        var readable = byId.values().stream().<T>mapMulti((entry, next) -> {
            if (entry != null) {
                next.accept(entry);
            }
        }).toList();
        return new Listing<>(readable, gaps.sentences());
    }

    /** Reads the next page; false when there is none after it. */
    private boolean readPage() throws ApiException {
        var page = server.get(query.page(offset, limit), call);
        var data = page.path("data");
        if (!data.isArray()) {
            throw new ApiException(ApiProblem.onTheWay(Kind.NOT_UNDERSTOOD,
                    "The answer is no list of the marketplace: it has no \"data\"."));
        }
        var pagination = Fields.of(page.path("$meta").path("pagination"));
        noteTotal(pagination.integer("total"));
        var known = byId.size();
        var omitted = Fields.omittedBy(page);
        data.values().forEach(entry -> add(entry, omitted));
        offset += data.size();
        if (!data.isEmpty() && byId.size() == known) {
            gaps.add("The server sent the same page again instead of the next one.");
            return false;
        }
        if (offset >= MOST_ENTRIES) {
            gaps.add("The list is longer than " + MOST_ENTRIES + " entries; the rest was not read.");
            return false;
        }
        return !isLast(data.size(), pagination.integer("limit"));
    }

    private void noteTotal(@Nullable Integer now) {
        if (now == null) {
            return;
        }
        if (total >= 0 && total != now) {
            gaps.add("Entries came or went while the list was read.");
        }
        total = now;
    }

    /** Without a total only a page that is not full proves the end, and none is full that does not say its size. */
    private boolean isLast(int size, @Nullable Integer limit) {
        if (size == 0 || total >= 0) {
            return size == 0 || offset >= total;
        }
        return limit != null && size < limit;
    }

    private void add(JsonNode entry, Set<String> omitted) {
        var id = entry.path("id").asString("");
        try {
            byId.put(id.isEmpty() ? "#" + byId.size() : id, reader.read(Fields.of(entry, omitted), gaps));
        } catch (BadIdException e) {
            byId.put(id.isEmpty() ? "#" + byId.size() : id, null);
            gaps.add("An entry could not be read: " + e.getMessage());
        }
    }
}
