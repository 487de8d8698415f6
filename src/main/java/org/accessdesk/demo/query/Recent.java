package org.accessdesk.demo.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The lists that were found last, so that the next page of one costs nothing. */
final class Recent {
    private static final int MOST = 8;

    /** What decides a list; the version ends an entry's use when anything in the source has changed. */
    record Key(String source, long version, String filter, String order, boolean auditSelected) {}

    private final Map<Key, List<?>> lists = new LinkedHashMap<>(MOST * 2, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, List<?>> eldest) {
            return size() > MOST;
        }
    };

    // The key has the source's name, and a source's name is always one kind of item.
    @SuppressWarnings("unchecked")
    synchronized <T> @Nullable List<T> get(Key key) {
        return (List<T>) lists.get(key);
    }

    synchronized void put(Key key, List<?> list) {
        lists.keySet().removeIf(other -> other.source().equals(key.source()) && other.version() < key.version());
        lists.put(key, list);
    }
}
