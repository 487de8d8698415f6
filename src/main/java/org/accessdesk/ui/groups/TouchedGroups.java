package org.accessdesk.ui.groups;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.accessdesk.model.change.SetDelta;
import org.accessdesk.model.change.Target;
import org.accessdesk.model.id.GroupId;
import org.jspecify.annotations.Nullable;

/**
 * Which groups show something else under another draft of the same account: few, where users join and leave a few groups.
 */
final class TouchedGroups {
    private TouchedGroups() {}

    /**
     * The places of the groups that differ; all if a group, token or invitation is changed: another name marks groups that
     * read alike, and the Default group gives its modules to all.
     */
    static BitSet between(GroupSource before, GroupSource next) {
        var touched = new BitSet();
        if (!before.drafted().changes().ofObjects().equals(next.drafted().changes().ofObjects())) {
            touched.set(0, next.size());
            return touched;
        }
        moved(before, next).stream().mapToInt(next::place).filter(place -> place >= 0).forEach(touched::set);
        if (!before.marked().equals(next.marked())) {
            differing(before.marked(), next.marked(), next, touched);
            differing(next.marked(), before.marked(), next, touched);
        }
        return touched;
    }

    /** The groups that a user joins or leaves by one of the drafts and not by the other, and some more of these users. */
    @SuppressWarnings("ReferenceEquality") // Users that were edited at once share the edit; others are compared.
    private static Set<GroupId> moved(GroupSource before, GroupSource next) {
        var moved = new HashSet<GroupId>();
        var users = next.drafted().snapshot().index().size();
        SetDelta<GroupId> lastWas = null;
        SetDelta<GroupId> lastIs = null;
        for (var user = 0; user < users; user++) {
            var was = before.drafted().deltaAt(user);
            var is = next.drafted().deltaAt(user);
            if ((was != lastWas || is != lastIs) && !Objects.equals(was, is)) {
                add(was, moved);
                add(is, moved);
                lastWas = was;
                lastIs = is;
            }
        }
        return moved;
    }

    private static void add(@Nullable SetDelta<GroupId> delta, Set<GroupId> to) {
        if (delta != null) {
            to.addAll(delta.added());
            to.addAll(delta.removed());
        }
    }

    private static <T> void differing(Map<Target, T> some, Map<Target, T> others, GroupSource in, BitSet touched) {
        some.forEach((target, value) -> {
            if (target instanceof Target.GroupTarget(var id) && !value.equals(others.get(target))) {
                var place = in.place(id);
                if (place >= 0) {
                    touched.set(place);
                }
            }
        });
    }
}
