package org.accessdesk.model.bulk;

import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.UserId;

/** Why a row cannot be put into a draft. */
public record RowProblem(MembershipRow row, RowFault fault) {

    /** What is wrong with a row. */
    public sealed interface RowFault {}

    /** It has more cells than the table has columns, as if a comma in a name were not in quotes. */
    public record TooManyCells(int cells, int columns) implements RowFault {}

    /** It names no user. */
    public record NoUser() implements RowFault {}

    /** Nobody has the address or id. */
    public record UnknownUser(String text) implements RowFault {}

    /** Several users have the address. */
    public record SeveralUsers(String text, int count) implements RowFault {}

    /** The id is of another user than the address. */
    public record OtherUser(String id, String text) implements RowFault {}

    /** It names no group. */
    public record NoGroup() implements RowFault {}

    /** No group has the name or id. */
    public record UnknownGroup(String text) implements RowFault {}

    /** Several groups have the name. */
    public record SeveralGroups(String text, int count) implements RowFault {}

    /** The id is of another group than the name. */
    public record OtherGroup(String id, String text) implements RowFault {}

    /** It says neither add nor remove. */
    public record NoAction(String text) implements RowFault {}

    /**
     * Another row wants the opposite of the same user and group.
     *
     * @param line the first such row
     */
    public record OppositeRow(long line) implements RowFault {}

    /** The draft removes the user from the account. */
    public record UserLeaves(UserId user) implements RowFault {}

    /** The draft deletes the group. */
    public record GroupLeaves(GroupId group) implements RowFault {}

    /** The user would be in no group (AccountUser BR-003). */
    public record LeftWithoutGroup(UserId user) implements RowFault {}
}
