package org.accessdesk.service.apply;

import java.util.Optional;
import java.util.Set;
import org.accessdesk.model.change.Change;
import org.accessdesk.model.change.ChangeSet;
import org.accessdesk.model.change.Drafted;
import org.accessdesk.model.effect.Effect;
import org.accessdesk.model.rule.Finding;
import org.accessdesk.model.rule.Guard;
import org.accessdesk.model.rule.Standpoint;

/**
 * The guards on fresh data, just before sending. They looked before the run began; they look again once the account turns
 * out to be another than they had thought, each time at all that is still to be sent.
 *
 * @param confirmed what a person has said yes to; figures may have changed since, the kind of harm may not
 */
record Checks(Guard guard, Standpoint who, Set<Finding> confirmed) {

    /** What stops {@code change} on what is known by now. */
    Optional<Finding> against(Change change, Site site) {
        if (!site.known().isSurprised()) {
            return Optional.empty();
        }
        var drafted = new Drafted(site.known().snapshot(), remaining(site.log()));
        return guard.check(drafted, Effect.of(drafted), who).stream().filter(f -> stops(f, change)).findFirst();
    }

    private boolean stops(Finding finding, Change change) {
        var concerned = finding.target().map(t -> t.equals(change.target())).orElse(true);
        return concerned && switch (finding.severity()) {
            case BLOCKED -> true;
            case CONFIRM -> confirmed.stream().noneMatch(c -> c.getClass().equals(finding.getClass()));
        };
    }

    private static ChangeSet remaining(RunLog log) {
        var set = ChangeSet.EMPTY;
        var items = log.items();
        for (var i = 0; i < items.size(); i++) {
            if (log.outcome(i) == null) {
                set = Planning.with(set, items.get(i).change());
            }
        }
        return set;
    }
}
