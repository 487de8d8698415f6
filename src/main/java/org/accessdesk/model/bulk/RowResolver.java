package org.accessdesk.model.bulk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    /** A file names a group in many rows. */
    private final Map<String, Set<GroupId>> knownGroups = new HashMap<>();
    private final Map<String, Optional<RowAction>> knownActions = new HashMap<>();

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
        if (row.cells().size() > table.width()
                && row.cells().stream().skip(table.width()).anyMatch(cell -> !cell.isBlank())) {
            return faulty(row, new RowProblem.TooManyCells(row.cells().size(), table.width()));
        }
        var columns = table.columns();
        var userCells = new NamedCells(row.cell(columns.userId()), row.cell(columns.user()));
        var users = users(userCells.first());
        var ofUser = userFault(userCells, users);
        if (ofUser != null) {
            return faulty(row, ofUser);
        }
        var groupCells = new NamedCells(row.cell(columns.groupId()), row.cell(columns.group()));
        var groups = groupCells.id().isEmpty() ? groups(groupCells.text()) : this.groups.ofId(groupCells.id());
        var ofGroup = groupFault(groupCells, groups);
        if (ofGroup != null) {
            return faulty(row, ofGroup);
        }
        var word = row.cell(columns.action());
        var action = knownActions.computeIfAbsent(word, RowAction::of).orElse(null);
        if (action == null) {
            return faulty(row, new RowProblem.NoAction(word));
        }
        var user = users.getFirst();
        var group = groups.iterator().next();
        var hindrance = hindrance(user, group, action);
        return hindrance == null ? new ClearRow(row, user, group, action) : faulty(row, hindrance);
    }

    /** What a row says of a user or a group: the id counts before the text. */
    private record NamedCells(String id, String text) {
        String first() {
            return id.isEmpty() ? text : id;
        }

        /** Whether both are there, so that they could contradict each other. */
        boolean areBoth() {
            return !id.isEmpty() && !text.isEmpty();
        }
    }

    private static FaultyRow faulty(MembershipRow row, RowFault fault) {
        return new FaultyRow(new RowProblem(row, fault));
    }

    private @Nullable RowFault userFault(NamedCells cells, List<UserId> found) {
        if (found.isEmpty()) {
            return cells.first().isEmpty() ? new RowProblem.NoUser()
                    : new RowProblem.UnknownUser(NeutralCell.original(cells.first()));
        }
        if (found.size() > 1) {
            return new RowProblem.SeveralUsers(cells.first(), found.size());
        }
        return cells.areBoth() && !users(cells.text()).containsAll(found)
                ? new RowProblem.OtherUser(cells.id(), cells.text())
                : null;
    }

    private @Nullable RowFault groupFault(NamedCells cells, Set<GroupId> found) {
        if (found.isEmpty()) {
            return cells.first().isEmpty() ? new RowProblem.NoGroup()
                    : new RowProblem.UnknownGroup(NeutralCell.original(cells.first()));
        }
        if (found.size() > 1) {
            return new RowProblem.SeveralGroups(cells.text(), found.size());
        }
        return cells.areBoth() && !groups(cells.text()).containsAll(found)
                ? new RowProblem.OtherGroup(cells.id(), cells.text())
                : null;
    }

    /** What keeps a clear row from being drafted. */
    private @Nullable RowFault hindrance(UserId user, GroupId group, RowAction action) {
        if (drafted.changes().isRemoved(user)) {
            return new RowProblem.UserLeaves(user);
        }
        return action == RowAction.ADD && drafted.changes().isDeleted(group) ? new RowProblem.GroupLeaves(group) : null;
    }

    private List<UserId> users(String text) {
        return text.isEmpty() ? List.of() : users.find(text);
    }

    private Set<GroupId> groups(String text) {
        return text.isEmpty() ? Set.of() : knownGroups.computeIfAbsent(text, groups::find);
    }
}
