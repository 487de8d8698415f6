package org.accessdesk.model.why;

import java.util.Comparator;
import org.accessdesk.model.account.Module;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.effect.UserEffect;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.snapshot.Snapshot;

/**
 * How much a way of a given number of memberships changes; the smaller, the better.
 *
 * @param administers whether the user joins the Default group, or comes to administer access by it
 * @param modules how many modules the user gains and loses
 * @param buyers how many single buyers the user comes to see and sees no more; all buyers count as more than any number
 */
record Weight(boolean administers, int modules, int buyers) implements Comparable<Weight> {
    private static final int ALL = Integer.MAX_VALUE / 2;
    private static final Comparator<Weight> ORDER = Comparator.comparing(Weight::administers)
            .thenComparingInt(Weight::modules).thenComparingInt(Weight::buyers);

    static Weight of(Way.OfUser way, Snapshot snapshot) {
        var effect = way.effect();
        var joinsDefault = way.groups().added().stream().anyMatch(g -> isDefault(g, snapshot));
        return new Weight(joinsDefault || Module.ADMINISTERING.stream().anyMatch(effect.gained()::contains),
                effect.gained().size() + effect.lost().size(), buyers(effect));
    }

    private static boolean isDefault(GroupId group, Snapshot snapshot) {
        return snapshot.group(group).map(UserGroup::isDefault).orElse(false);
    }

    private static int buyers(UserEffect effect) {
        return effect.gainsAllBuyers() || effect.losesAllBuyers() ? ALL
                : effect.buyersGained().size() + effect.buyersLost().size();
    }

    @Override
    public int compareTo(Weight other) {
        return ORDER.compare(this, other);
    }
}
