package org.accessdesk.store.snapshot;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.accessdesk.model.id.Id;

/**
 * Cuts a list into runs that stay the same where the list does: whether a run ends after an entry depends only on that
 * entry's id, so that an added, removed or moved entry changes only the runs around it.
 *
 * @param bits a run has about 2 to the power of this many entries
 */
record Splitter(int bits) {
    private static final int GOLDEN = 0x9E3779B9;
    private static final int TOO_LONG = 8;

    <T> List<List<T>> split(Collection<T> list, Function<T, Id> id) {
        var runs = new ArrayList<List<T>>();
        var run = new ArrayList<T>();
        for (var entry : list) {
            run.add(entry);
            if (isLast(id.apply(entry)) || run.size() >= (TOO_LONG << bits)) {
                runs.add(run);
                run = new ArrayList<>();
            }
        }
        if (!run.isEmpty()) {
            runs.add(run);
        }
        return runs;
    }

    private boolean isLast(Id id) {
        return (id.value().hashCode() * GOLDEN) >>> (32 - bits) == 0;
    }
}
