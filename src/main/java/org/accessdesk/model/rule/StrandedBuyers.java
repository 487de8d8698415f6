package org.accessdesk.model.rule;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.accessdesk.model.change.draft.DraftedSnapshot;
import org.accessdesk.model.effect.Effect;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.ModuleId;

/**
 * What the Default group loses, every group loses (UserGroup BR-012), possibly the last module that supports the buyers
 * that a group is limited to (BR-011). What the platform does with such a group is not known.
 */
final class StrandedBuyers implements Guard {

    @Override
    public List<Finding> check(DraftedSnapshot drafted, Effect effect, GuardContext who) {
        var stripped = effect.cascade().groups();
        return stripped.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .filter(e -> isStranded(e.getKey(), e.getValue(), drafted))
                .<Finding>map(e -> new Finding.BuyersStranded(e.getKey())).toList();
    }

    private static boolean isStranded(GroupId id, Set<ModuleId> stripped, DraftedSnapshot drafted) {
        var snapshot = drafted.snapshot();
        return snapshot.group(id).filter(g -> BuyerLock.isLimited(drafted.contentOf(g).buyers()))
                .filter(g -> BuyerLock.losesSupport(stripped, drafted.modulesOf(g), snapshot)).isPresent();
    }
}
