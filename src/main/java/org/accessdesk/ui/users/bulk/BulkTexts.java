package org.accessdesk.ui.users.bulk;

import java.util.ArrayList;
import java.util.List;
import org.accessdesk.model.bulk.BulkPlan;
import org.accessdesk.model.bulk.RowProblem;
import org.accessdesk.model.snapshot.SnapshotNames;
import org.accessdesk.ui.kit.text.Names;
import org.accessdesk.ui.kit.text.Texts;

/** What a table means, and what is wrong with its rows, in words. */
public final class BulkTexts {
    private static final int GROUPS = 8;

    private BulkTexts() {}

    /** How much a table changes, in one sentence. */
    public static String title(BulkPlan plan) {
        return Texts.format("matrix.paste.members", plan.added(), plan.removed());
    }

    /** What else is to be known of the rows that can be drafted, a sentence each. */
    public static List<String> lines(BulkPlan plan) {
        var lines = new ArrayList<String>();
        count(lines, "bulk.concerned", plan.people().size());
        count(lines, "bulk.same", plan.same());
        count(lines, "bulk.repeated", plan.repeated());
        var groups = plan.byGroup();
        groups.entrySet().stream().limit(GROUPS).forEach(g -> lines.add(Texts.format("bulk.ofGroup",
                Names.of(g.getKey(), plan.drafted().names()), g.getValue().joining(), g.getValue().leaving())));
        count(lines, "bulk.moreGroups", groups.size() - GROUPS);
        return lines;
    }

    private static void count(List<String> lines, String key, int count) {
        if (count > 0) {
            lines.add(Texts.format(key, count));
        }
    }

    /** Why a row is left out, with its line. */
    public static String sentence(RowProblem problem, SnapshotNames names) {
        return Texts.format("bulk.line", problem.row().line(), reason(problem, names));
    }

    /** The same without the line. */
    public static String reason(RowProblem problem, SnapshotNames names) {
        return switch (problem.fault()) {
            case RowProblem.TooManyCells(var cells, var columns) ->
                Texts.format("bulk.fault.cells", cells, columns);
            case RowProblem.NoUser _ -> Texts.get("bulk.fault.noUser");
            case RowProblem.UnknownUser(var text) -> Texts.format("bulk.fault.unknownUser", Names.start(text));
            case RowProblem.SeveralUsers(var text, var count) ->
                Texts.format("bulk.fault.severalUsers", Names.start(text), count);
            case RowProblem.OtherUser(var id, var text) -> Texts.format("bulk.fault.otherUser", id, Names.start(text));
            case RowProblem.NoGroup _ -> Texts.get("bulk.fault.noGroup");
            case RowProblem.UnknownGroup(var text) -> Texts.format("bulk.fault.unknownGroup", Names.start(text));
            case RowProblem.SeveralGroups(var text, var count) ->
                Texts.format("bulk.fault.severalGroups", Names.start(text), count);
            case RowProblem.OtherGroup(var id, var text) ->
                Texts.format("bulk.fault.otherGroup", id, Names.start(text));
            case RowProblem.NoAction(var text) -> text.isEmpty() ? Texts.get("bulk.fault.noAction.empty")
                    : Texts.format("bulk.fault.noAction", Names.start(text));
            case RowProblem.OppositeRow(var line) -> Texts.format("bulk.fault.opposite", line);
            case RowProblem.UserLeaves(var user) -> Texts.format("bulk.fault.userLeaves", Names.of(user, names));
            case RowProblem.GroupLeaves(var group) -> Texts.format("bulk.fault.groupLeaves", Names.of(group, names));
            case RowProblem.LeftWithoutGroup(var user) ->
                Texts.format("bulk.fault.withoutGroup", Names.of(user, names));
        };
    }
}
