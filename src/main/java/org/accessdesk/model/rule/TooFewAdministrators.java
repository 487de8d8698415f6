package org.accessdesk.model.rule;

import java.util.List;
import org.accessdesk.model.AccountUser;
import org.accessdesk.model.Module;
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
        var lost = effect.losers(Module.ACCESS_MANAGEMENT).count(TooFewAdministrators::canSignIn);
        if (lost == 0 || lost <= effect.gainers(Module.ACCESS_MANAGEMENT).count(TooFewAdministrators::canSignIn)) {
            return List.of();
        }
        var left = effect.having(Module.ACCESS_MANAGEMENT).count(TooFewAdministrators::canSignIn);
        return left < ENOUGH ? List.of(new Finding.TooFewAdministrators(left)) : List.of();
    }

    private static boolean canSignIn(AccountUser user) {
        return switch (user.status()) {
            case ACTIVE, UNKNOWN -> true;
            case INVITED, INVITATION_EXPIRED, BLOCKED, DISABLED, DELETED -> false;
        };
    }
}
