package org.accessdesk.store.snapshot;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.accessdesk.model.id.GroupId;

/**
 * The sets of groups of a snapshot's users while it is read: most users share theirs, so that each is made once.
 * Thread-safe.
 */
final class GroupSets {
    private final Map<String, Set<GroupId>> byBytes = new ConcurrentHashMap<>();
    private final Map<Long, GroupId> byNumber = new ConcurrentHashMap<>();

    /** Reads the next set. */
    Set<GroupId> read(ColumnReader from) {
        var start = from.position();
        var numbers = new long[from.count()];
        for (var n = 0; n < numbers.length; n++) {
            numbers[n] = from.number();
        }
        var bytes = from.since(start);
        var known = byBytes.get(bytes);
        if (known == null) {
            known = of(numbers);
            byBytes.put(bytes, known);
        }
        return known;
    }

    private Set<GroupId> of(long[] numbers) {
        var groups = new GroupId[numbers.length];
        for (var n = 0; n < groups.length; n++) {
            groups[n] = byNumber.computeIfAbsent(numbers[n], number -> new GroupId(IdNumbers.text("UGR", 2, number)));
        }
        return Set.of(groups);
    }
}
