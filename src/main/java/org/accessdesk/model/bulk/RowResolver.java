package org.accessdesk.model.bulk;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.accessdesk.model.bulk.RowProblem.RowFault;
import org.accessdesk.model.change.draft.DraftedSnapshot;
import org.accessdesk.model.find.UserLookup;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.UserId;
import org.jspecify.annotations.Nullable;

/** Finds out which user and group each row means. */
final class RowResolver {
    private final MembershipTable table;
    private final DraftedSnapshot drafted;
    private final UserLookup users;
    private final GroupLookup groups;
    /** A file names a group in many rows, and a user in some. */
    private final Map<String, Set<GroupId>> knownGroups = new HashMap<>();
    private final Map<String, Set<UserId>> knownUsers = new HashMap<>();

    /** What a row means, or why it means nothing. */
    sealed interface ResolvedRow {}

    /** A row that means something. */
    record ClearRow(MembershipRow row, UserId user, GroupId group, RowAction action) implements ResolvedRow {}

    /** A row that means nothing. */
    record FaultyRow(RowProblem problem) implements ResolvedRow {}

    RowResolver(MembershipTable table, DraftedSnapshot drafted) {
        this.table = table;
        this.drafted = drafted;
        this.users = new UserLookup(drafted.snapshot().users());
        this.groups = new GroupLookup(drafted);
    }

    ResolvedRow resolve(MembershipRow row) {
        var fault = fault(row);
        if (fault != null) {
            return new FaultyRow(new RowProblem(row, fault));
        }
        var columns = table.columns();
        var user = user(row).iterator().next();
        var group = group(row).iterator().next();
        var action = RowAction.of(row.cell(columns.action())).orElseThrow();
        var hindrance = hindrance(user, group, action);
        return hindrance == null ? new ClearRow(row, user, group, action)
                : new FaultyRow(new RowProblem(row, hindrance));
    }

    private @Nullable RowFault fault(MembershipRow row) {
        if (row.cells().size() > table.width()
                && row.cells().stream().skip(table.width()).anyMatch(cell -> !cell.isBlank())) {
            return new RowProblem.TooManyCells(row.cells().size(), table.width());
        }
        var ofUser = userFault(row);
        var ofGroup = ofUser == null ? groupFault(row) : ofUser;
        var action = row.cell(table.columns().action());
        return ofGroup == null && RowAction.of(action).isEmpty() ? new RowProblem.NoAction(action) : ofGroup;
    }

    private @Nullable RowFault userFault(MembershipRow row) {
        var id = row.cell(table.columns().userId());
        var text = row.cell(table.columns().user());
        var found = user(row);
        if (found.isEmpty()) {
            var named = id.isEmpty() ? text : id;
            return named.isEmpty() ? new RowProblem.NoUser()
                    : new RowProblem.UnknownUser(NeutralCell.original(named));
        }
        if (found.size() > 1) {
            return new RowProblem.SeveralUsers(text, found.size());
        }
        return id.isEmpty() || text.isEmpty() || users(text).containsAll(found) ? null
                : new RowProblem.OtherUser(id, text);
    }

    private @Nullable RowFault groupFault(MembershipRow row) {
        var id = row.cell(table.columns().groupId());
        var text = row.cell(table.columns().group());
        var found = group(row);
        if (found.isEmpty()) {
            var named = id.isEmpty() ? text : id;
            return named.isEmpty() ? new RowProblem.NoGroup()
                    : new RowProblem.UnknownGroup(NeutralCell.original(named));
        }
        if (found.size() > 1) {
            return new RowProblem.SeveralGroups(text, found.size());
        }
        return id.isEmpty() || text.isEmpty() || groups(text).containsAll(found) ? null
                : new RowProblem.OtherGroup(id, text);
    }

    /** What keeps a clear row from being drafted. */
    private @Nullable RowFault hindrance(UserId user, GroupId group, RowAction action) {
        if (drafted.changes().isRemoved(user)) {
            return new RowProblem.UserLeaves(user);
        }
        return action == RowAction.ADD && drafted.changes().isDeleted(group) ? new RowProblem.GroupLeaves(group) : null;
    }

    private Set<UserId> user(MembershipRow row) {
        var id = row.cell(table.columns().userId());
        return users(id.isEmpty() ? row.cell(table.columns().user()) : id);
    }

    private Set<GroupId> group(MembershipRow row) {
        var id = row.cell(table.columns().groupId());
        return id.isEmpty() ? groups(row.cell(table.columns().group())) : groups.ofId(id);
    }

    private Set<UserId> users(String text) {
        return text.isEmpty() ? Set.of() : knownUsers.computeIfAbsent(text, users::find);
    }

    private Set<GroupId> groups(String text) {
        return text.isEmpty() ? Set.of() : knownGroups.computeIfAbsent(text, groups::find);
    }
}
