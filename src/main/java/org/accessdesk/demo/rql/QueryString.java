package org.accessdesk.demo.rql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A query string as the platform reads it: everything except paging, order and select is part of the filter; the parts
 * are joined by a comma; of a repeated key the first value counts.
 */
public record QueryString(Map<String, String> settings, String filter) {
    private static final Set<String> SETTINGS = Set.of("limit", "offset", "select", "order", "render()");

    /** Reads {@code raw}, percent-encoded or not. */
    public static QueryString parse(String raw) {
        Map<String, String> settings = new HashMap<>();
        List<String> pieces = new ArrayList<>();
        Map<String, String> seen = new HashMap<>();
        for (String part : raw.split("&", -1)) {
            int equals = part.indexOf('=');
            String key = PercentDecoding.ofQuery(equals < 0 ? part : part.substring(0, equals));
            String value = equals < 0 ? "" : PercentDecoding.ofQuery(part.substring(equals + 1));
            String folded = key.trim().toLowerCase(Locale.ROOT);
            if (folded.isEmpty() || seen.putIfAbsent(folded, value) != null) {
                continue;
            }
            if (SETTINGS.contains(folded)) {
                settings.put(folded, value);
            } else {
                pieces.add(value.isEmpty() ? key : key + "=" + value);
            }
        }
        return new QueryString(settings, String.join(",", pieces));
    }

    /** The value of a setting; empty if absent. */
    public String setting(String name) {
        return settings.getOrDefault(name, "");
    }

    /** The value of a setting as a number of at least 0; {@code fallback} for anything else. */
    public int number(String name, int fallback) {
        String text = setting(name).trim();
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : fallback;
    }
}
