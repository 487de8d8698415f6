package org.accessdesk.model.rule;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.accessdesk.model.ModuleId;
import org.accessdesk.model.UserGroup;
import org.accessdesk.model.UserId;
import org.accessdesk.model.change.Drafted;
import org.accessdesk.model.effect.Effect;

/**
 * Many users lose a module at once: over so many, and over so many per cent of the account or of a group they are in (a
 * rule of this app; the thresholds are settings). Of the whole account, its groups are not told one by one.
 */
final class MassRemoval implements Guard {
    private static final int PERCENT = 100;

    @Override
    public List<Finding> check(Drafted drafted, Effect effect, Standpoint who) {
        return effect.lost().entrySet().stream()
                .flatMap(e -> findings(e.getKey(), e.getValue(), drafted, who.thresholds())).toList();
    }

    private static Stream<Finding> findings(ModuleId module, Set<UserId> losers, Drafted drafted,
            Thresholds thresholds) {
        var all = drafted.snapshot().users().size();
        if (isMass(losers.size(), all, thresholds)) {
            return Stream.of(new Finding.MassRemoval(module, null, losers.size(), all));
        }
        return losers.size() > thresholds.users() ? ofGroups(module, losers, drafted, thresholds) : Stream.of();
    }

    private static Stream<Finding> ofGroups(ModuleId module, Set<UserId> losers, Drafted drafted,
            Thresholds thresholds) {
        var snapshot = drafted.snapshot();
        var index = snapshot.index();
        var counts = new int[index.groupCount()];
        for (var user : losers) {
            var position = index.position(user);
            for (var at = index.start(position); at < index.start(position + 1); at++) {
                counts[index.membership(at)]++;
            }
        }
        return snapshot.groups().stream().map(UserGroup::id).filter(
                g -> isMass(counts[index.group(g)], snapshot.members(g).size(), thresholds))
                .map(g -> new Finding.MassRemoval(module, g, counts[index.group(g)], snapshot.members(g).size()));
    }

    private static boolean isMass(int users, int of, Thresholds thresholds) {
        return users > thresholds.users() && (long) users * PERCENT > (long) of * thresholds.percent();
    }
}
