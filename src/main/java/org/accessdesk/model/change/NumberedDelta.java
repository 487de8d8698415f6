package org.accessdesk.model.change;

import java.util.Set;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.snapshot.SnapshotIndex;

/** Groups that users join and leave, with their numbers: sets of ids are too slow to be asked for each of 100,000 users. */
public final class NumberedDelta {
    private final SetDelta<GroupId> delta;
    private final SnapshotIndex index;
    private final int[] added;
    private final int[] removed;

    /** {@code delta} by the numbers of {@code index}. */
    public NumberedDelta(SetDelta<GroupId> delta, SnapshotIndex index) {
        this.delta = delta;
        this.index = index;
        this.added = numbers(delta.added());
        this.removed = numbers(delta.removed());
    }

    private int[] numbers(Set<GroupId> some) {
        return some.stream().mapToInt(index::group).filter(group -> group >= 0).toArray();
    }

    /** The groups by their ids. */
    public SetDelta<GroupId> delta() {
        return delta;
    }

    /** How many groups of the snapshot the user at a position would be in. */
    public int groupsAfter(int position) {
        var count = index.start(position + 1) - index.start(position);
        for (var group : added) {
            count += index.isIn(position, group) ? 0 : 1;
        }
        for (var group : removed) {
            count -= index.isIn(position, group) ? 1 : 0;
        }
        return count;
    }

    /** Whether the user at a position would be in a group of that number. */
    public boolean isInAfter(int position, int group) {
        return contains(added, group) || (index.isIn(position, group) && !contains(removed, group));
    }

    private static boolean contains(int[] groups, int group) {
        for (var one : groups) {
            if (one == group) {
                return true;
            }
        }
        return false;
    }

    /** Whether all of it is left to do for the user at a position; false also if it names groups that have no number. */
    public boolean isLeft(int position) {
        if (added.length < delta.added().size() || removed.length < delta.removed().size()) {
            return false;
        }
        for (var group : added) {
            if (index.isIn(position, group)) {
                return false;
            }
        }
        for (var group : removed) {
            if (!index.isIn(position, group)) {
                return false;
            }
        }
        return true;
    }

    /** What of it is left to do for the user at a position, as by {@link SetDelta#rebase}. */
    public SetDelta<GroupId> left(int position) {
        return isLeft(position) ? delta : delta.rebase(index.user(position).groups());
    }
}
