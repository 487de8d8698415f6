package org.accessdesk.model.tidy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.change.SetDelta;
import org.accessdesk.model.change.draft.DraftedSnapshot;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.UserId;
import org.accessdesk.model.snapshot.Snapshot;
import org.accessdesk.model.tidy.Redundancy.RedundancyKind;

/**
 * Finds what is redundant in an account with a draft. Nobody leaves the Default group, whose members administer the
 * account, and no group takes its place. Users with the same groups are looked at once. Groups that are drafted, or to be
 * deleted already, stay as they are, and so do people who are to be invited.
 */
public final class RedundancyFinder {
    private final DraftedSnapshot drafted;
    /** What each group gives. */
    private final Map<GroupId, Set<Object>> things = new HashMap<>();
    private final Map<Set<GroupId>, List<UserId>> kinds = new LinkedHashMap<>();
    private final Set<GroupId> droppable;

    private RedundancyFinder(DraftedSnapshot drafted) {
        this.drafted = drafted;
        drafted.base().users().forEach(user -> {
            var groups = drafted.groupsOf(user);
            if (!groups.isEmpty()) {
                kinds.computeIfAbsent(groups, _ -> new ArrayList<>()).add(user.id());
            }
        });
        droppable = drafted.base().groups().stream()
                .filter(group -> !group.isDefault() && !drafted.changes().isDeleted(group.id())).map(UserGroup::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * All that is redundant, what concerns most users first within a kind. Each is for itself: with one of them in the draft,
     * others may not be any more. Takes a while for many groups; call it off the user interface's thread. {@code drafted}
     * must have been made of a complete account ({@link Snapshot#isComplete}).
     */
    public static List<Redundancy> find(DraftedSnapshot drafted) {
        var finder = new RedundancyFinder(drafted);
        var all = new ArrayList<Redundancy>();
        finder.addSame(all);
        finder.addIdle(all);
        finder.addFewer(all);
        all.sort(Comparator.comparing(Redundancy::kind).thenComparingInt(found -> -found.users().size()));
        return all;
    }

    private void addSame(List<Redundancy> all) {
        var alike = new LinkedHashMap<Reach, List<GroupId>>();
        for (var group : droppable) {
            var reach = Reach.of(Set.of(group), drafted);
            if (!reach.modules().isEmpty()) {
                alike.computeIfAbsent(reach, _ -> new ArrayList<>()).add(group);
            }
        }
        alike.values().stream().filter(groups -> groups.size() > 1).forEach(groups -> {
            groups.sort(Comparator.<GroupId>comparingInt(group -> -drafted.membersOf(group).size())
                    .thenComparing(Comparator.naturalOrder()));
            var kept = groups.getFirst();
            groups.stream().skip(1).filter(this::canBeDeleted)
                    .forEach(group -> all.add(new Redundancy(RedundancyKind.SAME_GROUP, drafted.membersOf(group),
                            Set.of(kept), new SetDelta<>(Set.of(kept), Set.of(group)))));
        });
    }

    /** Nobody is to be invited into it. */
    private boolean canBeDeleted(GroupId group) {
        return drafted.membersOf(group).stream().noneMatch(UserId::isLocal);
    }

    private void addIdle(List<Redundancy> all) {
        var needed = new HashSet<GroupId>();
        var others = new HashMap<GroupId, Set<GroupId>>();
        kinds.keySet().forEach(kind -> {
            var free = free(kind);
            var cover = cover(kind, free);
            for (var at = 0; at < free.size(); at++) {
                others.computeIfAbsent(free.get(at), _ -> new HashSet<>()).addAll(kind);
                if (cover.isNeeded(at)) {
                    needed.add(free.get(at));
                }
            }
        });
        droppable.stream().filter(group -> others.containsKey(group) && !needed.contains(group) && canBeDeleted(group))
                .forEach(group -> all.add(new Redundancy(RedundancyKind.IDLE_GROUP, drafted.membersOf(group),
                        minus(others.getOrDefault(group, Set.of()), Set.of(group)),
                        new SetDelta<>(Set.of(), Set.of(group)))));
    }

    private void addFewer(List<Redundancy> all) {
        kinds.forEach((kind, users) -> {
            var left = cover(kind, free(kind)).most();
            if (!left.isEmpty()) {
                all.add(new Redundancy(RedundancyKind.FEWER_GROUPS, users, minus(kind, left),
                        new SetDelta<>(Set.of(), left)));
            }
        });
    }

    private List<GroupId> free(Set<GroupId> kind) {
        return kind.stream().filter(droppable::contains).sorted().toList();
    }

    private GroupCover cover(Set<GroupId> kind, List<GroupId> free) {
        kind.forEach(group -> things.computeIfAbsent(group, one -> Reach.of(Set.of(one), drafted).things()));
        return new GroupCover(free, kind.stream().filter(group -> !droppable.contains(group)).toList(), things);
    }

    private static Set<GroupId> minus(Set<GroupId> groups, Set<GroupId> left) {
        var rest = new HashSet<>(groups);
        rest.removeAll(left);
        return rest;
    }
}
