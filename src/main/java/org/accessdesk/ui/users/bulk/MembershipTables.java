package org.accessdesk.ui.users.bulk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.bulk.BulkPlan;
import org.accessdesk.model.bulk.MembershipRow;
import org.accessdesk.model.bulk.MembershipTable;
import org.accessdesk.model.bulk.RowProblem;
import org.accessdesk.model.change.LazyList;
import org.accessdesk.model.change.draft.DraftedSnapshot;
import org.accessdesk.model.id.Id;
import org.accessdesk.service.export.CsvTable;
import org.accessdesk.ui.kit.text.Texts;

/** Tables of memberships to be written to files: those that there are, and the rows that were left out of a draft. */
public final class MembershipTables {
    private MembershipTables() {}

    /**
     * The memberships of {@code users} by the draft, a row each; imported into the same draft, the table changes nothing.
     * A membership in a group that is unknown, or that the draft deletes, is not in it.
     */
    public static CsvTable of(DraftedSnapshot drafted, Collection<AccountUser> users) {
        var head = List.of(Texts.get("users.column.user"), Texts.get("users.column.email"), Texts.get("bulk.userId"),
                Texts.get("groups.column.group"), Texts.get("bulk.groupId"), Texts.get("bulk.action"));
        var add = Texts.get("bulk.word.add");
        // Made by the thread that writes them: they can be hundreds of thousands.
        return new CsvTable(head, new LazyList<>(() -> rows(drafted, users, add)));
    }

    private static List<List<String>> rows(DraftedSnapshot drafted, Collection<AccountUser> users, String add) {
        var groups = drafted.snapshot().groups().stream().filter(g -> !drafted.changes().isDeleted(g.id())).toList();
        var rows = new ArrayList<List<String>>();
        for (var user : users) {
            var memberships = drafted.groupsOf(user);
            groups.stream().filter(g -> memberships.contains(g.id()))
                    .forEach(g -> rows.add(row(user, g, drafted, add)));
        }
        return rows;
    }

    private static List<String> row(AccountUser user, UserGroup group, DraftedSnapshot drafted, String add) {
        return List.of(user.name(), user.email(), id(user.id()), drafted.contentOf(group).name(), id(group.id()), add);
    }

    /** A local id would mean nothing in another draft. */
    private static String id(Id id) {
        return id.isLocal() ? "" : id.value();
    }

    /** The rows of {@code table} that are left out, each with its reason in one more column; it can be imported again. */
    public static CsvTable failed(MembershipTable table, BulkPlan plan) {
        var head = new ArrayList<>(table.head().isEmpty()
                ? List.of(Texts.get("users.column.email"), Texts.get("groups.column.group"), Texts.get("bulk.action"))
                : table.head());
        head.add(Texts.get("bulk.reason"));
        return new CsvTable(head,
                plan.problems().stream().map(problem -> failed(problem, head.size() - 1, plan)).toList());
    }

    private static List<String> failed(RowProblem problem, int width, BulkPlan plan) {
        var cells = new ArrayList<>(padded(problem.row(), width));
        cells.add(BulkTexts.reason(problem, plan.drafted().names()));
        return cells;
    }

    private static List<String> padded(MembershipRow row, int width) {
        var cells = new ArrayList<>(row.cells());
        while (cells.size() < width) {
            cells.add("");
        }
        return cells;
    }
}
