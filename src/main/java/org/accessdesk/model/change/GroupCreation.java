package org.accessdesk.model.change;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.accessdesk.model.account.Audit;
import org.accessdesk.model.account.Field;
import org.accessdesk.model.account.GroupContent;
import org.accessdesk.model.account.Limit;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.change.Conflict.GroupTextField;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.ModuleId;
import org.accessdesk.model.message.InvalidValueException;
import org.accessdesk.model.message.MessageCode;
import org.jspecify.annotations.Nullable;

/**
 * A group to be created. Memberships of the same set name it by its local id; its members are these.
 *
 * @param group its local id, until the server gives it one
 * @param content its extensions are unsaid for what the platform gives a new group
 */
public record GroupCreation(GroupId group, GroupContent content) implements Change {
    private static final GroupContent NOTHING = new GroupContent("", "", "", Set.of());

    /**
     * @throws IllegalArgumentException if {@code group} is not local
     * @throws InvalidValueException if it has no name
     */
    public GroupCreation {
        if (!group.isLocal()) {
            throw new IllegalArgumentException(group + " exists.");
        }
        if (content.name().isBlank()) {
            throw new InvalidValueException(MessageCode.GROUP_WITHOUT_NAME, group);
        }
    }

    /** This creation after an edit of the group; it keeps its name where the edit leaves none. */
    public GroupCreation with(GroupChange edit) {
        var edited = edit.applyTo(edit.base());
        return with(edited.name().isBlank() ? GroupTextField.NAME.set(edited, content.name()) : edited);
    }

    /** This creation with another content. */
    public GroupCreation with(GroupContent other) {
        return new GroupCreation(group, other);
    }

    /** The same as a change of a group that has nothing yet, not even a name. */
    public GroupChange asChange() {
        return between(group, NOTHING, content);
    }

    /**
     * What is left to change in the created group if the draft became {@code later} meanwhile.
     *
     * @param created the group as read since
     */
    public GroupChange since(GroupCreation later, UserGroup created) {
        return between(created.id(), content, later.content).rebase(created);
    }

    private static GroupChange between(GroupId group, GroupContent from, GroupContent to) {
        var texts = new EnumMap<GroupTextField, String>(GroupTextField.class);
        for (var field : GroupTextField.values()) {
            if (!field.of(to).equals(field.of(from))) {
                texts.put(field, field.of(to));
            }
        }
        var limits = new EnumMap<LimitField, Limit>(LimitField.class);
        for (var field : LimitField.values()) {
            if (!field.of(to).equals(field.of(from))) {
                limits.put(field, field.of(to));
            }
        }
        return new GroupChange(group, texts, limits, SetDelta.between(from.modules(), to.modules()), from, null);
    }

    /** The group before it is created: its name alone, without modules and members, for all buyers. */
    public UserGroup undrafted() {
        return new UserGroup(group, content.name(), Field.absent(), Field.absent(), false,
                Field.of(Set.<ModuleId>of()), new Field.Null<>(), Field.absent(), Field.absent(), Audit.NONE, null,
                Map.of());
    }

    @Override
    public Target.GroupTarget target() {
        return new Target.GroupTarget(group);
    }

    @Override
    public @Nullable Integer baseRevision() {
        return null;
    }

    @Override
    public boolean isEmpty() {
        return false;
    }

    /** An empty change of the local group: it takes the creation out of a set. */
    @Override
    public GroupChange cleared() {
        return GroupChange.empty(group, NOTHING, null);
    }
}
