package org.accessdesk.ui.groups;

import java.util.Set;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.ModuleId;

/**
 * A row of the groups' table, as drafted.
 *
 * @param name its drafted name, used to filter and sort
 * @param shown the drafted name as shown
 * @param moduleIds its current and drafted modules
 * @param modules its modules in the portal's terms, before and after if they differ
 * @param modulesChanged whether they differ
 * @param users the drafted number of members
 * @param usersText the same in words, before and after if they differ
 */
public record GroupRow(UserGroup group, String name, String shown, Set<ModuleId> moduleIds, String modules,
        boolean modulesChanged,
        String buyers, int users, String usersText, GroupDraftMark mark) {

    /** The state of the draft for a row. */
    public enum GroupDraftMark {
        NONE, CHANGED, NEW, DELETED, REFUSED
    }

    public GroupId id() {
        return group.id();
    }
}
