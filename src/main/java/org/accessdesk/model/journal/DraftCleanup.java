package org.accessdesk.model.journal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.change.Change;
import org.accessdesk.model.change.ChangeSet;
import org.accessdesk.model.change.GroupChange;
import org.accessdesk.model.change.GroupCreation;
import org.accessdesk.model.change.GroupDeletion;
import org.accessdesk.model.change.InvitationRenewal;
import org.accessdesk.model.change.MembershipChange;
import org.accessdesk.model.change.SetDelta;
import org.accessdesk.model.change.Target;
import org.accessdesk.model.change.TokenChange;
import org.accessdesk.model.change.UserInvitation;
import org.accessdesk.model.change.UserRemoval;
import org.accessdesk.model.change.merge.ServerState;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * Removes settled items from a draft's changes. Two items of one target, such as the gains and the losses of the
 * Default group, are removed one after the other.
 */
public final class DraftCleanup {
    private final ChangeSet drafted;
    private final Snapshot shown;
    private final Snapshot now;
    private final boolean resumed;
    private final Map<Target, Change> left = new LinkedHashMap<>();

    /**
     * @param drafted the current draft
     * @param shown the account as displayed, which the draft was edited on
     * @param now the account as the run knows it
     * @param resumed whether the app was restarted in between: then a change that is no longer drafted was settled
     * before, or knowingly removed by a person
     */
    public DraftCleanup(ChangeSet drafted, Snapshot shown, Snapshot now, boolean resumed) {
        this.drafted = drafted;
        this.shown = shown;
        this.now = now;
        this.resumed = resumed;
    }

    /**
     * What is left of a draft.
     *
     * @param created the new ids of created groups, by the local ones
     * @param changes what is left of each settled change; empty unless it was edited meanwhile
     */
    public record Leftover(Map<GroupId, GroupId> created, List<Change> changes) {

        /** Whether nothing was settled. */
        public boolean isNothing() {
            return created.isEmpty() && changes.isEmpty();
        }

        /** The draft's changes afterwards. */
        public ChangeSet of(ChangeSet draft) {
            return draft.withCreated(created).with(changes);
        }
    }

    /** What is left after {@code settled} items. */
    public Leftover left(List<RunItem> settled) {
        var created = RunItem.created(settled);
        var rest = drafted.withCreated(created);
        for (var item : settled) {
            var target = item.change().target();
            if (item.change() instanceof GroupCreation saved) {
                editedSince(saved, created).ifPresent(edit -> left.put(edit.target(), edit));
            } else if (item.change() instanceof UserInvitation saved) {
                invited(rest, saved, item.after());
            } else if (!resumed || rest.changes().containsKey(target)) {
                left.put(target, left(rest, item.change(), item.after()));
            }
        }
        return new Leftover(created, new ArrayList<>(left.values()));
    }

    /** What the draft meanwhile wants otherwise of a group that was created. */
    private Optional<GroupChange> editedSince(GroupCreation saved, Map<GroupId, GroupId> created) {
        return drafted.creation(saved.group()).filter(later -> !later.content().equals(saved.content()))
                .flatMap(later -> Optional.ofNullable(created.get(saved.group())).flatMap(now::group)
                        .map(group -> saved.since(later, group)))
                .filter(edit -> !edit.isEmpty());
    }

    /** The invitation leaves the draft; what it meanwhile wants otherwise is left to change in the invited user. */
    private void invited(ChangeSet rest, UserInvitation saved, @Nullable ServerState after) {
        left.put(saved.target(), saved.cleared());
        if (after instanceof ServerState.InvitedState(var id, _, _)) {
            rest.invitation(saved.user()).filter(later -> !later.groups().equals(saved.groups()))
                    .flatMap(later -> now.user(id).map(user -> MembershipChange.on(user)
                            .with(SetDelta.between(saved.groups(), later.groups())).rebase(user)))
                    .ifPresent(edit -> left.put(edit.target(), edit));
        }
    }

    private Change left(ChangeSet rest, Change saved, @Nullable ServerState after) {
        return switch (saved) {
            case MembershipChange m -> user(m, after).<Change>map(u -> membership(rest, m, u)).orElse(m.cleared());
            case GroupChange g -> group(g, after).<Change>map(x -> group(g, x)).orElse(g.cleared());
            case GroupCreation g -> g.cleared();
            case GroupDeletion g -> g.cleared();
            case InvitationRenewal r -> r.cleared();
            case UserInvitation i -> i.cleared();
            case UserRemoval r -> r.cleared();
            case TokenChange t -> now.token(t.token()).<Change>map(token -> drafted.token(t.token())
                    .filter(d -> !d.equals(t)).map(d -> d.rebase(token)).orElse(t.cleared())).orElse(t.cleared());
        };
    }

    private MembershipChange membership(ChangeSet rest, MembershipChange saved, AccountUser now) {
        var edited = left.get(saved.target()) instanceof MembershipChange m
                ? m
                : rest.of(shown.user(saved.user()).orElse(now));
        return edited.since(saved, now);
    }

    private GroupChange group(GroupChange saved, UserGroup now) {
        var rest = left.get(saved.target()) instanceof GroupChange g
                ? g
                : drafted.of(shown.group(saved.group()).orElse(now));
        return rest.since(saved, now);
    }

    private Optional<AccountUser> user(MembershipChange change, @Nullable ServerState after) {
        var user = now.user(change.user());
        return after instanceof ServerState.UserState(var groups, _) && resumed ? user.map(u -> u.withGroups(groups))
                : user;
    }

    private Optional<UserGroup> group(GroupChange change, @Nullable ServerState after) {
        var group = now.group(change.group());
        return after instanceof ServerState.GroupState(var content, _) && resumed ? group.map(g -> g.with(content))
                : group;
    }
}
