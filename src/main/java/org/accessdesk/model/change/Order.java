package org.accessdesk.model.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.accessdesk.model.Snapshot;

/** The order in which a change set is sent, so that the platform's rules let each part pass. */
public final class Order {
    private static final int PHASES = 4;

    private Order() {}

    /**
     * Four phases, some perhaps empty: what the Default group gains, and its texts; the other groups; memberships and API
     * tokens; what the Default group loses. A group can have only what the Default group has (UserGroup BR-006), so that
     * gains come first; what the Default group loses all others lose (BR-012), so that it comes last, when nothing that is
     * sent afterwards can need it. A change of the Default group that does both becomes two.
     */
    public static List<List<Change>> of(ChangeSet changes, Snapshot snapshot) {
        var phases = Stream.generate(() -> new ArrayList<Change>()).limit(PHASES).toList();
        for (var change : changes.changes().values()) {
            switch (change) {
                case GroupChange g when isDefault(g, snapshot) -> {
                    add(phases.getFirst(), gains(g));
                    add(phases.getLast(), losses(g));
                }
                case GroupChange g -> phases.get(1).add(g);
                case MembershipChange m -> phases.get(2).add(m);
                case TokenChange t -> phases.get(2).add(t);
            }
        }
        return phases.stream().map(p -> List.<Change>copyOf(p)).toList();
    }

    private static boolean isDefault(GroupChange change, Snapshot snapshot) {
        return snapshot.group(change.group()).map(g -> g.isDefault()).orElse(false);
    }

    private static void add(List<Change> phase, Change change) {
        if (!change.isEmpty()) {
            phase.add(change);
        }
    }

    private static GroupChange gains(GroupChange change) {
        return change.removedModules().isEmpty() ? change
                : new GroupChange(change.group(), change.name(), change.description(), change.logo(),
                        change.addedModules(), Set.of(), change.base(), change.baseRevision());
    }

    /** Drafted on what the gains leave behind, of which nobody knows the revision yet. */
    private static GroupChange losses(GroupChange change) {
        var gains = gains(change);
        return new GroupChange(change.group(), null, null, null, Set.of(), change.removedModules(),
                gains.applyTo(change.base()), gains.isEmpty() ? change.baseRevision() : null);
    }
}
