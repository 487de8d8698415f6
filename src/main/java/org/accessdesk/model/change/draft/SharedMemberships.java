package org.accessdesk.model.change.draft;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.change.MembershipChange;
import org.accessdesk.model.change.SetDelta;
import org.accessdesk.model.id.GroupId;
import org.jspecify.annotations.Nullable;

/**
 * The groups of several users by a draft. Users with the same groups and the same change are looked at once: of 100,000
 * users there are few kinds.
 */
public final class SharedMemberships {
    private final List<AccountUser> users;
    private final List<MembershipKind> kindOf;
    private final Map<KindKey, MembershipKind> kinds = new LinkedHashMap<>();
    private final Map<GroupId, SharedMembership> byGroup = new HashMap<>();
    private final SharedMembership none;

    /** What users of one kind have in common; null for no change. */
    private record KindKey(Set<GroupId> groups, @Nullable SetDelta<GroupId> change) {}

    /** Users with the same groups and the same change of them. */
    public static final class MembershipKind {
        private final AccountUser one;
        private final SetDelta<GroupId> change;
        private final Set<GroupId> after;
        private int size;

        MembershipKind(AccountUser one, @Nullable SetDelta<GroupId> change) {
            this.one = one;
            this.change = change == null ? SetDelta.none() : change.rebase(one.groups());
            this.after = change == null ? one.groups() : change.applyTo(one.groups());
        }

        /** The first of them. */
        public AccountUser one() {
            return one;
        }

        /** How many they are. */
        public int size() {
            return size;
        }

        Set<GroupId> before() {
            return one.groups();
        }

        Set<GroupId> after() {
            return after;
        }

        /** The drafted change, as far as it is left to do. */
        SetDelta<GroupId> change() {
            return change;
        }
    }

    /** The memberships of {@code users} with {@code drafted} applied. */
    public SharedMemberships(Collection<AccountUser> users, DraftedSnapshot drafted) {
        this.users = List.copyOf(users);
        this.kindOf = new ArrayList<>(this.users.size());
        var changes = drafted.changes();
        for (var user : this.users) {
            var change = changes.isEmpty() ? null
                    : changes.membership(user.id()).map(MembershipChange::groups).orElse(null);
            var kind = kinds.computeIfAbsent(new KindKey(user.groups(), change), _ -> new MembershipKind(user, change));
            kind.size++;
            kindOf.add(kind);
        }
        none = new SharedMembership(this);
        kinds.values().forEach(this::count);
    }

    private void count(MembershipKind kind) {
        kind.after.forEach(group -> byGroup(group).count(kind, group));
        for (var group : kind.before()) {
            if (!kind.after.contains(group)) {
                byGroup(group).count(kind, group);
            }
        }
    }

    private SharedMembership byGroup(GroupId group) {
        return byGroup.computeIfAbsent(group, _ -> new SharedMembership(this));
    }

    /** The membership in {@code group}. */
    public SharedMembership of(GroupId group) {
        return byGroup.getOrDefault(group, none);
    }

    /** Whether any of them is in {@code group} on the server. */
    public boolean anyIn(GroupId group) {
        return of(group).before() > 0;
    }

    /** Their kinds, in the order of the users. */
    public Collection<MembershipKind> kinds() {
        return kinds.values();
    }

    /** How many users there are. */
    public int size() {
        return users.size();
    }

    /** The users of {@code wanted} kinds, in their order. */
    public List<AccountUser> users(Set<MembershipKind> wanted) {
        var found = new ArrayList<AccountUser>();
        for (var n = 0; n < users.size(); n++) {
            if (wanted.contains(kindOf.get(n))) {
                found.add(users.get(n));
            }
        }
        return found;
    }

    /** The change of each user to that of its kind. */
    List<MembershipChange> changes(Map<MembershipKind, SetDelta<GroupId>> byKind) {
        var changes = new ArrayList<MembershipChange>(users.size());
        for (var n = 0; n < users.size(); n++) {
            var user = users.get(n);
            changes.add(new MembershipChange(user.id(), byKind.getOrDefault(kindOf.get(n), SetDelta.none()),
                    user.groups(), user.revision()));
        }
        return changes;
    }
}
