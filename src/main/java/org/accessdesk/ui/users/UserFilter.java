package org.accessdesk.ui.users;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.accessdesk.model.ServerValue;
import org.accessdesk.model.access.Access;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.account.UserStatus;
import org.accessdesk.model.change.draft.DraftedSnapshot;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.ModuleId;
import org.accessdesk.model.text.SearchText;

/**
 * The filter of the table of users; empty sets and texts match all.
 *
 * @param groups one of these, now or as drafted, so that a user who is being removed stays visible
 * @param modules one of these, now or as drafted
 */
record UserFilter(String text, Set<GroupId> groups, Set<ModuleId> modules, Set<ServerValue<UserStatus>> statuses,
        boolean changedOnly) {

    static final UserFilter ALL = new UserFilter("", Set.of(), Set.of(), Set.of(), false);

    boolean isActive() {
        return !text.isBlank() || !groups.isEmpty() || !modules.isEmpty() || !statuses.isEmpty() || changedOnly;
    }

    /** Whether it depends on more than the row itself, so that it must be applied again after each edit. */
    boolean dependsOnDraft() {
        return !modules.isEmpty();
    }

    Predicate<UserRow> predicate(DraftedSnapshot drafted) {
        var before = new HashMap<Set<GroupId>, Boolean>();
        var after = new HashMap<Set<GroupId>, Boolean>();
        var words = SearchText.words(text);
        var search = drafted.snapshot().search();
        return row -> (words.isEmpty() || search.matches(row.id(), words))
                && (statuses.isEmpty() || statuses.contains(row.user().status()))
                && (!changedOnly || row.mark() != UserRow.UserMark.NONE) && (groups.isEmpty() || inGroup(row))
                && (modules.isEmpty() || hasModule(row.user(), drafted, before, after));
    }

    private boolean inGroup(UserRow row) {
        return row.groups().stream().anyMatch(g -> groups.contains(g.id()));
    }

    /** Whether the user has one of the modules; cached by set of groups, as many users share one. */
    private boolean hasModule(AccountUser user, DraftedSnapshot drafted, Map<Set<GroupId>, Boolean> before,
            Map<Set<GroupId>, Boolean> after) {
        return before.computeIfAbsent(user.groups(), _ -> isOneOf(drafted.accessBefore(user)))
                || after.computeIfAbsent(drafted.groupsOf(user), _ -> isOneOf(drafted.accessAfter(user)));
    }

    private boolean isOneOf(Access access) {
        return access.modules().keySet().stream().anyMatch(modules::contains);
    }
}
