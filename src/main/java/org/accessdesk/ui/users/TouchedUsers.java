package org.accessdesk.ui.users;

import java.util.BitSet;
import java.util.Objects;
import java.util.stream.Stream;
import org.accessdesk.model.change.Target;

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
        var touched = new BitSet();
        for (var place = 0; place < next.size(); place++) {
            if (isTouched(before, next, place)) {
                touched.set(place);
            }
        }
        Stream.of(before, next).flatMap(source -> source.marked().keySet().stream())
                .filter(target -> !Objects.equals(before.marked().get(target), next.marked().get(target)))
                .mapToInt(target -> target instanceof Target.UserTarget(var id) ? next.place(id) : -1)
                .filter(place -> place >= 0).forEach(touched::set);
        return touched;
    }

    @SuppressWarnings("ReferenceEquality") // Of two snapshots, equal users were made the same.
    private static boolean isTouched(UserSource before, UserSource next, int place) {
        return before.user(place) != next.user(place)
                || !Objects.equals(before.drafted().deltaAt(place), next.drafted().deltaAt(place));
    }
}
