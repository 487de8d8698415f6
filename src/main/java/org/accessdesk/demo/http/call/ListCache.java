package org.accessdesk.demo.http.call;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Supplier;

/** Caches the most recent filtered and sorted lists, so that reading a long list page by page sorts it once. */
final class ListCache {
    private static final int KEPT = 8;

    private final SequencedMap<String, List<?>> lists = new LinkedHashMap<>();
    private long writes = -1;

    /** The list of that key; made again if there was a write since. */
    List<?> get(String key, long writesNow, Supplier<? extends List<?>> maker) {
        if (writes != writesNow) {
            lists.clear();
            writes = writesNow;
        }
        List<?> found = lists.get(key);
        if (found == null) {
            found = maker.get();
            if (lists.size() >= KEPT) {
                lists.pollFirstEntry();
            }
            lists.put(key, found);
        }
        return found;
    }
}
