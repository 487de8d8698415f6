package org.accessdesk.model.change;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.snapshot.SnapshotIndex;
import org.jspecify.annotations.Nullable;

/**
 * Changes of users of one snapshot, gathered as an edit of many: of those who are as they were when they were drafted. The
 * others stay a change each, as it tells what they were.
 */
final class GatheredChanges {
    private final SnapshotIndex index;
    private final Map<Target, Change> rest;
    private final List<SetDelta<GroupId>> deltas = new ArrayList<>();
    /** Equal deltas become one, so that later work can tell them apart by their identity. */
    private final Map<SetDelta<GroupId>, SetDelta<GroupId>> shared = new HashMap<>();
    private int[] users = new int[16];
    private @Nullable SetDelta<GroupId> last;
    private SetDelta<GroupId> sharedLast = SetDelta.none();

    /** @param single the changes that were edited one by one */
    GatheredChanges(Map<Target, Change> single, SnapshotIndex index) {
        this.index = index;
        this.rest = new LinkedHashMap<>(single);
    }

    /** Gathers what was edited at once on an earlier snapshot; it replaces what its users have alone. */
    void add(UserDeltas many) {
        var alone = !rest.isEmpty();
        many.forEachUser((before, delta) -> {
            var user = many.index().user(before);
            if (alone) {
                rest.remove(new Target.UserTarget(user.id()));
            }
            if (!delta.isEmpty() && !add(user, before, user.groups(), user.revision(), delta)) {
                var change = many.change(user.id());
                rest.put(change.target(), change);
            }
        });
    }

    /** Gathers what was edited one by one. */
    void addEach() {
        rest.values().removeIf(change -> change instanceof MembershipChange m && index.position(m.user()) >= 0
                && add(null, index.position(m.user()), m.base(), m.baseRevision(), m.groups()));
    }

    @SuppressWarnings("ReferenceEquality") // Nearly all users are the same objects, at each refresh.
    private boolean add(@Nullable AccountUser user, int likely, Set<GroupId> base, @Nullable Integer revision,
            SetDelta<GroupId> delta) {
        var place = user == null || (likely < index.known() && index.user(likely) == user) ? likely
                : index.position(user.id());
        if (place < 0) {
            return false;
        }
        var now = index.user(place);
        if (now != user && !(now.groups().equals(base) && Objects.equals(now.revision(), revision))) {
            return false;
        }
        if (deltas.size() == users.length) {
            users = Arrays.copyOf(users, 2 * users.length);
        }
        users[deltas.size()] = place;
        deltas.add(shared(delta));
        return true;
    }

    @SuppressWarnings("ReferenceEquality") // Of an edit of many users, most share the object.
    private SetDelta<GroupId> shared(SetDelta<GroupId> delta) {
        if (delta != last) {
            last = delta;
            sharedLast = shared.computeIfAbsent(delta, same -> same);
        }
        return sharedLast;
    }

    /** What could not be gathered, in its order. */
    Map<Target, Change> rest() {
        return rest;
    }

    /** What was gathered; null for nothing. */
    @Nullable
    UserDeltas many() {
        return deltas.isEmpty() ? null : UserDeltas.of(index, Arrays.copyOf(users, deltas.size()), deltas::get);
    }
}
