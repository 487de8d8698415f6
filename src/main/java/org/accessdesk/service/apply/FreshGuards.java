package org.accessdesk.service.apply;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.accessdesk.model.change.Change;
import org.accessdesk.model.change.ChangeSet;
import org.accessdesk.model.change.draft.DraftedSnapshot;
import org.accessdesk.model.effect.Effect;
import org.accessdesk.model.journal.RunPlan;
import org.accessdesk.model.rule.Finding;
import org.accessdesk.model.rule.Guard;
import org.accessdesk.model.rule.GuardContext;
import org.accessdesk.service.apply.read.RunContext;
import org.accessdesk.service.apply.run.RunLog;

/**
 * Checks the guards on fresh data, just before sending. They were checked before the run; they are checked again, on
 * everything still to be sent, whenever the account differs from what they saw.
 *
 * @param confirmed the findings that a person confirmed; the number of people hit may have changed since, the module and
 * the group may not, nor may anybody else be granted access
 */
record FreshGuards(Guard guard, GuardContext who, Set<Finding> confirmed) {

    /** The finding that blocks {@code change} on the data known now. */
    Optional<Finding> against(Change change, RunContext context) {
        if (!context.view().isUnexpected()) {
            return Optional.empty();
        }
        var drafted = new DraftedSnapshot(context.view().snapshot(), remaining(context.log()));
        return guard.check(drafted, Effect.of(drafted), who).stream().filter(f -> stops(f, change)).findFirst()
                .map(Finding::brief);
    }

    private boolean stops(Finding finding, Change change) {
        var concerned = finding.target().map(t -> t.equals(change.target())).orElse(true);
        return concerned && switch (finding.severity()) {
            case BLOCKED -> true;
            case CONFIRM -> confirmed.stream().noneMatch(c -> covers(c, finding));
            case NOTE -> false;
        };
    }

    /** Whether the confirmation of {@code confirmed} also covers {@code found}: the same module, and no more harm. */
    private static boolean covers(Finding confirmed, Finding found) {
        return switch (found) {
            case Finding.MassRemoval(var module, var group, _, _) -> confirmed instanceof Finding.MassRemoval c
                    && c.module().equals(module) && (c.group() == null || c.group().equals(group));
            case Finding.MassBuyerLoss(var group, _, _) -> confirmed instanceof Finding.MassBuyerLoss c
                    && (c.group() == null || c.group().equals(group));
            case Finding.TooFewAdministrators(var left) ->
                confirmed instanceof Finding.TooFewAdministrators c && c.left() <= left;
            case Finding.AccessGranted(var module, var users, _, _) -> confirmed instanceof Finding.AccessGranted c
                    && Objects.equals(c.module(), module) && c.users().containsAll(users);
            case Finding.UsersRemoved(var users, _) ->
                confirmed instanceof Finding.UsersRemoved c && c.users().containsAll(users);
            case Finding.EmailsSent(var users, _) ->
                confirmed instanceof Finding.EmailsSent c && c.users().containsAll(users);
            case Finding.OwnAccessLost _, Finding.OwnRemoval _, Finding.NoGroupLeft _, Finding.ModuleLocked _, Finding.LimitRefused _, Finding.NotComplete _, Finding.NameInUse _, Finding.AddressInUse _, Finding.DefaultGroupStays _, Finding.GroupInUse _, Finding.BuyersStranded _ ->
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
