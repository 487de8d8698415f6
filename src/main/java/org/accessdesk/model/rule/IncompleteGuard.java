package org.accessdesk.model.rule;

import java.util.ArrayList;
import java.util.List;
import org.accessdesk.model.change.Change;
import org.accessdesk.model.change.GroupChange;
import org.accessdesk.model.change.GroupDeletion;
import org.accessdesk.model.change.LimitField;
import org.accessdesk.model.change.MembershipChange;
import org.accessdesk.model.change.UserRemoval;
import org.accessdesk.model.change.draft.DraftedSnapshot;
import org.accessdesk.model.effect.Effect;

/**
 * If the lists may be incomplete, it is unknown who is affected when a group loses a module, is limited to buyers or is deleted, and what part
 * of a group it is when many users leave. Other changes pass: they name the people they affect.
 */
final class IncompleteGuard implements Guard {

    @Override
    public List<Finding> check(DraftedSnapshot drafted, Effect effect, GuardContext who) {
        var gaps = drafted.snapshot().gaps();
        if (gaps.isEmpty()) {
            return List.of();
        }
        var changes = drafted.changes().changes().values();
        var findings = new ArrayList<Finding>();
        drafted.changes().ofObjects().stream()
                .filter(c -> c instanceof GroupDeletion
                        || (c instanceof GroupChange g && takes(g)))
                .forEach(c -> findings.add(new Finding.NotComplete(gaps, c.target())));
        if (changes.stream().filter(IncompleteGuard::takesUserOut).count() > who.thresholds().users()) {
            findings.add(new Finding.NotComplete(gaps, null));
        }
        return findings;
    }

    private static boolean takes(GroupChange change) {
        var buyers = LimitField.BUYERS.of(change);
        return !change.removedModules().isEmpty() || (buyers != null && buyers.isChosen());
    }

    private static boolean takesUserOut(Change change) {
        return change instanceof UserRemoval || (change instanceof MembershipChange m && !m.removed().isEmpty());
    }
}
