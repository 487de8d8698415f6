package org.accessdesk.model.campaign;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.accessdesk.model.bulk.BulkPlan;
import org.accessdesk.model.bulk.BulkPlan.MembershipEdit;
import org.accessdesk.model.bulk.RowAction;
import org.accessdesk.model.change.ChangeSet;
import org.accessdesk.model.change.draft.DraftedSnapshot;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.UserId;
import org.accessdesk.model.snapshot.Snapshot;

/**
 * The changes that an access review asks for, on the account as it is now: nothing but memberships that are to be removed.
 * What cannot be done is left out with its reason. The guards look at the draft as at any other, also for the last
 * administrators and the person's own access.
 *
 * @param edits what changes, in the order of the review
 * @param leftOut what was decided and cannot be done
 */
public record CampaignPlan(DraftedSnapshot on, List<MembershipEdit> edits, List<LeftOutItem> leftOut) {

    public CampaignPlan {
        edits = List.copyOf(edits);
        leftOut = List.copyOf(leftOut);
    }

    /** A membership that was to be removed and is not. */
    public record LeftOutItem(CampaignItem item, LeftOutReason reason) {}

    /** Why a membership is not removed. */
    public enum LeftOutReason {
        /** The user is not in the account any more. */
        USER_GONE,
        /** The group is not there any more. */
        GROUP_GONE,
        /** The user has left the group since. */
        LEFT_ALREADY,
        /** The user would have no group left (AccountUser BR-003); then all of the user's groups stay. */
        LAST_GROUP
    }

    /** The plan for an account without a draft. */
    public static CampaignPlan of(Campaign campaign, Snapshot now) {
        var wanted = CampaignStanding.of(campaign).toBeRemoved();
        var leaving = new HashMap<UserId, Set<GroupId>>();
        for (var item : wanted) {
            if (obstacle(item.key(), now).isEmpty()) {
                leaving.computeIfAbsent(item.key().user(), _ -> new HashSet<>()).add(item.key().group());
            }
        }
        var edits = new ArrayList<MembershipEdit>();
        var leftOut = new ArrayList<LeftOutItem>();
        for (var item : wanted) {
            var key = item.key();
            obstacle(key, now).or(() -> leavesNone(key.user(), leaving, now)
                    ? Optional.of(LeftOutReason.LAST_GROUP)
                    : Optional.empty())
                    .ifPresentOrElse(why -> leftOut.add(new LeftOutItem(item, why)),
                            () -> edits.add(new MembershipEdit(key.user(), key.group(), RowAction.REMOVE)));
        }
        return new CampaignPlan(new DraftedSnapshot(now, ChangeSet.EMPTY), edits, leftOut);
    }

    private static Optional<LeftOutReason> obstacle(MembershipKey key, Snapshot now) {
        var user = now.user(key.user());
        if (user.isEmpty()) {
            return Optional.of(LeftOutReason.USER_GONE);
        }
        if (now.group(key.group()).isEmpty()) {
            return Optional.of(LeftOutReason.GROUP_GONE);
        }
        return user.get().groups().contains(key.group()) ? Optional.empty()
                : Optional.of(LeftOutReason.LEFT_ALREADY);
    }

    private static boolean leavesNone(UserId id, Map<UserId, Set<GroupId>> leaving, Snapshot now) {
        return now.user(id).filter(user -> leaving.getOrDefault(id, Set.of()).containsAll(user.groups())).isPresent();
    }

    /** The changes of the draft. */
    public ChangeSet changes() {
        return BulkPlan.changes(on, edits);
    }
}
