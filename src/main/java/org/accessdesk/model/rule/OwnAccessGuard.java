package org.accessdesk.model.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.accessdesk.model.account.Module;
import org.accessdesk.model.change.draft.DraftedSnapshot;
import org.accessdesk.model.effect.Effect;

/**
 * The person who applies the set would lose Access management by it, directly or through the token, and could not undo
 * it. It is not documented that the platform forbids it, so the app asks.
 */
final class OwnAccessGuard implements Guard {

    @Override
    public List<Finding> check(DraftedSnapshot drafted, Effect effect, GuardContext who) {
        var findings = new ArrayList<Finding>();
        var owner = who.token().owner();
        if (owner != null && effect.lost().getOrDefault(Module.ACCESS_MANAGEMENT, Set.of()).contains(owner)) {
            findings.add(new Finding.OwnAccessLost(owner));
        }
        if (tokenLosesIt(drafted, effect, who)) {
            findings.add(new Finding.OwnAccessLost(null));
        }
        return findings;
    }

    /** ApiToken BR-007; a token in no list is known by its own information. */
    private static boolean tokenLosesIt(DraftedSnapshot drafted, Effect effect, GuardContext who) {
        var token = who.token();
        if (drafted.snapshot().token(token.id()).isPresent()) {
            return effect.token(token.id()).lost().contains(Module.ACCESS_MANAGEMENT);
        }
        return token.mayManageAccess() && drafted.takenFromDefault().contains(Module.ACCESS_MANAGEMENT);
    }
}
