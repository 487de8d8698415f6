package org.accessdesk.model.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.accessdesk.model.change.draft.DraftedSnapshot;
import org.accessdesk.model.effect.Effect;
import org.accessdesk.model.id.ModuleId;
import org.accessdesk.model.snapshot.Snapshot;
import org.accessdesk.model.snapshot.UserSet;

/**
 * Many users lose a module at once: more than a number, and more than a percentage of the account or of one of their
 * groups (a rule of this app; the thresholds are settings). If the whole account is affected, its groups are not
 * reported one by one.
 */
final class MassRemovalGuard implements Guard {
    private static final int PERCENT = 100;

    @Override
    public List<Finding> check(DraftedSnapshot drafted, Effect effect, GuardContext who) {
        return effect.lost().keySet().stream()
                .flatMap(m -> findings(m, effect.losers(m), drafted.base(), who.thresholds())).toList();
    }

    private static Stream<Finding> findings(ModuleId module, UserSet losers, Snapshot snapshot,
            Thresholds thresholds) {
        var all = snapshot.users().size();
        if (isMass(losers.size(), all, thresholds)) {
            return Stream.of(new Finding.MassRemoval(module, null, losers.size(), all));
        }
        return losers.size() > thresholds.users() ? ofGroups(module, losers, snapshot, thresholds) : Stream.of();
    }

    private static Stream<Finding> ofGroups(ModuleId module, UserSet losers, Snapshot snapshot,
            Thresholds thresholds) {
        var counts = losers.countByGroup();
        var findings = new ArrayList<Finding>();
        for (var group : snapshot.groupIds()) {
            var hit = counts[snapshot.index().group(group)];
            if (isMass(hit, snapshot.members(group).size(), thresholds)) {
                findings.add(new Finding.MassRemoval(module, group, hit, snapshot.members(group).size()));
            }
        }
        return findings.stream();
    }

    static boolean isMass(int users, int of, Thresholds thresholds) {
        return users > thresholds.users() && (long) users * PERCENT > (long) of * thresholds.percent();
    }
}
