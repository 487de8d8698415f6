package org.accessdesk.model.rule;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.accessdesk.model.Module;
import org.accessdesk.model.ModuleId;
import org.accessdesk.model.Snapshot;
import org.accessdesk.model.UserId;
import org.accessdesk.model.change.Drafted;
import org.accessdesk.model.effect.Effect;

/**
 * Fewer than two people who can sign in would be left with Access management, and the set lowers their number. With the
 * last of them only the Operations account could help (api.md §5.1). An invited person cannot sign in yet and perhaps never
 * will, so only active ones count, and those of whom the server does not say what they are: else the guard would be silent
 * where it tells no status.
 */
final class TooFewAdministrators implements Guard {
    private static final int ENOUGH = 2;

    @Override
    public List<Finding> check(Drafted drafted, Effect effect, Standpoint who) {
        var lost = count(effect.lost(), drafted.snapshot());
        if (lost == 0 || lost <= count(effect.gained(), drafted.snapshot())) {
            return List.of();
        }
        var left = count(effect.having(Module.ACCESS_MANAGEMENT), drafted.snapshot());
        return left < ENOUGH ? List.of(new Finding.TooFewAdministrators(left)) : List.of();
    }

    private static int count(Map<ModuleId, Set<UserId>> users, Snapshot snapshot) {
        return count(users.getOrDefault(Module.ACCESS_MANAGEMENT, Set.of()), snapshot);
    }

    private static int count(Set<UserId> users, Snapshot snapshot) {
        return (int) users.stream().filter(id -> canSignIn(id, snapshot)).count();
    }

    private static boolean canSignIn(UserId id, Snapshot snapshot) {
        return snapshot.user(id).map(u -> switch (u.status()) {
            case ACTIVE, UNKNOWN -> true;
            case INVITED, INVITATION_EXPIRED, BLOCKED, DISABLED, DELETED -> false;
        }).orElse(false);
    }
}
