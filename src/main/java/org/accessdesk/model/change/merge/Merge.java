package org.accessdesk.model.change.merge;

import java.util.Collection;
import java.util.Set;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.account.GroupContent;
import org.accessdesk.model.account.IssuedToken;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.account.UserStatus;
import org.accessdesk.model.change.Conflict;
import org.accessdesk.model.change.GroupChange;
import org.accessdesk.model.change.GroupCreation;
import org.accessdesk.model.change.GroupDeletion;
import org.accessdesk.model.change.InvitationRenewal;
import org.accessdesk.model.change.LimitField;
import org.accessdesk.model.change.MembershipChange;
import org.accessdesk.model.change.TokenChange;
import org.accessdesk.model.change.UserInvitation;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.ModuleId;

/**
 * A delta merged as a set into the server's current state: everything that the delta does not name stays as it is. This
 * makes a whole-list PUT safe without a concurrency check.
 */
public sealed interface Merge<T> {

    /** The server already has the wanted state. */
    record NothingToDo<T>() implements Merge<T> {}

    /** What to PUT. */
    record ToPut<T>(T content) implements Merge<T> {}

    /** It cannot be sent, for that reason. */
    record MergeConflict<T>(Conflict conflict) implements Merge<T> {}

    /**
     * The groups to PUT for a user.
     *
     * @param groups the groups that exist now
     */
    static Merge<Set<GroupId>> of(MembershipChange change, AccountUser now, Set<GroupId> groups) {
        for (var added : change.added()) {
            if (!groups.contains(added) && !now.groups().contains(added)) {
                return new MergeConflict<>(gone(added));
            }
        }
        var wanted = change.applyTo(now.groups());
        if (wanted.equals(now.groups())) {
            return new NothingToDo<>();
        }
        // AccountUser BR-003: a user keeps at least one group.
        return wanted.isEmpty() ? new MergeConflict<>(new Conflict.LastGroupRemoved()) : new ToPut<>(wanted);
    }

    /** The content to PUT for a group; modules merge by set; texts, buyers and extensions conflict if both sides set them differently. */
    static Merge<GroupContent> of(GroupChange change, UserGroup now) {
        var is = now.content();
        for (var field : Conflict.GroupTextField.values()) {
            var mine = field.of(change);
            if (mine != null && change.isContested(field, is)) {
                return new MergeConflict<>(
                        new Conflict.FieldSet(field, field.of(change.base()), mine, field.of(is)));
            }
        }
        for (var field : LimitField.values()) {
            var mine = field.of(change);
            if (mine != null && change.isContested(field, is)) {
                return new MergeConflict<>(
                        new Conflict.LimitSet(field, field.of(change.base()), mine, field.of(is)));
            }
        }
        var wanted = change.applyKeeping(is);
        return wanted.equals(is) ? new NothingToDo<>() : new ToPut<>(wanted);
    }

    /**
     * What to create. A group that is as drafted already is not created again; one of the same name that is not must not
     * be taken for it.
     *
     * @param now the groups of the account
     */
    static Merge<GroupCreation> of(GroupCreation change, Collection<UserGroup> now) {
        var alike = now.stream().filter(g -> StateMatch.hasName(change, g)).toList();
        if (alike.isEmpty()) {
            return new ToPut<>(change);
        }
        return alike.stream().anyMatch(g -> StateMatch.isMade(change, g)) ? new NothingToDo<>()
                : new MergeConflict<>(new Conflict.NameTaken(alike.getFirst().id()));
    }

    /**
     * Whether to invite a person. Somebody who is in the account already, in just these groups, is not invited again; in other
     * groups it is another person's work, to be changed and not to be repeated.
     *
     * @param alike the users with the e-mail address
     * @param groups the groups that exist now
     */
    static Merge<UserInvitation> of(UserInvitation change, Collection<AccountUser> alike, Set<GroupId> groups) {
        if (!alike.isEmpty()) {
            return alike.stream().anyMatch(u -> u.groups().equals(change.groups())) ? new NothingToDo<>()
                    : new MergeConflict<>(new Conflict.UserExists(alike.iterator().next().id()));
        }
        var gone = change.groups().stream().filter(g -> !groups.contains(g)).sorted().findFirst();
        if (gone.isPresent()) {
            return new MergeConflict<>(gone(gone.get()));
        }
        // AccountUser BR-003: a user has at least one group.
        return change.groups().isEmpty() ? new MergeConflict<>(new Conflict.LastGroupRemoved()) : new ToPut<>(change);
    }

    private static Conflict gone(GroupId group) {
        return group.isLocal() ? new Conflict.NotCreated(group) : new Conflict.GroupGone(group);
    }

    /**
     * Whether to delete a group.
     *
     * @param users how many members it has now
     */
    static Merge<GroupDeletion> of(GroupDeletion change, int users) {
        return users == 0 ? new ToPut<>(change) : new MergeConflict<>(new Conflict.HasMembers(users));
    }

    /** The state that an invitation has after it was sent again; one that was accepted needs nothing. */
    static Merge<UserStatus> of(InvitationRenewal change, AccountUser now) {
        return switch (now.status().kind()) {
            case INVITED, INVITATION_EXPIRED -> new ToPut<>(UserStatus.INVITED);
            case ACTIVE -> new NothingToDo<>();
            case NEW, BLOCKED, DISABLED, DELETED, UNKNOWN -> new MergeConflict<>(new Conflict.NotInvited());
        };
    }

    /** The modules to PUT for an API token. */
    static Merge<Set<ModuleId>> of(TokenChange change, IssuedToken now) {
        var wanted = change.applyTo(now.modules());
        return wanted.equals(now.modules()) ? new NothingToDo<>() : new ToPut<>(wanted);
    }
}
