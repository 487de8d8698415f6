package org.accessdesk.demo.query;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a list's query string, decoded (api.md §3.3). What is no control is the filter; of a repeated key only the
 * first value counts, and the key of a filter is what stands before its first {@code =}.
 *
 * @param filter the conditions joined by comma, empty for none
 */
record QueryString(@Nullable String limit, @Nullable String offset, String select, String order, String filter) {
    private static final Set<String> CONTROLS = Set.of("limit", "offset", "select", "order");

    static QueryString of(@Nullable String raw) throws BadQueryException {
        Map<String, String> controls = new HashMap<>();
        List<String> filters = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (var rawItem : RawItems.of(raw == null ? "" : raw)) {
            var item = decoded(rawItem);
            var equals = item.indexOf('=');
            var key = (equals < 0 ? item : item.substring(0, equals)).strip().toLowerCase(Locale.ROOT);
            if (item.isBlank() || !seen.add(key)) {
                continue;
            }
            if (CONTROLS.contains(key)) {
                controls.put(key, equals < 0 ? "" : item.substring(equals + 1));
            } else {
                filters.add(item);
            }
        }
        return new QueryString(controls.get("limit"), controls.get("offset"), controls.getOrDefault("select", ""),
                controls.getOrDefault("order", ""), String.join(",", filters));
    }

    private static String decoded(String raw) throws BadQueryException {
        try {
            return URLDecoder.decode(raw, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            var refusal = BadQueryException.cannotConvert(raw);
            refusal.initCause(e);
            throw refusal;
        }
    }
}
