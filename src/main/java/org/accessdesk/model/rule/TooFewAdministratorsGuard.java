package org.accessdesk.model.rule;

import java.util.List;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.account.Module;
import org.accessdesk.model.change.draft.DraftedSnapshot;
import org.accessdesk.model.effect.Effect;

/**
 * Fewer than two people who can sign in would be left with Access management, and the set lowers their number. If the
 * last of them loses it, only the Operations account can help. An invited person cannot sign in yet and perhaps never
 * will, so only active ones count as left. An unknown status counts for the worse on either side: its user is not left,
 * and counts as lost. A missing status, as for members who were never invited, counts as active: otherwise every loss
 * would be reported as the last one.
 */
final class TooFewAdministratorsGuard implements Guard {
    private static final int ENOUGH = 2;

    @Override
    public List<Finding> check(DraftedSnapshot drafted, Effect effect, GuardContext who) {
        if (effect.losers(Module.ACCESS_MANAGEMENT).isEmpty()) {
            return List.of();
        }
        var left = (int) effect.holders(Module.ACCESS_MANAGEMENT).filter(AccountUser::canSignIn)
                .limit(ENOUGH)
                .count();
        return left < ENOUGH && areFewer(effect) ? List.of(new Finding.TooFewAdministrators(left)) : List.of();
    }

    private static boolean areFewer(Effect effect) {
        var lost = effect.losers(Module.ACCESS_MANAGEMENT).users().filter(TooFewAdministratorsGuard::mayBeAbleToSignIn);
        var won = effect.gainers(Module.ACCESS_MANAGEMENT).users().filter(AccountUser::canSignIn);
        return lost.count() > won.count();
    }

    private static boolean mayBeAbleToSignIn(AccountUser user) {
        return user.canSignIn() || user.status().isForeign();
    }
}
