package org.accessdesk.ui.groups;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.accessdesk.model.change.SetDelta;
import org.accessdesk.model.change.Target;
import org.accessdesk.model.change.UserDeltas;
import org.accessdesk.model.change.draft.DraftedSnapshot;
import org.accessdesk.model.id.GroupId;
import org.jspecify.annotations.Nullable;

/**
 * Which groups show something else under another draft, or after a refresh that found the same groups: few, where users
 * join and leave a few groups.
 */
final class TouchedGroups {
    private TouchedGroups() {}

    /** Whether {@code next} has the same groups at the same places, and the same people at theirs. */
    @SuppressWarnings("ReferenceEquality") // Most drafts are of one snapshot.
    static boolean inPlace(GroupSource before, DraftedSnapshot next) {
        var earlier = before.drafted().snapshot();
        var later = next.snapshot();
        return earlier == later || (later.hasPlacesOf(earlier) && later.hasObjectsOf(earlier));
    }

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
        Stream.of(before, next).flatMap(source -> source.marked().keySet().stream())
                .filter(target -> !Objects.equals(before.marked().get(target), next.marked().get(target)))
                .mapToInt(target -> target instanceof Target.GroupTarget(var id) ? next.place(id) : -1)
                .filter(place -> place >= 0).forEach(touched::set);
        return touched;
    }

    /** The groups whose members may differ: by the users' groups on the server, or by their drafted changes. */
    private static Set<GroupId> moved(GroupSource before, GroupSource next) {
        var moved = new HashSet<GroupId>();
        var old = before.drafted().snapshot().index();
        var now = next.drafted().snapshot().index();
        now.differing(old).forEach(user -> {
            addOthers(old.user(user).groups(), now.user(user).groups(), moved);
            addOthers(now.user(user).groups(), old.user(user).groups(), moved);
            add(before.drafted().deltaAt(user), moved);
            add(next.drafted().deltaAt(user), moved);
        });
        next.drafted().forEachDiffering(before.drafted(), new EditedGroups(moved));
        return moved;
    }

    /** Collects the groups of edits; those of an edit that neighbours share are looked at once. */
    private static final class EditedGroups implements UserDeltas.DifferenceVisitor {
        private final Set<GroupId> to;
        private @Nullable SetDelta<GroupId> lastWas;
        private @Nullable SetDelta<GroupId> lastIs;

        EditedGroups(Set<GroupId> to) {
            this.to = to;
        }

        @Override
        @SuppressWarnings("ReferenceEquality") // Users edited at once share the edit.
        public void visit(int position, @Nullable SetDelta<GroupId> was, @Nullable SetDelta<GroupId> is) {
            if (was != lastWas || is != lastIs) {
                add(was, to);
                add(is, to);
                lastWas = was;
                lastIs = is;
            }
        }
    }

    /** Adds what {@code some} has and {@code others} do not. */
    private static void addOthers(Set<GroupId> some, Set<GroupId> others, Set<GroupId> to) {
        for (var group : some) {
            if (!others.contains(group)) {
                to.add(group);
            }
        }
    }

    private static void add(@Nullable SetDelta<GroupId> delta, Set<GroupId> to) {
        if (delta != null) {
            to.addAll(delta.added());
            to.addAll(delta.removed());
        }
    }
}
