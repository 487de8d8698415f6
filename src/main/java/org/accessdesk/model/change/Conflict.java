package org.accessdesk.model.change;

import java.util.Set;
import org.accessdesk.model.account.GroupContent;
import org.accessdesk.model.account.Limit;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.ModuleId;
import org.accessdesk.model.id.UserId;
import org.jspecify.annotations.Nullable;

/** Why a delta cannot be merged into the server's state, or an applied one cannot be undone. */
public sealed interface Conflict {

    /** A text field of a group. */
    enum GroupTextField {
        NAME, DESCRIPTION, LOGO;

        /** The text of that field. */
        public String of(GroupContent content) {
            return switch (this) {
                case NAME -> content.name();
                case DESCRIPTION -> content.description();
                case LOGO -> content.logo();
            };
        }

        /** {@code content} with that text. */
        public GroupContent set(GroupContent content, String text) {
            return new GroupContent(this == NAME ? text : content.name(),
                    this == DESCRIPTION ? text : content.description(), this == LOGO ? text : content.logo(),
                    content.modules(), content.buyers(), content.extensions());
        }

        /** The new text in the change; null if it has none. */
        public @Nullable String of(GroupChange change) {
            return change.texts().get(this);
        }
    }

    /** The user is no longer in the account, or the group is deleted, or it is not visible to this token. */
    record ObjectGone() implements Conflict {}

    /**
     * The group to be deleted has members (UserGroup BR-005).
     *
     * @param users how many
     */
    record HasMembers(int users) implements Conflict {}

    /**
     * Only for an undo: a removed user cannot be brought back.
     *
     * @param groups the groups that the user had
     */
    record StaysRemoved(Set<GroupId> groups) implements Conflict {
        public StaysRemoved {
            groups = Set.copyOf(groups);
        }
    }

    /** The person is not invited any more: the invitation was accepted, or the person is blocked. */
    record NotInvited() implements Conflict {}

    /** Only for an undo: an e-mail that was sent cannot be taken back. */
    record StaysSent() implements Conflict {}

    /** Another group has the name of the one to be created, and is not as drafted. */
    record NameTaken(GroupId by) implements Conflict {}

    /** Somebody with the e-mail address of the person to be invited is in the account, in other groups. */
    record UserExists(UserId by) implements Conflict {}

    /**
     * Whether the new group was created is not known: this token created another one since, which has another name or
     * content, as if somebody had edited it.
     */
    record PerhapsCreated(GroupId as) implements Conflict {}

    /** The user should join a new group that was not created. */
    record NotCreated(GroupId group) implements Conflict {}

    /** The user should join a group that does not exist any more. */
    record GroupGone(GroupId group) implements Conflict {}

    /** The user would be left without a group (AccountUser BR-003). */
    record LastGroupRemoved() implements Conflict {}

    /** Somebody else set the same text to another value meanwhile. */
    record FieldSet(GroupTextField field, String base, String mine, String theirs) implements Conflict {}

    /** Somebody else set the buyers or extensions of the group otherwise meanwhile. */
    record LimitSet(LimitField field, Limit base, Limit mine, Limit theirs) implements Conflict {}

    /** Only for an undo: which buyers or extensions the group had is not known. */
    record LimitUnknown(LimitField field) implements Conflict {}

    /**
     * The read shows an older state than was seen before, as from a lagging replica; a write on it would undo later
     * changes.
     *
     * @param known the newest revision that was seen; null if only the time of the last change shows it
     * @param read the revision that the read shows; null as {@code known}
     */
    record StaleRead(@Nullable Integer known, @Nullable Integer read) implements Conflict {}

    /**
     * The user's own list of groups and the groups' own lists of members contradict each other, so that one of them is
     * cut or out of date; a write based on the user's list would remove or restore the wrong groups.
     *
     * @param missing groups that list the user and that the user's own list lacks
     * @param extra groups in the user's own list whose lists lack the user
     */
    record ListsDiffer(Set<GroupId> missing, Set<GroupId> extra) implements Conflict {
        public ListsDiffer {
            missing = Set.copyOf(missing);
            extra = Set.copyOf(extra);
        }
    }

    /**
     * Only for an undo: the Default group does not have the module any more, so no other group can get it back
     * (UserGroup BR-006).
     */
    record NotInDefault(ModuleId module) implements Conflict {}

    /**
     * Only for an undo: groups or API tokens got the module since from others, and would lose it with the Default group
     * (UserGroup BR-012).
     */
    record GivenSince(ModuleId module) implements Conflict {}
}
