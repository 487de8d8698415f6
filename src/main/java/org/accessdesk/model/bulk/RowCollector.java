package org.accessdesk.model.bulk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.accessdesk.model.bulk.BulkPlan.MembershipEdit;
import org.accessdesk.model.bulk.RowResolver.ClearRow;
import org.accessdesk.model.change.draft.DraftedSnapshot;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.UserId;
import org.jspecify.annotations.Nullable;

/** Puts the rows of each user together, and finds those that contradict each other or leave nobody a group. */
final class RowCollector {
    private final DraftedSnapshot drafted;
    private final Map<UserId, Map<GroupId, AskedRows>> asked = new LinkedHashMap<>();
    private final List<RowProblem> problems = new ArrayList<>();
    private final List<NumberedEdit> edits = new ArrayList<>();
    private int same;
    private int repeated;

    /** An edit, and the line of the first row that asks for it. */
    private record NumberedEdit(long line, MembershipEdit edit) {}

    /** All rows about one membership. */
    private static final class AskedRows {
        private final Map<RowAction, List<MembershipRow>> rows = new EnumMap<>(RowAction.class);

        void add(ClearRow row) {
            rows.computeIfAbsent(row.action(), _ -> new ArrayList<>(1)).add(row.row());
        }

        List<MembershipRow> rows(RowAction action) {
            return rows.getOrDefault(action, List.of());
        }

        /** The one action that all of them ask for; null if they contradict each other. */
        @Nullable
        RowAction action() {
            return rows.size() == 1 ? rows.keySet().iterator().next() : null;
        }
    }

    RowCollector(DraftedSnapshot drafted) {
        this.drafted = drafted;
    }

    void add(ClearRow row) {
        asked.computeIfAbsent(row.user(), _ -> new LinkedHashMap<>(2))
                .computeIfAbsent(row.group(), _ -> new AskedRows()).add(row);
    }

    void add(RowProblem problem) {
        problems.add(problem);
    }

    BulkPlan plan() {
        asked.forEach(this::collect);
        problems.sort(Comparator.comparingLong(problem -> problem.row().line()));
        edits.sort(Comparator.comparingLong(NumberedEdit::line));
        return new BulkPlan(drafted, edits.stream().map(NumberedEdit::edit).toList(), problems, same, repeated);
    }

    private void collect(UserId user, Map<GroupId, AskedRows> groups) {
        var before = BulkPlan.groupsOf(drafted, user);
        var after = new HashSet<>(before);
        groups.forEach((group, rows) -> {
            if (rows.action() == RowAction.ADD) {
                after.add(group);
            } else if (rows.action() == RowAction.REMOVE) {
                after.remove(group);
            }
        });
        var stranded = after.isEmpty() && !before.isEmpty();
        groups.forEach((group, rows) -> {
            var action = rows.action();
            if (action == null) {
                contradict(rows);
            } else if (before.contains(group) == (action == RowAction.ADD)) {
                same += rows.rows(action).size();
            } else if (stranded) {
                rows.rows(action).forEach(
                        row -> problems.add(new RowProblem(row, new RowProblem.LeftWithoutGroup(user))));
            } else {
                repeated += rows.rows(action).size() - 1;
                edits.add(new NumberedEdit(rows.rows(action).getFirst().line(),
                        new MembershipEdit(user, group, action)));
            }
        });
    }

    private void contradict(AskedRows rows) {
        for (var action : RowAction.values()) {
            var other = rows.rows(action.inverse()).getFirst().line();
            rows.rows(action).forEach(row -> problems.add(new RowProblem(row, new RowProblem.OppositeRow(other))));
        }
    }
}
