package org.accessdesk.model.rule;

import java.util.List;
import org.accessdesk.model.change.draft.DraftedSnapshot;
import org.accessdesk.model.effect.Effect;

/** All guards. They run in the editors, in the review, on import, and again on fresh data just before sending. */
public final class Guards {
    private static final List<Guard> ALL = List.of(new NoGroupLeftGuard(), new LockedModuleGuard(),
            new IncompleteGuard(), new NameInUseGuard(), new DeletionGuard(), new RemovalGuard(), new InvitationGuard(),
            new OwnAccessGuard(), new TooFewAdministratorsGuard(), new MassRemovalGuard(), new StrandedBuyers(),
            new LimitGuard(), new BuyerLossGuard(),
            new AccessGrantedGuard());

    private Guards() {}

    /** The findings of all guards, the most severe first. */
    public static List<Finding> check(DraftedSnapshot drafted, Effect effect, GuardContext who) {
        return ALL.stream().flatMap(g -> g.check(drafted, effect, who).stream())
                .sorted((a, b) -> a.severity().compareTo(b.severity()))
                .toList();
    }
}
