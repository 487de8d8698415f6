package org.accessdesk.service.apply;

import java.util.Optional;
import java.util.Set;
import org.accessdesk.model.change.Change;
import org.accessdesk.model.change.ChangeSet;
import org.accessdesk.model.change.DraftedSnapshot;
import org.accessdesk.model.effect.Effect;
import org.accessdesk.model.journal.RunPlan;
import org.accessdesk.model.rule.Finding;
import org.accessdesk.model.rule.Guard;
import org.accessdesk.model.rule.GuardContext;

/**
 * The guards on fresh data, just before sending. They looked before the run began; they look again once the account turns
 * out to be another than they had thought, each time at all that is still to be sent.
 *
 * @param confirmed what a person has said yes to; how many it hits may have changed since, the module and the group may not
 */
record FreshGuards(Guard guard, GuardContext who, Set<Finding> confirmed) {

    /** What stops {@code change} on what is known by now. */
    Optional<Finding> against(Change change, RunContext context) {
        if (!context.view().isUnexpected()) {
            return Optional.empty();
        }
        var drafted = new DraftedSnapshot(context.view().snapshot(), remaining(context.log()));
        return guard.check(drafted, Effect.of(drafted), who).stream().filter(f -> stops(f, change)).findFirst();
    }

    private boolean stops(Finding finding, Change change) {
        var concerned = finding.target().map(t -> t.equals(change.target())).orElse(true);
        return concerned && switch (finding.severity()) {
            case BLOCKED -> true;
            case CONFIRM -> confirmed.stream().noneMatch(c -> covers(c, finding));
        };
    }

    /** Whether who said yes to {@code confirmed} has said so to {@code found}: the same module, people no worse off. */
    private static boolean covers(Finding confirmed, Finding found) {
        return switch (found) {
            case Finding.MassRemoval(var module, var group, _, _) -> confirmed instanceof Finding.MassRemoval c
                    && c.module().equals(module) && (c.group() == null || c.group().equals(group));
            case Finding.TooFewAdministrators(var left) ->
                confirmed instanceof Finding.TooFewAdministrators c && c.left() <= left;
            case Finding.OwnAccessLost _, Finding.NoGroupLeft _, Finding.ModuleLocked _, Finding.NotComplete _, Finding.BuyersStranded _ ->
                confirmed.equals(found);
        };
    }

    private static ChangeSet remaining(RunLog log) {
        var set = ChangeSet.EMPTY;
        var items = log.items();
        for (var i = 0; i < items.size(); i++) {
            if (log.outcome(i) == null) {
                set = RunPlan.with(set, items.get(i).change());
            }
        }
        return set;
    }
}
