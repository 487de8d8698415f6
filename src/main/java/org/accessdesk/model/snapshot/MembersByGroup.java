package org.accessdesk.model.snapshot;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.UserId;

/** The members of each group by the users' lists, as numbers of the index. */
final class MembersByGroup {
    private static final int[] NONE = {};

    private final SnapshotIndex index;
    private final int[][] members;

    MembersByGroup(SnapshotIndex index) {
        this.index = index;
        var ends = new int[index.groupCount()];
        for (var at = 0; at < index.start(index.known()); at++) {
            ends[index.membership(at)]++;
        }
        members = new int[ends.length][];
        for (var group = 0; group < members.length; group++) {
            members[group] = new int[ends[group]];
            ends[group] = 0;
        }
        for (var user = 0; user < index.known(); user++) {
            for (var at = index.start(user); at < index.start(user + 1); at++) {
                var group = index.membership(at);
                members[group][ends[group]++] = user;
            }
        }
    }

    /** The members of {@code group}, in the order of the users; not to be changed. */
    List<UserId> of(GroupId group) {
        return index.ids(positions(group));
    }

    /** The same as a set. */
    UserSet setOf(GroupId group) {
        var bits = new BitSet(index.known());
        for (var user : positions(group)) {
            bits.set(user);
        }
        return new UserSet(index, bits);
    }

    private int[] positions(GroupId group) {
        var number = index.group(group);
        if (number >= 0) {
            return members[number];
        }
        // The list of groups was not complete, and the users' lists name one more. Rare, so that looking takes its time.
        return group.isLocal() ? NONE
                : IntStream.range(0, index.known())
                        .filter(user -> index.user(user).groups().contains(group)).toArray();
    }
}
