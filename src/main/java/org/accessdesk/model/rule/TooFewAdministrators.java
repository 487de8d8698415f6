package org.accessdesk.model.rule;

import java.util.List;
import java.util.stream.Stream;
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
        if (effect.losers(Module.ACCESS_MANAGEMENT).isEmpty()) {
            return List.of();
        }
        var left = (int) able(effect.holders(Module.ACCESS_MANAGEMENT)).limit(ENOUGH).count();
        return left < ENOUGH && areFewer(effect) ? List.of(new Finding.TooFewAdministrators(left)) : List.of();
    }

    private static boolean areFewer(Effect effect) {
        return able(effect.losers(Module.ACCESS_MANAGEMENT).users())
                .count() > able(effect.gainers(Module.ACCESS_MANAGEMENT).users()).count();
    }

    private static Stream<AccountUser> able(Stream<AccountUser> users) {
        return users.filter(TooFewAdministrators::canSignIn);
    }

    private static boolean canSignIn(AccountUser user) {
        return switch (user.status()) {
            case ACTIVE, UNKNOWN -> true;
            case INVITED, INVITATION_EXPIRED, BLOCKED, DISABLED, DELETED -> false;
        };
    }
}
