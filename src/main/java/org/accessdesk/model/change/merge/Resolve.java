package org.accessdesk.model.change.merge;

import org.accessdesk.model.change.Change;
import org.accessdesk.model.change.Conflict;
import org.accessdesk.model.change.GroupChange;
import org.accessdesk.model.change.GroupCreation;
import org.accessdesk.model.change.GroupDeletion;
import org.accessdesk.model.change.InvitationRenewal;
import org.accessdesk.model.change.MembershipChange;
import org.accessdesk.model.change.SetDelta;
import org.accessdesk.model.change.TokenChange;
import org.accessdesk.model.change.UserInvitation;
import org.accessdesk.model.change.UserRemoval;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.ModuleId;
import org.jspecify.annotations.Nullable;

/** Resolves one conflict of a change: keep mine, or keep theirs. The rest of the change stays. */
public final class Resolve {
    private Resolve() {}

    /**
     * The change with mine kept despite the conflict. If that is impossible, because a group or the object is deleted,
     * that part is dropped. If both sides together would leave the user without a group, the user keeps those groups
     * that the draft meant to leave; if it meant to leave none, the change and its conflict stay. Both also stay if the
     * server shows an older state or contradicts itself, which only another read can resolve, and if the name of a new
     * group is taken or a group to be deleted has members, which only another draft can.
     *
     * @param now the server's state; null if it is deleted
     */
    public static Change mine(Change change, Conflict conflict, @Nullable ServerState now) {
        return switch (conflict) {
            case Conflict.FieldSet set when change instanceof GroupChange g -> withBase(g, set.field(), set.theirs());
            case Conflict.LimitSet set when change instanceof GroupChange g ->
                g.on(set.field().set(g.base(), set.theirs()));
            case Conflict.LastGroupRemoved _ when change instanceof MembershipChange m
                    && now instanceof ServerState.UserState user ->
                asDrafted(m, user);
            case Conflict.FieldSet _, Conflict.LimitSet _, Conflict.LastGroupRemoved _, Conflict.StaleRead _, Conflict.ListsDiffer _, Conflict.NameTaken _, Conflict.UserExists _, Conflict.NotInvited _, Conflict.PerhapsCreated _, Conflict.HasMembers _ ->
                change;
            case Conflict.ObjectGone _, Conflict.GroupGone _, Conflict.NotCreated _, Conflict.NotInDefault _, Conflict.GivenSince _, Conflict.StaysRemoved _, Conflict.StaysSent _, Conflict.LimitUnknown _ ->
                theirs(change, conflict);
        };
    }

    /** The change without the conflicting part. */
    public static Change theirs(Change change, Conflict conflict) {
        return switch (conflict) {
            case Conflict.ObjectGone _, Conflict.StaleRead _, Conflict.ListsDiffer _, Conflict.NameTaken _, Conflict.UserExists _, Conflict.NotInvited _, Conflict.PerhapsCreated _, Conflict.HasMembers _ ->
                change.cleared();
            case Conflict.NotCreated(var group) -> withoutGroup(change, group);
            case Conflict.GroupGone(var group) -> withoutGroup(change, group);
            case Conflict.LastGroupRemoved _ when change instanceof MembershipChange m ->
                m.with(m.groups().gains());
            case Conflict.LastGroupRemoved _ when change instanceof UserInvitation i -> i.cleared();
            case Conflict.FieldSet set when change instanceof GroupChange g -> g.without(set.field());
            case Conflict.LimitSet set when change instanceof GroupChange g -> g.without(set.field());
            case Conflict.NotInDefault(var module) -> withoutAdded(change, module);
            case Conflict.GivenSince(var module) when change instanceof GroupChange g ->
                g.with(g.modules().withoutRemoved(module));
            case Conflict.LastGroupRemoved _, Conflict.FieldSet _, Conflict.LimitSet _, Conflict.LimitUnknown _, Conflict.GivenSince _, Conflict.StaysRemoved _, Conflict.StaysSent _ ->
                change;
        };
    }

    private static Change withoutGroup(Change change, GroupId group) {
        return switch (change) {
            case MembershipChange m -> m.with(m.groups().withoutAdded(group));
            case UserInvitation i -> i.with(i.asChange().groups().withoutAdded(group));
            case Change other -> other;
        };
    }

    private static Change asDrafted(MembershipChange change, ServerState.UserState now) {
        var wanted = change.applyTo(change.base());
        if (wanted.isEmpty()) {
            return change;
        }
        var drafted = new SetDelta<>(wanted, change.removed());
        return new MembershipChange(change.user(), drafted.rebase(now.groups()), now.groups(), now.revision());
    }

    private static Change withoutAdded(Change change, ModuleId module) {
        return switch (change) {
            case MembershipChange _, GroupDeletion _, InvitationRenewal _, UserInvitation _, UserRemoval _ -> change;
            case GroupChange g -> g.with(g.modules().withoutAdded(module));
            case GroupCreation g -> g.with(g.asChange().with(g.asChange().modules().withoutAdded(module)));
            case TokenChange t -> t.with(t.modules().withoutAdded(module));
        };
    }

    /** Rebased on the text that somebody else has set, so that mine replaces it knowingly. */
    private static GroupChange withBase(GroupChange change, Conflict.GroupTextField field, String theirs) {
        return change.on(field.set(change.base(), theirs));
    }
}
