package org.accessdesk.model.why;

import java.util.List;
import java.util.Set;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.change.draft.DraftedSnapshot;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.ModuleId;

/**
 * Why a user has a module by a draft, or does not have it, and what would turn that round.
 *
 * @param through the groups that grant it; empty if the user does not have it
 * @param onlyGroups whether the user is in no other group, so that leaving them is not enough: every user is in a group
 * (AccountUser BR-003)
 * @param ways what turns it round. The first is the smallest change of the user's memberships; of equally small ones that
 * which gives no further administration of access, then that which changes the fewest other modules, then the fewest
 * buyers. Where memberships alone are not enough, a change of the user's groups follows. The Default group's modules are
 * never among them, as all groups would lose theirs too (UserGroup BR-012). Empty if nothing does.
 */
public record Why(ModuleId module, List<GroupId> through, boolean onlyGroups, List<Way> ways) {
    public Why {
        through = List.copyOf(through);
        ways = List.copyOf(ways);
    }

    /**
     * Why {@code user} has or does not have {@code module} by {@code drafted}.
     *
     * @param permissions the modules of the token, empty if unknown: they decide which modules of groups can be edited
     */
    public static Why of(AccountUser user, ModuleId module, DraftedSnapshot drafted, Set<ModuleId> permissions) {
        var finder = new WayFinder(user, module, drafted, permissions);
        return new Why(module, finder.through(), finder.isThroughAll(), finder.ways());
    }

    /** Whether the user has it. */
    public boolean has() {
        return !through.isEmpty();
    }
}
