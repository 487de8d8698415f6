package org.accessdesk.model.change;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.TokenId;
import org.accessdesk.model.id.UserId;

/** Changes, at most one per target, in the order they were drafted; none is empty. */
public record ChangeSet(Map<Target, Change> changes) {

    /** The empty set. */
    public static final ChangeSet EMPTY = new ChangeSet(Map.of());

    public ChangeSet {
        changes = Collections.unmodifiableMap(new LinkedHashMap<>(changes));
    }

    /** This set with {@code change} replacing the one on its target; an empty change removes it. */
    public ChangeSet with(Change change) {
        return with(Set.of(change));
    }

    /** This set with each of {@code newer} replacing the one on its target; an empty change removes it. */
    public ChangeSet with(Collection<? extends Change> newer) {
        var map = new LinkedHashMap<>(changes);
        for (var change : newer) {
            if (change.isEmpty()) {
                map.remove(change.target());
            } else {
                map.put(change.target(), change);
            }
        }
        return new ChangeSet(map);
    }

    /** This set without the changes on {@code targets}. */
    public ChangeSet without(Collection<? extends Target> targets) {
        var map = new LinkedHashMap<>(changes);
        map.keySet().removeAll(Set.copyOf(targets));
        return new ChangeSet(map);
    }

    /**
     * The change on {@code user}, drafted or empty, rebased on the user as the server has it: a box set back to the
     * server's state is no change.
     */
    public MembershipChange of(AccountUser user) {
        return membership(user.id()).map(c -> c.rebase(user)).orElseGet(() -> MembershipChange.on(user));
    }

    /** The change on {@code group}, drafted or empty, rebased on the group as the server has it. */
    public GroupChange of(UserGroup group) {
        return group(group.id()).map(c -> c.rebase(group)).orElseGet(() -> GroupChange.on(group));
    }

    public Optional<MembershipChange> membership(UserId user) {
        return Optional.ofNullable((MembershipChange) changes.get(new Target.UserTarget(user)));
    }

    public Optional<GroupChange> group(GroupId group) {
        return Optional.ofNullable((GroupChange) changes.get(new Target.GroupTarget(group)));
    }

    public Optional<TokenChange> token(TokenId token) {
        return Optional.ofNullable((TokenChange) changes.get(new Target.TokenTarget(token)));
    }

    public int size() {
        return changes.size();
    }

    public boolean isEmpty() {
        return changes.isEmpty();
    }
}
