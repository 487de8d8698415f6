package org.accessdesk.model.why;

import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import org.accessdesk.model.change.Change;
import org.accessdesk.model.change.ChangeSet;
import org.accessdesk.model.change.MembershipChange;
import org.accessdesk.model.change.SetDelta;
import org.accessdesk.model.effect.UserEffect;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.ModuleId;
import org.accessdesk.model.id.UserId;
import org.accessdesk.model.snapshot.Snapshot;

/** A change that takes a module away from a user, or gives it. */
public sealed interface Way {

    /** What it does to the user, beside what is drafted already; the module itself is among the lost or gained ones. */
    UserEffect effect();

    /** {@code changes} with this change, as edits of the user or of groups of {@code snapshot}. */
    ChangeSet addTo(ChangeSet changes, Snapshot snapshot);

    /** The user joins and leaves groups. */
    record OfUser(SetDelta<GroupId> groups, UserEffect effect) implements Way {

        @Override
        public ChangeSet addTo(ChangeSet changes, Snapshot snapshot) {
            return snapshot.user(effect.user()).map(user -> changes.with(moved(changes.of(user)))).orElse(changes);
        }

        private MembershipChange moved(MembershipChange drafted) {
            var change = drafted;
            for (var group : groups.added()) {
                change = change.with(group, true);
            }
            for (var group : groups.removed()) {
                change = change.with(group, false);
            }
            return change;
        }
    }

    /**
     * Groups of the user get or lose the module.
     *
     * @param granted whether they get it
     * @param others how many other users gain or lose it by that
     */
    record OfGroups(Set<GroupId> groups, ModuleId module, boolean granted, int others, UserEffect effect)
            implements
                Way {
        public OfGroups {
            groups = Set.copyOf(groups);
        }

        @Override
        public ChangeSet addTo(ChangeSet changes, Snapshot snapshot) {
            return with(changes, snapshot, groups, module, granted);
        }

        static ChangeSet with(ChangeSet changes, Snapshot snapshot, Set<GroupId> groups, ModuleId module,
                boolean granted) {
            var edited = new ArrayList<Change>();
            groups.stream().map(snapshot::group).flatMap(Optional::stream)
                    .forEach(group -> edited.add(changes.of(group).with(module, granted)));
            return changes.with(edited);
        }
    }

    /** The user it is about. */
    default UserId user() {
        return effect().user();
    }
}
