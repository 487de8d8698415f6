package org.accessdesk.service.apply;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.accessdesk.model.Snapshot;
import org.accessdesk.model.UserGroup;
import org.accessdesk.model.change.Change;
import org.accessdesk.model.change.GroupChange;
import org.accessdesk.model.change.MembershipChange;
import org.accessdesk.model.change.TokenChange;

/** The phases of {@link org.accessdesk.model.change.Order}, for changes that it has already taken apart. */
final class Phases {
    private static final int COUNT = 4;

    private Phases() {}

    /** The indices of {@code changes} by phase, each phase in order. */
    static List<List<Integer>> of(List<Change> changes, Snapshot snapshot) {
        var phases = Stream.<List<Integer>>generate(ArrayList::new).limit(COUNT).toList();
        for (var i = 0; i < changes.size(); i++) {
            phases.get(phase(changes.get(i), snapshot)).add(i);
        }
        return phases;
    }

    private static int phase(Change change, Snapshot snapshot) {
        return switch (change) {
            case GroupChange g when !isDefault(g, snapshot) -> 1;
            case GroupChange g -> g.removedModules().isEmpty() ? 0 : COUNT - 1;
            case MembershipChange _,TokenChange _ -> 2;
        };
    }

    /** Whether it takes modules from the Default group, and so from all others (UserGroup BR-012). */
    static boolean cascades(Change change, Snapshot snapshot) {
        return change instanceof GroupChange g && !g.removedModules().isEmpty() && isDefault(g, snapshot);
    }

    private static boolean isDefault(GroupChange change, Snapshot snapshot) {
        return snapshot.group(change.group()).map(UserGroup::isDefault).orElse(false);
    }
}
