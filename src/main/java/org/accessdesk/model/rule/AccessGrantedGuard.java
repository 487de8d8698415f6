package org.accessdesk.model.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.accessdesk.model.account.Module;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.change.draft.DraftedSnapshot;
import org.accessdesk.model.effect.Effect;
import org.accessdesk.model.id.ModuleId;
import org.accessdesk.model.id.UserId;
import org.jspecify.annotations.Nullable;

/**
 * Users would gain Access management or Account management, or join the Default group, and could then give access to
 * others (a rule of this app; the threshold is a setting). The status of a user does not matter: an invited user may sign
 * in tomorrow. If the lists are incomplete, more users than known may gain it, so it must always be confirmed.
 */
final class AccessGrantedGuard implements Guard {

    @Override
    public List<Finding> check(DraftedSnapshot drafted, Effect effect, GuardContext who) {
        var findings = new ArrayList<Finding>();
        var spared = drafted.snapshot().isComplete() ? who.thresholds().granted() : 0;
        Module.ADMINISTERING.forEach(m -> add(findings, m, effect.gainers(m), spared));
        add(findings, null, joiningDefault(drafted), spared);
        return findings;
    }

    private static Set<UserId> joiningDefault(DraftedSnapshot drafted) {
        return drafted.snapshot().defaultGroup().map(UserGroup::id).<Set<UserId>>map(drafted::joining)
                .orElse(Set.of());
    }

    private static void add(List<Finding> findings, @Nullable ModuleId module, Set<UserId> users, int spared) {
        if (!users.isEmpty()) {
            findings.add(new Finding.AccessGranted(module, users, users.size(), users.size() > spared));
        }
    }
}
