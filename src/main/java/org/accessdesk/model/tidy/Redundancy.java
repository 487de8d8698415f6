package org.accessdesk.model.tidy;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.change.ChangeSet;
import org.accessdesk.model.change.GroupDeletion;
import org.accessdesk.model.change.SetDelta;
import org.accessdesk.model.change.UserDeltas;
import org.accessdesk.model.change.draft.DraftedSnapshot;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.UserId;

/**
 * Memberships that can end without a change of anybody's modules, buyers and extensions.
 *
 * @param users who leaves the groups
 * @param enough the groups that give these users all that they have
 * @param groups what the users join and leave
 */
public record Redundancy(RedundancyKind kind, List<UserId> users, Set<GroupId> enough, SetDelta<GroupId> groups) {

    /** What is redundant. */
    public enum RedundancyKind {
        /** A group gives what another one gives: its members move there, and it is deleted. */
        SAME_GROUP,
        /** A group gives each of its members only what the other groups give: they leave it, and it is deleted. */
        IDLE_GROUP,
        /** A part of their groups gives these users all that they have: they leave the others. */
        FEWER_GROUPS
    }

    public Redundancy {
        users = List.copyOf(users);
        enough = Set.copyOf(enough);
    }

    /** The group that nobody needs any more; empty if it keeps other members. */
    public Optional<GroupId> deleted() {
        return kind == RedundancyKind.FEWER_GROUPS ? Optional.empty() : groups.removed().stream().findFirst();
    }

    /** The changes of {@code drafted} with those that end it; users who are gone by now are left out. */
    public ChangeSet addTo(DraftedSnapshot drafted) {
        var snapshot = drafted.snapshot();
        var index = snapshot.index();
        var positions = users.stream().mapToInt(index::position).filter(at -> at >= 0).toArray();
        var shared = new HashMap<SetDelta<GroupId>, SetDelta<GroupId>>();
        var moved = drafted.changes().with(UserDeltas.of(index, positions, n -> {
            var user = index.user(positions[n]);
            var delta = SetDelta.between(user.groups(), groups.applyTo(drafted.groupsOf(user)));
            return shared.computeIfAbsent(delta, same -> same);
        }));
        return deleted().flatMap(snapshot::group).map(group -> moved.with(GroupDeletion.on(group))).orElse(moved);
    }

    /**
     * Whether nobody in the account has another reach by {@code next} than by {@code drafted}, of which it differs in
     * memberships and deleted groups only.
     */
    public static boolean changesNoReach(DraftedSnapshot drafted, ChangeSet next) {
        var after = new DraftedSnapshot(drafted.base(), next);
        var before = new HashMap<Set<GroupId>, Reach>();
        var later = new HashMap<Set<GroupId>, Reach>();
        return drafted.snapshot().users().stream().filter(user -> isTouched(user, drafted, after))
                .allMatch(user -> before.computeIfAbsent(drafted.groupsOf(user), groups -> Reach.of(groups, drafted))
                        .equals(later.computeIfAbsent(after.groupsOf(user), groups -> Reach.of(groups, after))));
    }

    private static boolean isTouched(AccountUser user, DraftedSnapshot drafted, DraftedSnapshot after) {
        var groups = after.groupsOf(user);
        return !groups.equals(drafted.groupsOf(user)) || groups.stream().anyMatch(after.changes()::isDeleted);
    }
}
