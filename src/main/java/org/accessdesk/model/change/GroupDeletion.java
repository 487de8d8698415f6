package org.accessdesk.model.change;

import org.accessdesk.model.account.GroupContent;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.change.Conflict.GroupTextField;
import org.accessdesk.model.id.GroupId;
import org.jspecify.annotations.Nullable;

/**
 * A group to be deleted. Its members leave it before, by changes of their own: the platform deletes only groups without
 * members (UserGroup BR-005), and never the Default group (BR-004).
 *
 * @param base the group when it was drafted
 * @param baseRevision the group's revision then, if the server sent one
 */
public record GroupDeletion(GroupId group, GroupContent base, @Nullable Integer baseRevision) implements Change {

    /** @throws IllegalArgumentException if the group is not created yet */
    public GroupDeletion {
        if (group.isLocal()) {
            throw new IllegalArgumentException(group + " does not exist.");
        }
    }

    /** The deletion of {@code group}. */
    public static GroupDeletion on(UserGroup group) {
        return new GroupDeletion(group.id(), group.content(), group.revision());
    }

    /**
     * What makes the group again, under another id; one without a name is called by its id.
     *
     * @param content what it had when it was deleted
     */
    public GroupCreation again(GroupContent content) {
        var named = content.name().isBlank() ? GroupTextField.NAME.set(content, group.value()) : content;
        return new GroupCreation(group.asLocal(), named.completedBy(base));
    }

    @Override
    public Target.GroupTarget target() {
        return new Target.GroupTarget(group);
    }

    @Override
    public boolean isEmpty() {
        return false;
    }

    /** An empty change of the group: it takes the deletion out of a set. */
    @Override
    public GroupChange cleared() {
        return GroupChange.empty(group, base, baseRevision);
    }
}
