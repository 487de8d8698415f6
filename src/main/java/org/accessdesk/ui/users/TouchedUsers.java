package org.accessdesk.ui.users;

import java.util.BitSet;
import java.util.Objects;
import java.util.stream.Stream;
import org.accessdesk.model.change.Target;
import org.accessdesk.model.change.UserRemoval;
import org.accessdesk.model.id.UserId;

/** Which users of the list the draft and the marks touch differently than before. */
final class TouchedUsers {
    private TouchedUsers() {}

    /** Whether the drafts of the two differ in memberships alone, so that each user shows only what is its own. */
    static boolean isOfUsersAlone(UserSource before, UserSource next) {
        return next.drafted().changes().ofObjects().equals(before.drafted().changes().ofObjects());
    }

    /** Whether {@code next} has the same people at the same places, and the same groups, modules and buyers. */
    static boolean inPlace(UserSource before, UserSource next) {
        var earlier = before.drafted().snapshot();
        var later = next.drafted().snapshot();
        return later.hasPlacesOf(earlier) && later.hasObjectsOf(earlier);
    }

    /** The places of the users who differ, or whose drafted change or outcome does. */
    static BitSet between(UserSource before, UserSource next) {
        var touched = edited(before, next);
        Stream.of(before, next).flatMap(source -> source.marked().keySet().stream())
                .filter(target -> !Objects.equals(before.marked().get(target), next.marked().get(target)))
                .mapToInt(target -> target instanceof Target.UserTarget(var id) ? next.place(id) : -1)
                .filter(place -> place >= 0).forEach(touched::set);
        return touched;
    }

    private static BitSet edited(UserSource before, UserSource next) {
        var edited = new BitSet();
        next.drafted().forEachDiffering(before.drafted(), (place, _, _) -> edited.set(place));
        // Who is removed leaves all groups, as by an edit; and somebody can be in none.
        Stream.of(before, next).flatMap(source -> source.drafted().changes().removals().stream()).map(UserRemoval::user)
                .filter(user -> isRemoved(before, user) != isRemoved(next, user)).mapToInt(next::place)
                .filter(place -> place >= 0).forEach(edited::set);
        next.drafted().snapshot().index().differing(before.drafted().snapshot().index()).forEach(edited::set);
        return edited;
    }

    private static boolean isRemoved(UserSource source, UserId user) {
        return source.drafted().changes().isRemoved(user);
    }
}
