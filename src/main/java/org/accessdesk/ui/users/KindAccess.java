package org.accessdesk.ui.users;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.accessdesk.model.change.draft.DraftedSnapshot;
import org.accessdesk.model.change.draft.SharedMemberships.MembershipKind;
import org.accessdesk.model.effect.ModuleBitmaps;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.ModuleId;
import org.accessdesk.ui.kit.pane.AccessLine.AccessLineKind;

/**
 * What users of a kind have before and after, as the union over their groups. Among 100,000 users there are thousands of
 * kinds.
 *
 * @param before their modules on the server, as bits
 * @param after the same with the draft applied
 * @param widened whether they come to see all buyers
 */
record KindAccess(MembershipKind users, BitSet before, BitSet after, boolean widened, ModuleBitmaps modules) {

    /** The access of each of {@code kinds}. */
    static List<KindAccess> of(Stream<MembershipKind> kinds, DraftedSnapshot drafted) {
        var modules = new ModuleBitmaps(drafted);
        return kinds.map(kind -> new KindAccess(kind, modules.before(kind.position()), modules.after(kind.position(), kind.change()),
                isWidened(kind, drafted), modules)).toList();
    }

    private static boolean isWidened(MembershipKind kind, DraftedSnapshot drafted) {
        return !seesAll(kind.before(), drafted::showsAllBuyersBefore)
                && seesAll(kind.after(), drafted::showsAllBuyersAfter);
    }

    private static boolean seesAll(Set<GroupId> groups, Predicate<GroupId> showsAll) {
        // Not a stream: this runs for each of thousands of kinds at each tick.
        for (var group : groups) {
            if (showsAll.test(group)) {
                return true;
            }
        }
        return false;
    }

    /** Tells each module that they have before or after, with what becomes of it; without {@code kept} only those that change. */
    void forEach(boolean kept, BiConsumer<ModuleId, AccessLineKind> to) {
        var all = (BitSet) before.clone();
        if (kept) {
            all.or(after);
        } else {
            all.xor(after);
        }
        all.stream().forEach(module -> to.accept(modules.module(module), !after.get(module) ? AccessLineKind.LOST
                : before.get(module) ? AccessLineKind.KEPT : AccessLineKind.GAINED));
    }
}
