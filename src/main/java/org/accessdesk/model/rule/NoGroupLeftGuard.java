package org.accessdesk.model.rule;

import java.util.List;
import java.util.stream.Stream;
import org.accessdesk.model.change.MembershipChange;
import org.accessdesk.model.change.draft.DraftedSnapshot;
import org.accessdesk.model.effect.Effect;

/** "The last remaining Group cannot be unassigned" (AccountUser BR-003). */
final class NoGroupLeftGuard implements Guard {

    @Override
    public List<Finding> check(DraftedSnapshot drafted, Effect effect, GuardContext who) {
        return drafted.changes().changes().values().stream()
                .flatMap(c -> c instanceof MembershipChange m ? leavesNone(m, drafted) : Stream.of()).toList();
    }

    /** A user without a group already is not caused by the set. */
    private static Stream<Finding> leavesNone(MembershipChange change, DraftedSnapshot drafted) {
        return drafted.snapshot().user(change.user())
                .filter(u -> !u.groups().isEmpty() && change.applyTo(u.groups()).isEmpty()).stream()
                .map(u -> new Finding.NoGroupLeft(u.id()));
    }
}
