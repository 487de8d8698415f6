package org.accessdesk.ui.users;

import java.util.BitSet;
import java.util.Objects;
import java.util.stream.Stream;
import org.accessdesk.model.change.SetDelta;
import org.accessdesk.model.change.Target;
import org.accessdesk.model.id.GroupId;

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

    @SuppressWarnings("ReferenceEquality") // Users edited at once share the edit; of two snapshots, equal users are the same.
    private static BitSet edited(UserSource before, UserSource next) {
        var edited = new BitSet();
        SetDelta<GroupId> lastWas = null;
        SetDelta<GroupId> lastIs = null;
        var differ = false;
        for (var place = 0; place < next.size(); place++) {
            var was = before.drafted().deltaAt(place);
            var is = next.drafted().deltaAt(place);
            if (was != lastWas || is != lastIs) {
                differ = !Objects.equals(was, is);
                lastWas = was;
                lastIs = is;
            }
            if (differ || before.user(place) != next.user(place)) {
                edited.set(place);
            }
        }
        return edited;
    }
}
