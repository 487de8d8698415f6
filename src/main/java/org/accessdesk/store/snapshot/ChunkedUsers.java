package org.accessdesk.store.snapshot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.UserId;
import org.accessdesk.model.snapshot.UsersOnDemand;
import org.jspecify.annotations.Nullable;

/** The users of a snapshot's chunks, in order. */
final class ChunkedUsers extends UsersOnDemand {
    /** Null once all users are made. */
    private volatile @Nullable List<UserColumnsReader> chunks;
    /** The number of the first user of each chunk. */
    private final int[] starts;

    private final NumbersOfIds ids;

    private ChunkedUsers(List<UserColumnsReader> chunks, int[] starts, NumbersOfIds ids) {
        super(ids.size());
        this.chunks = chunks;
        this.starts = starts;
        this.ids = ids;
    }

    /** The users of {@code chunks}; all made at once if several have one id, which no app ever wrote. */
    static List<AccountUser> of(List<UserColumnsReader> chunks) {
        var starts = new int[chunks.size()];
        var size = 0;
        for (var n = 0; n < starts.length; n++) {
            starts[n] = size;
            size += chunks.get(n).size();
        }
        var ids = NumbersOfIds.of(chunks.stream()
                .flatMapToLong(c -> IntStream.range(0, c.size()).mapToLong(c::idNumber)).toArray());
        return ids.isPresent() ? new ChunkedUsers(chunks, starts, ids.get())
                : chunks.stream().flatMap(List::stream).toList();
    }

    @Override
    public int number(UserId id) {
        return id.isLocal() ? -1 : ids.of(IdNumbers.of(id));
    }

    private int chunk(int user) {
        var found = Arrays.binarySearch(starts, user);
        var at = found >= 0 ? found : -found - 2;
        // Of empty chunks, the last one that begins there.
        while (at + 1 < starts.length && starts[at + 1] == user) {
            at++;
        }
        return at;
    }

    @Override
    protected @Nullable AccountUser make(int number) {
        var from = chunks;
        var at = chunk(number);
        return from == null ? null : from.get(at).get(number - starts[at]);
    }

    @Override
    protected @Nullable List<Set<GroupId>> groupsOfAll() {
        var from = chunks;
        if (from == null) {
            return null;
        }
        var all = new ArrayList<Set<GroupId>>(size());
        from.forEach(chunk -> chunk.addGroups(all));
        return all;
    }

    @Override
    protected void allMade() {
        chunks = null;
    }
}
