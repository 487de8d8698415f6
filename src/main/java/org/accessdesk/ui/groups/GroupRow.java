package org.accessdesk.ui.groups;

import java.util.Set;
import org.accessdesk.model.GroupId;
import org.accessdesk.model.ModuleId;
import org.accessdesk.model.UserGroup;

/**
 * A row of the groups' table, as drafted.
 *
 * @param name the name it would have, as it is sought and sorted
 * @param shown the same as it is shown
 * @param moduleIds the modules it has and those it would have
 * @param modules its modules in the portal's words, before and after where they differ
 * @param modulesChanged whether they differ
 * @param users how many members it would have
 * @param usersText the same in words, before and after where they differ
 */
public record GroupRow(UserGroup group, String name, String shown, Set<ModuleId> moduleIds, String modules,
        boolean modulesChanged,
        String buyers, int users, String usersText, GroupDraftMark mark) {

    /** How far the draft is with a row. */
    public enum GroupDraftMark {
        NONE, CHANGED, REFUSED
    }

    public GroupId id() {
        return group.id();
    }
}
