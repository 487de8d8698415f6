package org.accessdesk.model.rule;

import java.util.ArrayList;
import java.util.List;
import org.accessdesk.model.change.MembershipChange;
import org.accessdesk.model.change.draft.DraftedSnapshot;
import org.accessdesk.model.effect.Effect;

/** "The last remaining Group cannot be unassigned" (AccountUser BR-003). */
final class NoGroupLeftGuard implements Guard {

    @Override
    public List<Finding> check(DraftedSnapshot drafted, Effect effect, GuardContext who) {
        var findings = new ArrayList<Finding>();
        for (var change : drafted.changes().changes().values()) {
            if (change instanceof MembershipChange m && leavesNone(m, drafted)) {
                findings.add(new Finding.NoGroupLeft(m.user()));
            }
        }
        return findings;
    }

    /** A user without a group already is not caused by the set. */
    private static boolean leavesNone(MembershipChange change, DraftedSnapshot drafted) {
        return change.added().isEmpty() && drafted.snapshot().user(change.user())
                .filter(u -> !u.groups().isEmpty() && change.groups().empties(u.groups())).isPresent();
    }
}
