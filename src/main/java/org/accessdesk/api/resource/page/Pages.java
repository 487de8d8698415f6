package org.accessdesk.api.resource.page;

import org.accessdesk.api.ApiException;
import org.accessdesk.api.Call;
import org.accessdesk.api.Listing;
import org.accessdesk.api.http.RestClient;
import org.accessdesk.api.query.Query;
import org.accessdesk.model.ApiProblem.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Reads a list to its end, however the server pages: the server decides the size of pages, the offset advances by the
 * entries returned, each id counts once, and an unproven end is reported. A page that is too large is requested in
 * parts.
 * The pages of a long list are requested ahead.
 *
 * @param <T> the type of the entries
 */
public final class Pages<T> {
    /** The most entries that the marketplace returns at once. */
    private static final int LIMIT = 100;

    /** A list that keeps changing is read from its start at most three times. */
    private static final int MOST_RESTARTS = 2;

    private final RestClient client;
    private final Query query;
    private final EntryReader<T> reader;
    private final Call call;
    private volatile int limit;

    public Pages(RestClient client, Query query, EntryReader<T> reader, Call call) {
        this(client, query, reader, LIMIT, call);
    }

    /** @param limit the entries to request at once */
    public Pages(RestClient client, Query query, EntryReader<T> reader, int limit, Call call) {
        this.client = client;
        this.query = query;
        this.reader = reader;
        this.limit = limit;
        this.call = call;
    }

    /** How many entries the list has, by the server, which sends none of them; negative if it does not say. */
    public static int count(RestClient client, Query query, Call call) throws ApiException {
        return Page.of(client.get(query.page(0, 0), call), 0).total();
    }

    public Listing<T> all() throws ApiException {
        return allFrom(null);
    }

    /** The first page. */
    Page first() throws ApiException {
        return page(0, call);
    }

    /** All, if {@code first} is the first page as just read; null reads it. */
    Listing<T> allFrom(@Nullable Page first) throws ApiException {
        for (var restarts = 0;; restarts++) {
            // A list that has moved is read again page by page: what moves between two requests is seen best so.
            try (var ahead = new ReadAhead(this::page, call, restarts == 0)) {
                if (first != null && restarts == 0) {
                    ahead.begin(first);
                }
                var pass = new ListPass<>(ahead::page, reader, call.progress());
                if (pass.read(restarts < MOST_RESTARTS)) {
                    return pass.listing();
                }
            }
        }
    }

    /** The page that begins at {@code offset}. */
    private Page page(int offset, Call by) throws ApiException {
        while (true) {
            var asked = limit;
            try {
                return Page.of(client.get(query.page(offset, asked), by), asked);
            } catch (ApiException e) {
                if (e.problem().kind() != Kind.TOO_LARGE || asked == 1) {
                    throw e;
                }
                limit = asked / 2;
            }
        }
    }
}
