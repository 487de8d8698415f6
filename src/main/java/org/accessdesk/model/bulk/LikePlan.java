package org.accessdesk.model.bulk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.accessdesk.model.bulk.BulkPlan.GroupTally;
import org.accessdesk.model.bulk.BulkPlan.MembershipEdit;
import org.accessdesk.model.change.ChangeSet;
import org.accessdesk.model.change.draft.DraftedSnapshot;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.ModuleId;
import org.accessdesk.model.id.UserId;

/**
 * Gives users the groups that a model user has by the draft; and takes the others from them, if that is wanted. Nobody is
 * taken out of their last group (AccountUser BR-003): then all of that user's groups stay.
 *
 * @param drafted the account and the draft that it was made for
 * @param edits what changes, user by user
 * @param byGroup how many would join and leave each group that the model user or, with removals, anybody else has; also of
 *        the groups that are left out
 * @param gained how many of the users gain each module
 * @param broader who would have groups that the model user does not have
 * @param kept who keeps groups because no other would be left
 */
public record LikePlan(DraftedSnapshot drafted, List<MembershipEdit> edits, Map<GroupId, GroupTally> byGroup,
        Map<ModuleId, Integer> gained, Set<UserId> broader, Set<UserId> kept) {

    /**
     * What is asked for.
     *
     * @param users who changes; the model user among them stays, as do those who are removed from the account by the draft
     * @param model who has the groups
     * @param removals whether the users leave groups that the model user does not have
     * @param leftOut groups whose members stay as they are
     */
    public record LikeRequest(Collection<UserId> users, UserId model, boolean removals, Set<GroupId> leftOut) {}

    /** The plan for a draft. */
    public static LikePlan of(LikeRequest request, DraftedSnapshot drafted) {
        return new Planner(request, drafted).plan();
    }

    /** The changes of the draft with it. */
    public ChangeSet changes() {
        return BulkPlan.changes(drafted, edits);
    }

    /** Collects what each user gains and loses. */
    private static final class Planner {
        private final LikeRequest request;
        private final DraftedSnapshot drafted;
        private final Set<GroupId> wanted;
        private final List<MembershipEdit> edits = new ArrayList<>();
        private final Map<GroupId, GroupTally> byGroup = new LinkedHashMap<>();
        private final Map<ModuleId, Integer> gained = new TreeMap<>();
        private final Set<UserId> broader = new HashSet<>();
        private final Set<UserId> kept = new HashSet<>();
        /** Many users have the same groups. */
        private final Map<Set<GroupId>, Set<ModuleId>> modules = new HashMap<>();

        Planner(LikeRequest request, DraftedSnapshot drafted) {
            this.request = request;
            this.drafted = drafted;
            this.wanted = new HashSet<>(BulkPlan.groupsOf(drafted, request.model()));
            wanted.removeIf(group -> drafted.changes().isDeleted(group) || drafted.snapshot().group(group).isEmpty());
        }

        LikePlan plan() {
            drafted.snapshot().groups().stream().filter(group -> wanted.contains(group.id()))
                    .forEach(group -> byGroup.put(group.id(), new GroupTally(0, 0)));
            for (var user : request.users()) {
                if (!user.equals(request.model()) && !drafted.changes().isRemoved(user)
                        && drafted.snapshot().user(user).isPresent()) {
                    plan(user, BulkPlan.groupsOf(drafted, user));
                }
            }
            return new LikePlan(drafted, List.copyOf(edits), byGroup, gained, broader, kept);
        }

        private void plan(UserId user, Set<GroupId> before) {
            var after = new HashSet<>(before);
            for (var group : wanted) {
                if (!before.contains(group)) {
                    tally(group, new GroupTally(1, 0));
                    if (!request.leftOut().contains(group)) {
                        after.add(group);
                    }
                }
            }
            if (request.removals()) {
                leave(user, before, after);
            }
            after.stream().filter(group -> !before.contains(group))
                    .forEach(group -> edits.add(new MembershipEdit(user, group, RowAction.ADD)));
            before.stream().filter(group -> !after.contains(group))
                    .forEach(group -> edits.add(new MembershipEdit(user, group, RowAction.REMOVE)));
            if (!wanted.containsAll(after)) {
                broader.add(user);
            }
            countGains(before, after);
        }

        private void leave(UserId user, Set<GroupId> before, Set<GroupId> after) {
            var leaving = new HashSet<>(before);
            leaving.removeAll(wanted);
            leaving.forEach(group -> tally(group, new GroupTally(0, 1)));
            leaving.removeAll(request.leftOut());
            if (!leaving.isEmpty() && leaving.containsAll(after)) {
                kept.add(user);
            } else {
                after.removeAll(leaving);
            }
        }

        private void tally(GroupId group, GroupTally more) {
            byGroup.merge(group, more, GroupTally::plus);
        }

        private void countGains(Set<GroupId> before, Set<GroupId> after) {
            if (!before.equals(after)) {
                var had = modules(before);
                modules(after).stream().filter(module -> !had.contains(module))
                        .forEach(module -> gained.merge(module, 1, Integer::sum));
            }
        }

        private Set<ModuleId> modules(Set<GroupId> groups) {
            return modules.computeIfAbsent(Set.copyOf(groups), of -> drafted.accessIn(of).modules().keySet());
        }
    }
}
