package org.accessdesk.ui.users;

import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.function.ObjIntConsumer;
import java.util.stream.Stream;
import org.accessdesk.model.change.draft.DraftedSnapshot;
import org.accessdesk.model.change.draft.SharedMemberships.MembershipKind;
import org.accessdesk.model.effect.ModuleBitmaps;
import org.accessdesk.model.id.ModuleId;
import org.accessdesk.ui.kit.pane.AccessLine.AccessLineKind;
import org.jspecify.annotations.Nullable;

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
        return kinds.map(kind -> new KindAccess(kind, modules.before(kind.position()),
                modules.after(kind.position(), kind.change()),
                isWidened(kind, drafted), modules)).toList();
    }

    private static boolean isWidened(MembershipKind kind, DraftedSnapshot drafted) {
        var index = drafted.snapshot().index();
        // By numbers: this runs for each of thousands of kinds at each tick, and most see all buyers already.
        for (var at = index.start(kind.position()); at < index.start(kind.position() + 1); at++) {
            if (drafted.snapshot().grants().showsAllBuyers(index.membership(at))) {
                return false;
            }
        }
        return kind.change().applyTo(kind.before()).stream().anyMatch(drafted::showsAllBuyersAfter);
    }

    /** Tells the number of each module that they have before or after, and what becomes of it; without {@code kept} only those that change. */
    void forEach(boolean kept, ObjIntConsumer<AccessLineKind> to) {
        var told = (BitSet) before.clone();
        if (kept) {
            told.or(after);
        } else {
            told.xor(after);
        }
        for (var module = told.nextSetBit(0); module >= 0; module = told.nextSetBit(module + 1)) {
            to.accept(Objects.requireNonNull(kind(module)), module);
        }
    }

    /** What becomes of a module; null for one that they have neither before nor after. */
    @Nullable
    AccessLineKind kind(int module) {
        var was = before.get(module);
        var is = after.get(module);
        return is ? was ? AccessLineKind.KEPT : AccessLineKind.GAINED : was ? AccessLineKind.LOST : null;
    }

    /** The module of a number. */
    ModuleId module(int number) {
        return modules.module(number);
    }

    /** How many modules have a number. */
    int moduleCount() {
        return modules.moduleCount();
    }
}
