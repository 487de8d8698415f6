package org.accessdesk.model.rule;

import java.util.ArrayList;
import java.util.List;
import org.accessdesk.model.change.draft.DraftedSnapshot;
import org.accessdesk.model.effect.Effect;

/**
 * Many users see fewer buyers at once, by the thresholds of a mass removal (a rule of this app). Those who lose all
 * modules with buyers are counted there.
 */
final class BuyerLossGuard implements Guard {

    @Override
    public List<Finding> check(DraftedSnapshot drafted, Effect effect, GuardContext who) {
        var losers = effect.fewerBuyers();
        var snapshot = drafted.base();
        var all = snapshot.users().size();
        if (MassRemovalGuard.isMass(losers.size(), all, who.thresholds())) {
            return List.of(new Finding.MassBuyerLoss(null, losers.size(), all));
        }
        var findings = new ArrayList<Finding>();
        if (losers.size() > who.thresholds().users()) {
            var counts = losers.countByGroup();
            for (var group : snapshot.groupIds()) {
                var hit = counts[snapshot.index().group(group)];
                if (MassRemovalGuard.isMass(hit, snapshot.members(group).size(), who.thresholds())) {
                    findings.add(new Finding.MassBuyerLoss(group, hit, snapshot.members(group).size()));
                }
            }
        }
        return findings;
    }
}
