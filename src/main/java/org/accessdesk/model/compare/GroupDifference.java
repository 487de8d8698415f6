package org.accessdesk.model.compare;

import java.util.List;
import org.accessdesk.model.GroupId;
import org.accessdesk.model.ModuleId;

/**
 * What became of a group itself; who joined and left stands with the users.
 *
 * @param name the name in the later snapshot, or in the earlier one where the group is gone
 * @param modules granted and taken; a new group was granted all, one that is gone lost all
 */
public record GroupDifference(GroupId id, String name, Presence presence, List<TextDifference> texts,
        Delta<ModuleId> modules) {
    public GroupDifference {
        texts = List.copyOf(texts);
    }

    /** Whether some of it was done elsewhere. */
    public boolean isOutside() {
        return presence != Presence.STAYED || !modules.outside().isEmpty()
                || texts.stream().anyMatch(TextDifference::outside);
    }

    boolean isNone() {
        return presence == Presence.STAYED && texts.isEmpty() && modules.isEmpty();
    }
}
