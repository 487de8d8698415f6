package org.accessdesk.api.query;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * A request's path below {@code /public/v1} and its query, not yet encoded.
 *
 * @param filter at most one, as only the first of a repeated key counts
 */
public record Query(String path, @Nullable Rql filter, List<QueryPart> parts) {
    private static final String ROOT = "/public/v1";
    private static final String ACCOUNTS = "/accounts";
    private static final String PLAIN = "-._~(),*";

    /** A key and its value. */
    record QueryPart(String key, String value) {}

    /** A query of the accounts API. */
    public static Query of(String path) {
        return new Query(ACCOUNTS + path, null, List.of());
    }

    /** A query of the audit API. */
    public static Query ofAudit(String path) {
        return new Query("/audit" + path, null, List.of());
    }

    /** Limited to the objects that match; null matches all. */
    public Query where(@Nullable Rql condition) {
        return new Query(path, condition, parts);
    }

    /** With these fields added to the usual ones. */
    public Query select(String fields) {
        return with("select", fields);
    }

    /** In this order, which must end in a unique field; otherwise pages overlap. */
    public Query order(String fields) {
        return with("order", fields);
    }

    /** The part of a list that starts at {@code offset}. */
    public Query page(int offset, int limit) {
        return with("limit", Integer.toString(limit)).with("offset", Integer.toString(offset));
    }

    private Query with(String key, String value) {
        var all = new ArrayList<>(parts);
        all.add(new QueryPart(key, value));
        return new Query(path, filter, List.copyOf(all));
    }

    /** The whole URL at {@code server}, encoded exactly once. */
    public HttpUrl at(HttpUrl server) {
        var query = new ArrayList<String>();
        if (filter != null) {
            query.add(encoded(filter.text()));
        }
        parts.forEach(part -> query.add(part.key() + "=" + encoded(part.value())));
        var url = server.newBuilder().encodedPath(ROOT + path);
        return (query.isEmpty() ? url : url.encodedQuery(String.join("&", query))).build();
    }

    /** Encodes everything except characters without a meaning to any server or library. */
    private static String encoded(String text) {
        var out = new StringBuilder(text.length() + 16);
        for (var b : text.getBytes(StandardCharsets.UTF_8)) {
            var c = (char) (b & 0xff);
            if (c < 0x80 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0)) {
                out.append(c);
            } else {
                out.append(String.format(Locale.ROOT, "%%%02X", (int) c));
            }
        }
        return out.toString();
    }
}
