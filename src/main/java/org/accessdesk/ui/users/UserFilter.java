package org.accessdesk.ui.users;

import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.accessdesk.model.GroupId;
import org.accessdesk.model.ModuleId;
import org.accessdesk.model.UserStatus;
import org.accessdesk.model.change.Drafted;

/**
 * Which users the table shows; empty sets and texts do not limit.
 *
 * @param groups one of these, as drafted
 * @param modules one of these, as drafted
 */
record UserFilter(String text, Set<GroupId> groups, Set<ModuleId> modules, Set<UserStatus> statuses,
        boolean changedOnly) {

    static final UserFilter ALL = new UserFilter("", Set.of(), Set.of(), Set.of(), false);

    boolean isActive() {
        return !equals(ALL);
    }

    Predicate<UserRow> predicate(Drafted drafted) {
        var words = text.strip().toLowerCase(Locale.ROOT).split("\\s+");
        return row -> matches(row, words) && (statuses.isEmpty() || statuses.contains(row.user().status()))
                && (!changedOnly || row.mark() != UserRow.Mark.NONE) && (groups.isEmpty() || inGroup(row))
                && (modules.isEmpty() || hasModule(row, drafted));
    }

    private static boolean matches(UserRow row, String[] words) {
        var haystack = (row.name() + ' ' + row.email() + ' ' + row.id()).toLowerCase(Locale.ROOT);
        for (var word : words) {
            if (!haystack.contains(word)) {
                return false;
            }
        }
        return true;
    }

    private boolean inGroup(UserRow row) {
        return row.groups().stream().anyMatch(g -> groups.contains(g.id()));
    }

    private boolean hasModule(UserRow row, Drafted drafted) {
        return drafted.accessAfter(row.user()).modules().keySet().stream().anyMatch(modules::contains);
    }
}
