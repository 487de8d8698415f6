package org.accessdesk.model.compare;

import java.util.List;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.ModuleId;

/**
 * The differences of a group itself; its members are differences of the users.
 *
 * @param name the name in the later snapshot, or in the earlier one if the group is deleted
 * @param modules granted and removed; a new group was granted all, a deleted one lost all
 */
public record GroupDifference(GroupId id, String name, Presence presence, List<TextDifference> texts,
        List<LimitDifference> limits, Delta<ModuleId> modules) {
    public GroupDifference {
        texts = List.copyOf(texts);
        limits = List.copyOf(limits);
    }

    /** Whether some of them were made elsewhere. */
    public boolean isOutside() {
        return presence != Presence.STAYED || !modules.outside().isEmpty()
                || texts.stream().anyMatch(TextDifference::outside)
                || limits.stream().anyMatch(LimitDifference::outside);
    }

    boolean isNone() {
        return presence == Presence.STAYED && texts.isEmpty() && limits.isEmpty() && modules.isEmpty();
    }
}
