package org.accessdesk.store.snapshot;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.accessdesk.model.GroupId;

/** One object for all that are equal, while one snapshot is read: most of 100,000 users share their set of groups. */
final class Shared {
    private final Map<Object, Object> known = new ConcurrentHashMap<>();
    private final Map<String, GroupId> groups = new ConcurrentHashMap<>();

    /** The first object that was equal to {@code value}. */
    @SuppressWarnings("unchecked") // equal objects of our records, sets and strings are of one type
    <T> T one(T value) {
        var first = known.putIfAbsent(value, value);
        return first == null ? value : (T) first;
    }

    Set<GroupId> groups(Set<GroupId> content) {
        return one(Set.copyOf(content));
    }

    GroupId group(String id) {
        return groups.computeIfAbsent(id, GroupId::new);
    }
}
