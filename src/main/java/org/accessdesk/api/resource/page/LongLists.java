package org.accessdesk.api.resource.page;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.accessdesk.api.ApiException;
import org.accessdesk.api.Call;
import org.accessdesk.api.Listing;
import org.accessdesk.api.http.Line;
import org.accessdesk.api.http.RestClient;
import org.accessdesk.api.json.Fields;
import org.accessdesk.api.json.Gaps;
import org.accessdesk.api.query.Query;
import org.accessdesk.model.ApiProblem.Kind;
import org.accessdesk.model.id.BadIdException;
import org.accessdesk.model.message.MessageCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * Reads lists that may be long: from one response, if the server streams lists; otherwise page by page. Remembers a
 * server that does not stream. Thread-safe.
 */
public final class LongLists {
    private static final Logger LOG = LoggerFactory.getLogger(LongLists.class);

    /** A stream costs the platform more than a few pages. */
    private static final int FEWEST = 1_000;

    /** The fewest entries between two reports of progress. */
    private static final int FEWEST_REPORTED = 100;

    /** The most reports of progress, roughly: each one takes another thread some time. */
    private static final int MOST_REPORTS = 100;

    private final RestClient client;
    private volatile boolean streams = true;

    public LongLists(RestClient client) {
        this.client = client;
    }

    /** All entries of the list. */
    public <T> Listing<T> all(Query query, EntryReader<T> reader, Call call) throws ApiException {
        var pages = new Pages<>(client, query, reader, call);
        if (!streams) {
            return pages.all();
        }
        var first = pages.first();
        var streamed = first.total() >= FEWEST
                ? streamed(query, new StreamedList<>(reader, first.omitted(), call.progress()), call)
                : Optional.<Listing<T>>empty();
        return streamed.isPresent() ? streamed.get() : pages.allFrom(first);
    }

    private <T> Optional<Listing<T>> streamed(Query query, StreamedList<T> list, Call call) throws ApiException {
        try {
            streams = client.lines(query, call, list::take);
        } catch (ApiException e) {
            if (e.problem().kind() == Kind.CANCELLED) {
                throw e;
            }
            LOG.info("A stream failed, and the list is read by pages: {}", e.problem().message());
            return Optional.empty();
        }
        return streams ? Optional.of(list.listing()) : Optional.empty();
    }

    /** The entries of a stream. */
    private static final class StreamedList<T> {
        private final EntryReader<T> reader;
        private final Set<String> omitted;
        private final Call.Progress progress;
        private final Gaps gaps = new Gaps();
        private final Map<String, @Nullable T> byId = new LinkedHashMap<>();
        private int taken;

        /** @param omitted what the server leaves out of the list, which only its pages say */
        StreamedList(EntryReader<T> reader, Set<String> omitted, Call.Progress progress) {
            this.reader = reader;
            this.omitted = omitted;
            this.progress = progress;
        }

        void take(Line line, int total) throws ApiException {
            var usual = reader.usual(line.bytes());
            if (usual == null) {
                takeTree(line.object());
            } else {
                byId.put(usual.id(), usual.object());
            }
            taken++;
            if (taken % Math.max(FEWEST_REPORTED, total / MOST_REPORTS) == 0 || taken == total) {
                progress.report(taken, total);
            }
        }

        private void takeTree(JsonNode entry) {
            var id = entry.path("id").asString("");
            // In place of an object that was deleted after the server had chosen the entries.
            if (!entry.path("$meta").path("deleted").asBoolean(false)) {
                try {
                    byId.put(id, reader.read(Fields.of(entry, omitted), gaps));
                } catch (BadIdException e) {
                    byId.put(id.isEmpty() ? "#" + taken : id, null);
                    gaps.add(MessageCode.ENTRY_UNREADABLE, e.problem());
                }
            }
        }

        Listing<T> listing() {
            return new Listing<>(byId.values().stream().filter(Objects::nonNull).toList(), gaps.reasons());
        }
    }
}
