package org.accessdesk.ui.users;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.accessdesk.model.access.Access;
import org.accessdesk.model.change.draft.DraftedSnapshot;
import org.accessdesk.model.change.draft.SharedMemberships.MembershipKind;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.ModuleId;
import org.accessdesk.ui.kit.pane.AccessLine.AccessLineKind;

/**
 * What users of a kind have before and after, as the union over their groups. Among 100,000 users there are thousands of
 * kinds: the modules of each group are bits.
 */
final class KindAccess {
    private final MembershipKind users;
    private final ModuleBits modules;
    private final BitSet before;
    private final BitSet after;
    private final boolean widened;

    private KindAccess(MembershipKind users, ModuleBits modules) {
        this.users = users;
        this.modules = modules;
        before = modules.of(users.before(), modules.before);
        after = modules.of(users.after(), modules.after);
        widened = users.after().stream().anyMatch(g -> modules.drafted.grantedAfter(g).allBuyers())
                && users.before().stream().noneMatch(g -> modules.drafted.grantedBefore(g).allBuyers());
    }

    /** The access of each of {@code kinds}. */
    static List<KindAccess> of(Stream<MembershipKind> kinds, DraftedSnapshot drafted) {
        var modules = new ModuleBits(drafted);
        return kinds.map(kind -> new KindAccess(kind, modules)).toList();
    }

    /** The modules of groups as bits, each group's made once. */
    private static final class ModuleBits {
        private final DraftedSnapshot drafted;
        private final List<ModuleId> modules = new ArrayList<>();
        private final Map<ModuleId, Integer> numbers = new HashMap<>();
        private final Map<GroupId, BitSet> ofBefore = new HashMap<>();
        private final Map<GroupId, BitSet> ofAfter = new HashMap<>();
        private final Function<GroupId, BitSet> before;
        private final Function<GroupId, BitSet> after;

        ModuleBits(DraftedSnapshot drafted) {
            this.drafted = drafted;
            before = group -> ofBefore.computeIfAbsent(group, id -> bits(drafted.grantedBefore(id)));
            after = group -> ofAfter.computeIfAbsent(group, id -> bits(drafted.grantedAfter(id)));
        }

        BitSet of(Iterable<GroupId> groups, Function<GroupId, BitSet> bits) {
            var all = new BitSet();
            groups.forEach(group -> all.or(bits.apply(group)));
            return all;
        }

        private BitSet bits(Access access) {
            var bits = new BitSet();
            access.modules().keySet().forEach(module -> bits.set(number(module)));
            return bits;
        }

        private int number(ModuleId module) {
            return numbers.computeIfAbsent(module, _ -> {
                modules.add(module);
                return modules.size() - 1;
            });
        }
    }

    MembershipKind users() {
        return users;
    }

    /** Whether they come to see all buyers. */
    boolean isWidened() {
        return widened;
    }

    /** Tells each module that they have before or after, with what becomes of it; without {@code kept} only those that change. */
    void forEach(boolean kept, BiConsumer<ModuleId, AccessLineKind> to) {
        var all = (BitSet) before.clone();
        if (kept) {
            all.or(after);
        } else {
            all.xor(after);
        }
        all.stream().forEach(module -> to.accept(modules.modules.get(module), !after.get(module) ? AccessLineKind.LOST
                : before.get(module) ? AccessLineKind.KEPT : AccessLineKind.GAINED));
    }
}
