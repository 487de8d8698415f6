package org.accessdesk.model.change;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.accessdesk.model.Lazy;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.change.Target.GroupTarget;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.TokenId;
import org.accessdesk.model.id.UserId;
import org.accessdesk.model.snapshot.Snapshot;
import org.accessdesk.model.snapshot.SnapshotIndex;
import org.jspecify.annotations.Nullable;

/**
 * Changes, at most one per target; none is empty. Changes of many users that were edited at once come first, in the order of
 * the users; the others follow in the order in which they were drafted. A value.
 */
public final class ChangeSet {

    /** The empty set. */
    public static final ChangeSet EMPTY = new ChangeSet(Map.of());
    /** An edit of fewer users is kept as a change for each. */
    private static final int MANY = 256;

    /** The changes that were edited one by one; without effect on the users in {@link #many}. */
    private final Map<Target, Change> single;
    /** The changes of users that were edited at once. */
    private final @Nullable UserDeltas many;
    private final Map<Target, Change> changes;
    /** The same object for sets that were found to be equal. */
    private volatile Object knownEqual = new Object();
    private final Lazy<List<Change>> ofObjects = new Lazy<>(this::findOfObjects);

    /** The set of a copy of {@code changes}. */
    public ChangeSet(Map<Target, Change> changes) {
        this(Collections.unmodifiableMap(new LinkedHashMap<>(changes)), null);
    }

    /** @param single a map that does not change any more */
    private ChangeSet(Map<Target, Change> single, @Nullable UserDeltas many) {
        this.single = single;
        // A user without a change differs from one of which nothing is said only where there is a change to hide.
        this.many = many == null || !isOfObjectsAlone() ? many : many.withoutEmpty();
        this.changes = this.many == null ? single : new LayeredChanges(single, this.many);
    }

    /** The changes by target. */
    public Map<Target, Change> changes() {
        return changes;
    }

    /** The groups to be created. */
    public List<GroupCreation> creations() {
        return ofObjects().stream().filter(GroupCreation.class::isInstance).map(GroupCreation.class::cast).toList();
    }

    /** The groups to be deleted. */
    public List<GroupDeletion> deletions() {
        return ofObjects().stream().filter(GroupDeletion.class::isInstance).map(GroupDeletion.class::cast).toList();
    }

    /** Whether the group is to be deleted. */
    public boolean isDeleted(GroupId group) {
        return changes.get(new GroupTarget(group)) instanceof GroupDeletion;
    }

    /** The users to be removed. */
    public List<UserRemoval> removals() {
        return single.values().stream().filter(UserRemoval.class::isInstance).map(UserRemoval.class::cast)
                .filter(removal -> isRemoved(removal.user())).toList();
    }

    /** The people to be invited. */
    public List<UserInvitation> invitations() {
        return single.values().stream().filter(UserInvitation.class::isInstance).map(UserInvitation.class::cast)
                .toList();
    }

    /** The invitations to be sent again. */
    public List<InvitationRenewal> renewals() {
        return ofObjects().stream().filter(InvitationRenewal.class::isInstance).map(InvitationRenewal.class::cast)
                .toList();
    }

    /** Whether the user is to be removed. */
    public boolean isRemoved(UserId user) {
        return changes.get(new Target.UserTarget(user)) instanceof UserRemoval;
    }

    /** The changes of groups that stay; a creation is the change of a group that has nothing yet. */
    public List<GroupChange> ofGroups() {
        return ofObjects().stream().flatMap(change -> asGroupChange(change).stream()).toList();
    }

    private static Optional<GroupChange> asGroupChange(@Nullable Change change) {
        return switch (change) {
            case GroupChange g -> Optional.of(g);
            case GroupCreation g -> Optional.of(g.asChange());
            case GroupDeletion _, InvitationRenewal _, MembershipChange _, TokenChange _, UserInvitation _, UserRemoval _ ->
                Optional.empty();
            case null -> Optional.empty();
        };
    }

    /** The changes of groups, invitations and API tokens, in order: few beside those of 100,000 users. */
    public List<Change> ofObjects() {
        return ofObjects.get();
    }

    private List<Change> findOfObjects() {
        return single.values().stream().filter(change -> !(change.target() instanceof Target.UserTarget)).toList();
    }

    /** Whether no user was edited alone. */
    boolean isOfObjectsAlone() {
        return ofObjects().size() == single.size();
    }

    /** What the users of {@code index} join and leave by this set. */
    UserDeltas on(SnapshotIndex index) {
        var known = many != null && many.index().hasUsersOf(index) ? many : null;
        var others = known == null ? changes : single;
        if (known != null && isOfObjectsAlone()) {
            return known;
        }
        return (known == null ? UserDeltas.none(index) : known.in(index))
                .over(others.values().stream().flatMap(change -> asMembership(change, index).stream()));
    }

    /** A removed user leaves all groups, and an invited person is in none before. */
    private static Optional<MembershipChange> asMembership(Change change, SnapshotIndex index) {
        return switch (change) {
            case MembershipChange m -> Optional.of(m);
            case UserInvitation i -> Optional.of(i.asChange());
            case UserRemoval r when index.position(r.user()) >= 0 -> {
                var user = index.user(index.position(r.user()));
                yield Optional.of(MembershipChange.on(user).with(new SetDelta<>(Set.of(), user.groups())));
            }
            case GroupChange _, GroupCreation _, GroupDeletion _, InvitationRenewal _, TokenChange _, UserRemoval _ ->
                Optional.empty();
        };
    }

    /** This set with {@code change} replacing the one on its target; an empty change removes it. */
    public ChangeSet with(Change change) {
        return with(Set.of(change));
    }

    /** This set with each of {@code newer} replacing the one on its target; an empty change removes it. */
    public ChangeSet with(Collection<? extends Change> newer) {
        return edited(newer.stream().map(Change::target), newer.size(),
                map -> newer.forEach(change -> put(map, change.target(), change)));
    }

    /** This set with each change replacing the one on its target; null or an empty change removes it. */
    public ChangeSet with(Map<Target, @Nullable Change> newer) {
        return edited(newer.keySet().stream(), newer.size(),
                map -> newer.forEach((target, change) -> put(map, target, change)));
    }

    /** This set with the changes of many users replacing theirs. */
    public ChangeSet with(UserDeltas newer) {
        return newer.size() < MANY ? withEach(newer.changes(true).toList()) : withMany(newer);
    }

    /** An edit leaves each invitation in the set: it may be one of somebody who is in no group for now. */
    private ChangeSet withEach(List<MembershipChange> newer) {
        return edited(newer.stream().map(Change::target), newer.size(), map -> newer.forEach(change -> {
            if (change.user().isLocal()) {
                invite(map, change);
            } else {
                put(map, change.target(), change);
            }
        }));
    }

    /** The same however many they are. */
    ChangeSet withMany(UserDeltas newer) {
        var invited = newer.changesOfDrafted();
        if (!invited.isEmpty()) {
            return withEach(invited).withMany(newer.ofServer());
        }
        return withManyOfServer(newer.ofServer());
    }

    private ChangeSet withManyOfServer(UserDeltas newer) {
        if (many != null && !many.index().hasUsersOf(newer.index())) {
            return gathered(newer.index(), MANY).withManyOfServer(newer);
        }
        return new ChangeSet(single, many == null ? newer : many.with(newer));
    }

    /**
     * The same changes as an edit of many users of {@code snapshot}, where users are as they were when they were drafted:
     * after a refresh, or if they were read from a file. Looking at 100,000 changes one by one takes a moment at each edit.
     */
    public ChangeSet gathered(Snapshot snapshot) {
        return many == null && single.size() < MANY ? this : gathered(snapshot.index(), MANY);
    }

    /** @param least of fewer users, the changes that were edited one by one stay so */
    ChangeSet gathered(SnapshotIndex index, int least) {
        if (many != null && many.index().hasUsersOf(index)) {
            // What is beside them was edited since, or was not of users as they are.
            return this;
        }
        var alone = single.values().stream().filter(MembershipChange.class::isInstance).count();
        if (many == null && alone < least) {
            return this;
        }
        var gathered = new GatheredChanges(single, index);
        if (many != null) {
            gathered.add(many);
        }
        if (alone >= least) {
            gathered.addEach();
        }
        var next = new ChangeSet(Collections.unmodifiableMap(gathered.rest()), gathered.many());
        next.knownEqual = knownEqual;
        return next;
    }

    private static void put(Map<Target, Change> map, Target target, @Nullable Change change) {
        if (change == null || change.isEmpty()) {
            map.remove(target);
        } else if (change instanceof GroupChange edit && edit.group().isLocal()) {
            map.computeIfPresent(target, (_, creation) -> ((GroupCreation) creation).with(edit));
        } else if (change instanceof MembershipChange edit && edit.user().isLocal()) {
            invite(map, edit);
        } else {
            map.put(target, change);
        }
    }

    private static void invite(Map<Target, Change> map, MembershipChange edit) {
        map.computeIfPresent(edit.target(), (_, invitation) -> ((UserInvitation) invitation).with(edit.groups()));
    }

    /** This set without the changes on {@code targets}. */
    public ChangeSet without(Collection<? extends Target> targets) {
        return targets.isEmpty() ? this : edited(targets.stream(), 0, map -> targets.forEach(map::remove));
    }

    /** @param touched the targets that {@code edit} puts or removes */
    private ChangeSet edited(Stream<? extends Target> touched, int more, Consumer<Map<Target, Change>> edit) {
        var map = LinkedHashMap.<Target, Change>newLinkedHashMap(single.size() + more);
        map.putAll(single);
        edit.accept(map);
        var next = new ChangeSet(Collections.unmodifiableMap(map), many == null ? null
                : many.without(touched.filter(Target.UserTarget.class::isInstance)
                        .map(target -> ((Target.UserTarget) target).id())));
        var dropped = creations().stream().map(GroupCreation::target).filter(target -> !map.containsKey(target))
                .map(GroupTarget::id).collect(Collectors.toSet());
        return dropped.isEmpty() ? next : next.withMemberships(groups -> groups.withoutAdded(dropped));
    }

    /** This set with what each user joins and leaves replaced. */
    private ChangeSet withMemberships(UnaryOperator<SetDelta<GroupId>> edit) {
        var map = new LinkedHashMap<Target, Change>();
        single.forEach((target, change) -> put(map, target, switch (change) {
            case MembershipChange m -> m.with(edit.apply(m.groups()));
            case UserInvitation i -> i.with(edit.apply(i.asChange().groups()));
            case Change other -> other;
        }));
        return new ChangeSet(Collections.unmodifiableMap(map), many == null ? null : many.mapped(edit));
    }

    /**
     * This set after some of its groups were created: without these creations, and with their new ids.
     *
     * @param created the new ids by the local ones
     */
    public ChangeSet withCreated(Map<GroupId, GroupId> created) {
        return created.isEmpty() ? this
                : withMemberships(groups -> groups.renamed(created))
                        .without(created.keySet().stream().map(GroupTarget::new).toList());
    }

    /** Whether this set and {@code other} differ at most in the changes of users of one snapshot that were edited at once. */
    public boolean differsInManyOnly(ChangeSet other) {
        return new ChangeComparison(this, other).isOfManyOnly();
    }

    /**
     * The targets that this set and {@code other} change differently, each made when it is looked at. Both must have their
     * users who were edited at once on one account: if {@link #differsInManyOnly} holds, or after {@link #gathered}.
     */
    public List<Target> differing(ChangeSet other) {
        return new ChangeComparison(this, other).differing();
    }

    /** Whether no users who were edited at once are of another account than {@code snapshot}. */
    public boolean isOn(Snapshot snapshot) {
        return many == null || many.index().hasUsersOf(snapshot.index());
    }

    /**
     * The targets of which this set and {@code other} may have other changes: few, where little was edited since, beside
     * 100,000 users who were edited at once; in any order. Empty if that takes a comparison of all changes.
     */
    public Optional<Set<Target>> mayDiffer(ChangeSet other) {
        return new ChangeComparison(this, other).targets();
    }

    /** The changes that were edited one by one; those of users in {@link #many} have no effect. */
    Map<Target, Change> single() {
        return single;
    }

    /** The changes of users that were edited at once; null for none. */
    @Nullable
    UserDeltas many() {
        return many;
    }

    /**
     * The change on {@code user}, drafted or empty, rebased on the user as the server has it: a box set back to the
     * server's state is no change. Of somebody who is to be invited it has the groups of the invitation; a changed one
     * edits that.
     */
    public MembershipChange of(AccountUser user) {
        return membership(user.id()).map(c -> c.rebase(user)).orElseGet(() -> MembershipChange.on(user));
    }

    /**
     * The change on {@code group}, drafted or empty, rebased on the group as the server has it; of a group that is not
     * created yet, the change that makes it. A changed one replaces the drafted one, or edits the creation.
     */
    public GroupChange of(UserGroup group) {
        return group(group.id()).map(c -> group.id().isLocal() ? c : c.rebase(group))
                .orElseGet(() -> GroupChange.on(group));
    }

    public Optional<MembershipChange> membership(UserId user) {
        return switch (changes.get(new Target.UserTarget(user))) {
            case MembershipChange m -> Optional.of(m);
            case UserInvitation i -> Optional.of(i.asChange());
            case null, default -> Optional.empty();
        };
    }

    /** The invitation of a person by the local id. */
    public Optional<UserInvitation> invitation(UserId user) {
        return changes.get(new Target.UserTarget(user)) instanceof UserInvitation i ? Optional.of(i)
                : Optional.empty();
    }

    /** The change of a group that stays; a creation is the change of a group that has nothing yet. */
    public Optional<GroupChange> group(GroupId group) {
        return asGroupChange(changes.get(new GroupTarget(group)));
    }

    /** The creation of a group by its local id. */
    public Optional<GroupCreation> creation(GroupId group) {
        return changes.get(new GroupTarget(group)) instanceof GroupCreation c ? Optional.of(c) : Optional.empty();
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
        return other == this || (other instanceof ChangeSet set && size() == set.size() && isEqual(set));
    }

    /** A large set that was kept and read again is compared at each look at it: once is enough. */
    private boolean isEqual(ChangeSet other) {
        if (knownEqual.equals(other.knownEqual)) {
            return true;
        }
        var same = new ChangeComparison(this, other).isSame();
        if (same) {
            other.knownEqual = knownEqual;
        }
        return same;
    }

    /** Those of {@code some} targets that this set changes, in the order of its changes; the many others are not looked at. */
    public Stream<Target> among(Set<Target> some) {
        var others = single.keySet().stream().filter(some::contains);
        if (many == null) {
            return others;
        }
        var ofMany = some.stream().filter(Target.UserTarget.class::isInstance).map(Target.UserTarget.class::cast)
                .filter(target -> many.of(target.id()) != null && changes.containsKey(target))
                .sorted(Comparator.comparingInt(target -> many.index().position(target.id())));
        return Stream.concat(ofMany, others.filter(
                target -> !(target instanceof Target.UserTarget(var user)) || many.of(user) == null));
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
