package org.accessdesk.model.rule;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.accessdesk.model.change.UserRemoval;
import org.accessdesk.model.change.draft.DraftedSnapshot;
import org.accessdesk.model.effect.Effect;
import org.accessdesk.model.id.UserId;

/**
 * Users would be removed from the account, which cannot be taken back, so a person has to confirm it (a rule of this app).
 * Nobody can remove themselves (AccountUser BR-006).
 */
final class RemovalGuard implements Guard {

    @Override
    public List<Finding> check(DraftedSnapshot drafted, Effect effect, GuardContext who) {
        var users = drafted.changes().removals().stream().map(UserRemoval::user).sorted()
                .filter(user -> drafted.snapshot().user(user).isPresent())
                .collect(Collectors.<UserId, LinkedHashSet<UserId>>toCollection(LinkedHashSet::new));
        var findings = new ArrayList<Finding>();
        var owner = who.token().owner();
        if (owner != null && users.contains(owner)) {
            findings.add(new Finding.OwnRemoval(owner));
        }
        if (!users.isEmpty()) {
            findings.add(new Finding.UsersRemoved(users, users.size()));
        }
        return findings;
    }
}
