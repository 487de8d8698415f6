package org.accessdesk.model.change.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.accessdesk.model.account.Limit;
import org.accessdesk.model.change.Change;
import org.accessdesk.model.change.ChangeSet;
import org.accessdesk.model.change.GroupChange;
import org.accessdesk.model.change.GroupCreation;
import org.accessdesk.model.change.GroupDeletion;
import org.accessdesk.model.change.InvitationRenewal;
import org.accessdesk.model.change.LimitField;
import org.accessdesk.model.change.MembershipChange;
import org.accessdesk.model.change.TokenChange;
import org.accessdesk.model.change.UserInvitation;
import org.accessdesk.model.change.UserRemoval;
import org.accessdesk.model.snapshot.Snapshot;

/** The order in which a change set is sent, so that the platform's rules let each part pass. */
public final class Order {
    private static final int GAINS = 0;
    private static final int OTHER_GROUPS = 1;
    private static final int NEW_GROUPS = 2;
    private static final int MEMBERS = 3;
    private static final int REMOVALS = 4;
    private static final int LOSSES = 5;
    private static final int DELETIONS = 6;
    private static final int PHASES = 7;

    private Order() {}

    /**
     * Seven phases, some may be empty: the modules and texts that the Default group gains, and all buyers if it gets these; the other groups, and invitations that are sent again, which
     * need nothing else and must not be written together with memberships; new groups;
     * memberships, invitations and API tokens; removed users; the modules that the Default group loses, and the buyers that are chosen with that; deleted groups. A group can have only what the Default group
     * has (UserGroup BR-006), so gains come first; what the Default group loses all others lose (BR-012), so losses come
     * last, when no later request can need them. A change of the Default group that does both becomes two. A new group
     * may have a name that another one gives up, and is created before somebody joins it; a group is deleted after all
     * have left it.
     */
    public static List<List<Change>> of(ChangeSet changes, Snapshot snapshot) {
        var phases = Stream.generate(() -> new ArrayList<Change>()).limit(PHASES).toList();
        for (var change : changes.changes().values()) {
            for (var part : parts(change, snapshot)) {
                phases.get(phase(part, snapshot)).add(part);
            }
        }
        return phases.stream().map(p -> List.<Change>copyOf(p)).toList();
    }

    /** The indices of {@code changes}, as split by {@link #of}, by phase, each phase in order. */
    public static List<List<Integer>> phases(List<Change> changes, Snapshot snapshot) {
        var phases = Stream.<List<Integer>>generate(ArrayList::new).limit(PHASES).toList();
        for (var i = 0; i < changes.size(); i++) {
            phases.get(phase(changes.get(i), snapshot)).add(i);
        }
        return phases;
    }

    private static int phase(Change change, Snapshot snapshot) {
        return switch (change) {
            case GroupChange g when !isDefault(g, snapshot) -> OTHER_GROUPS;
            case GroupChange _ -> cascades(change, snapshot) ? LOSSES : GAINS;
            case InvitationRenewal _ -> OTHER_GROUPS;
            case GroupCreation _ -> NEW_GROUPS;
            case GroupDeletion _ -> DELETIONS;
            case UserRemoval _ -> REMOVALS;
            case MembershipChange _, TokenChange _, UserInvitation _ -> MEMBERS;
        };
    }

    /** Whether it removes modules from the Default group, and so from all others (UserGroup BR-012). */
    public static boolean cascades(Change change, Snapshot snapshot) {
        return change instanceof GroupChange g && !g.removedModules().isEmpty() && isDefault(g, snapshot);
    }

    private static boolean isDefault(GroupChange change, Snapshot snapshot) {
        return snapshot.group(change.group()).map(g -> g.isDefault()).orElse(false);
    }

    private static List<Change> parts(Change change, Snapshot snapshot) {
        return change instanceof GroupChange g && isDefault(g, snapshot)
                ? Stream.<Change>of(gains(g), losses(g)).filter(c -> !c.isEmpty()).toList()
                : List.of(change);
    }

    /** A group may see all buyers at any time; chosen ones only when no module is left that requires all (BR-011). */
    private static GroupChange gains(GroupChange change) {
        return change.removedModules().isEmpty() ? change
                : change.with(change.modules().gains()).with(limits(change, false));
    }

    private static Map<LimitField, Limit> limits(GroupChange change, boolean chosen) {
        return change.limits().entrySet().stream().filter(l -> l.getValue().isChosen() == chosen)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Drafted on the state after the gains, whose revision is not known yet. */
    private static GroupChange losses(GroupChange change) {
        var gains = gains(change);
        return new GroupChange(change.group(), Map.of(),
                change.removedModules().isEmpty() ? Map.of() : limits(change, true), change.modules().losses(),
                gains.applyTo(change.base()), gains.isEmpty() ? change.baseRevision() : null);
    }
}
