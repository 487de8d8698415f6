package org.accessdesk.ui.users.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import org.accessdesk.model.bulk.BulkPlan;
import org.accessdesk.model.bulk.MembershipTable;
import org.accessdesk.model.change.ChangeSet;
import org.accessdesk.model.change.draft.DraftedSnapshot;
import org.accessdesk.model.id.UserId;
import org.accessdesk.model.rule.GuardContext;
import org.accessdesk.ui.kit.text.CountedSentence;
import org.accessdesk.ui.kit.text.Texts;

/**
 * A table, what it means for a draft, and that in words. Made in the background.
 *
 * @param changes the changes of the draft with it
 * @param people whose groups change
 */
record BulkMeaning(MembershipTable table, BulkPlan plan, ChangeSet changes, Set<UserId> people,
        BulkContent content) {
    private static final int SHOWN = 100;

    static BulkMeaning of(MembershipTable table, DraftedSnapshot drafted, GuardContext who, IntConsumer progress) {
        var plan = BulkPlan.of(table, drafted, progress);
        var changes = plan.changes();
        return new BulkMeaning(table, plan, changes, plan.people(), content(plan, changes, who));
    }

    private static BulkContent content(BulkPlan plan, ChangeSet changes, GuardContext who) {
        var failed = plan.problems().stream().limit(SHOWN)
                .map(problem -> BulkTexts.sentence(problem, plan.drafted().names())).toList();
        var more = plan.problems().size() - failed.size();
        var lines = new ArrayList<>(BulkTexts.lines(plan));
        var warnings = plan.changesAnything() ? tellEffect(plan, changes, who, lines) : List.<CountedSentence>of();
        var left = plan.problems().size();
        return new BulkContent("", BulkTexts.title(plan), lines, warnings, failed,
                more > 0 ? Texts.format("bulk.moreFailed", more) : "", add(plan.edits().size()),
                plan.changesAnything(), left > 0, left > 0 ? Texts.format("bulk.left", left) : "");
    }

    static String add(int changes) {
        return Texts.format("bulk.put", changes);
    }

    /** Adds what the draft means with it, and returns what the rules find in it that they do not find without. */
    private static List<CountedSentence> tellEffect(BulkPlan plan, ChangeSet changes, GuardContext who,
            List<String> lines) {
        var warnings = DraftWarnings.of(plan.drafted(), new DraftedSnapshot(plan.drafted().base(), changes), who);
        lines.add(warnings.effect());
        return warnings.found();
    }
}
