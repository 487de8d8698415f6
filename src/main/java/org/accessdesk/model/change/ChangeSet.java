package org.accessdesk.model.change;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Consumer;
import org.accessdesk.model.Lazy;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.TokenId;
import org.accessdesk.model.id.UserId;
import org.jspecify.annotations.Nullable;

/** Changes, at most one per target, in the order they were drafted; none is empty. A value. */
public final class ChangeSet {

    /** The empty set. */
    public static final ChangeSet EMPTY = new ChangeSet(Map.of());

    private final Map<Target, Change> changes;
    private final Lazy<List<Change>> ofObjects = new Lazy<>(this::findOfObjects);

    /** The set of a copy of {@code changes}. */
    public ChangeSet(Map<Target, Change> changes) {
        this(new LinkedHashMap<>(changes));
    }

    /** @param own a map that nobody else has: a set of 100,000 changes is copied once for each edit, not twice */
    private ChangeSet(SequencedMap<Target, Change> own) {
        this.changes = Collections.unmodifiableMap(own);
    }

    /** The changes by target. */
    public Map<Target, Change> changes() {
        return changes;
    }

    /** The changes of groups and API tokens, in order: few beside those of 100,000 users. */
    public List<Change> ofObjects() {
        return ofObjects.get();
    }

    private List<Change> findOfObjects() {
        return changes.values().stream().filter(change -> !(change instanceof MembershipChange)).toList();
    }

    /** This set with {@code change} replacing the one on its target; an empty change removes it. */
    public ChangeSet with(Change change) {
        return with(Set.of(change));
    }

    /** This set with each of {@code newer} replacing the one on its target; an empty change removes it. */
    public ChangeSet with(Collection<? extends Change> newer) {
        return edited(newer.size(), map -> newer.forEach(change -> put(map, change.target(), change)));
    }

    /** This set with each change replacing the one on its target; null or an empty change removes it. */
    public ChangeSet with(Map<Target, @Nullable Change> newer) {
        return edited(newer.size(), map -> newer.forEach((target, change) -> put(map, target, change)));
    }

    private static void put(Map<Target, Change> map, Target target, @Nullable Change change) {
        if (change == null || change.isEmpty()) {
            map.remove(target);
        } else {
            map.put(target, change);
        }
    }

    /** This set without the changes on {@code targets}. */
    public ChangeSet without(Collection<? extends Target> targets) {
        return targets.isEmpty() ? this : edited(0, map -> targets.forEach(map::remove));
    }

    private ChangeSet edited(int more, Consumer<Map<Target, Change>> edit) {
        var map = LinkedHashMap.<Target, Change>newLinkedHashMap(changes.size() + more);
        map.putAll(changes);
        edit.accept(map);
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

    @Override
    public boolean equals(@Nullable Object other) {
        return other == this || (other instanceof ChangeSet set && changes.equals(set.changes));
    }

    @Override
    public int hashCode() {
        return changes.hashCode();
    }

    @Override
    public String toString() {
        return "ChangeSet" + changes.values();
    }
}
