package org.accessdesk.model.campaign;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.account.Module;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.snapshot.Snapshot;

/** Finds the risks of the memberships of one group after the other. */
final class RiskFinder {
    private static final Duration LONG_AGO = Duration.ofDays(90);
    /** In a smaller group, nobody can be told apart from the others. */
    static final int FEWEST_OTHERS = 4;
    /** Who has a group in common with fewer than one in this many is an outlier. */
    static final int SHARE = 5;

    private final Snapshot snapshot;
    private final Instant longAgo;
    private final List<AccountUser> administrators;

    /** @param at when the review begins */
    RiskFinder(Snapshot snapshot, Instant at) {
        this.snapshot = snapshot;
        longAgo = at.minus(LONG_AGO);
        administrators = snapshot.users().stream()
                .filter(user -> user.canSignIn() && user.groups().stream().anyMatch(this::administers)).toList();
    }

    private boolean administers(GroupId group) {
        return snapshot.grants().of(group).modules().containsKey(Module.ACCESS_MANAGEMENT);
    }

    /** The members of {@code group} with their risks, the greatest first. */
    List<CampaignItem> items(UserGroup group) {
        var members = snapshot.members(group.id()).stream().map(snapshot::user).flatMap(Optional::stream).toList();
        var outliers = outliers(group.id(), members);
        var items = new ArrayList<CampaignItem>();
        for (var at = 0; at < members.size(); at++) {
            var user = members.get(at);
            items.add(
                    new CampaignItem(new MembershipKey(user.id(), group.id()), user.name(), user.email(), group.name(),
                            user.lastSignIn(), risks(user, group.id(), outliers.get(at))));
        }
        return items;
    }

    private List<AccessRisk> risks(AccountUser user, GroupId group, boolean outlier) {
        var risks = new ArrayList<AccessRisk>();
        var last = user.lastSignIn();
        // A time that cannot be read is not the same as never.
        if (last == null && user.unread().lastSignIn().isEmpty()) {
            risks.add(AccessRisk.NEVER_SIGNED_IN);
        }
        if (last != null && last.isBefore(longAgo)) {
            risks.add(AccessRisk.OVER_90_DAYS);
        }
        if (administers(group) && administrators.size() == 1 && administrators.getFirst().id().equals(user.id())) {
            risks.add(AccessRisk.LAST_ADMINISTRATOR);
        }
        if (outlier) {
            risks.add(AccessRisk.OUTLIER);
        }
        return risks;
    }

    /** The places of those members who have an other group in common with few of the others, or none as most have some. */
    private static BitSet outliers(GroupId group, List<AccountUser> members) {
        var found = new BitSet();
        var others = members.size() - 1;
        if (others < FEWEST_OTHERS) {
            return found;
        }
        var byGroup = new HashMap<GroupId, BitSet>();
        var alone = new BitSet();
        var kinds = new HashMap<Set<GroupId>, Boolean>();
        for (var at = 0; at < members.size(); at++) {
            var more = without(members.get(at).groups(), group);
            for (var other : more) {
                byGroup.computeIfAbsent(other, _ -> new BitSet()).set(at);
            }
            alone.set(at, more.isEmpty());
        }
        for (var at = 0; at < members.size(); at++) {
            var kind = without(members.get(at).groups(), group);
            // Many members have the same groups.
            found.set(at, kinds.computeIfAbsent(kind, of -> SHARE * (alike(of, byGroup, alone) - 1) < others));
        }
        return found;
    }

    /** How many members share one of {@code groups}; those without any share that. */
    private static int alike(Collection<GroupId> groups, Map<GroupId, BitSet> byGroup, BitSet alone) {
        if (groups.isEmpty()) {
            return alone.cardinality();
        }
        var all = new BitSet();
        groups.forEach(group -> all.or(Objects.requireNonNull(byGroup.get(group))));
        return all.cardinality();
    }

    private static Set<GroupId> without(Set<GroupId> groups, GroupId one) {
        var rest = new HashSet<>(groups);
        rest.remove(one);
        return rest;
    }
}
