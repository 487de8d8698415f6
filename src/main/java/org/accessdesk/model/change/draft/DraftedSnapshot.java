package org.accessdesk.model.change.draft;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.accessdesk.model.access.Access;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.account.GroupContent;
import org.accessdesk.model.account.IssuedToken;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.change.ChangeSet;
import org.accessdesk.model.change.GroupChange;
import org.accessdesk.model.change.GroupCreation;
import org.accessdesk.model.change.MembershipChange;
import org.accessdesk.model.change.MembershipMoves;
import org.accessdesk.model.change.SetDelta;
import org.accessdesk.model.change.Target;
import org.accessdesk.model.change.UserDeltas;
import org.accessdesk.model.change.UserInvitation;
import org.accessdesk.model.change.UserRemoval;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.Id;
import org.accessdesk.model.id.ModuleId;
import org.accessdesk.model.id.UserId;
import org.accessdesk.model.snapshot.Snapshot;
import org.accessdesk.model.snapshot.SnapshotNames;
import org.accessdesk.model.snapshot.UserSet;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot with a change set applied to it: the future state of each user and group. Includes the platform's own
 * cascade: a module removed from the Default group is removed from every group (UserGroup BR-012). Values that rows and
 * figures read repeatedly are computed once.
 */
public final class DraftedSnapshot {
    private final Snapshot base;
    private final Snapshot snapshot;
    private final ChangeSet changes;
    private final Set<ModuleId> takenFromDefault;
    private final Map<GroupId, UserGroup> groupsAfter = new ConcurrentHashMap<>();
    private final Map<GroupId, Access> grantsAfter = new ConcurrentHashMap<>();
    private volatile @Nullable MembershipMoves moves;
    private volatile @Nullable SnapshotNames names;

    /** @param base the account as the server has it */
    public DraftedSnapshot(Snapshot base, ChangeSet changes) {
        this.base = base;
        this.snapshot = base.withDrafted(changes.creations().stream().map(GroupCreation::undrafted).toList(),
                changes.invitations().stream().map(UserInvitation::undrafted).toList());
        this.changes = changes;
        this.takenFromDefault = snapshot.defaultGroup().map(d -> {
            var taken = new HashSet<>(changes.group(d.id()).map(GroupChange::removedModules).orElse(Set.of()));
            taken.retainAll(d.moduleIds());
            return Set.copyOf(taken);
        }).orElse(Set.of());
    }

    /** The account as the server has it. */
    public Snapshot base() {
        return base;
    }

    /** The same with the groups that the set creates, still without modules and members, and the people that it invites: what the set is applied to. */
    public Snapshot snapshot() {
        return snapshot;
    }

    public ChangeSet changes() {
        return changes;
    }

    /** The groups the user would be in; none for one who is to be removed. */
    public Set<GroupId> groupsOf(AccountUser user) {
        return switch (changes.changes().get(new Target.UserTarget(user.id()))) {
            case MembershipChange m -> m.applyTo(user.groups());
            case UserInvitation i -> i.groups();
            case UserRemoval _ -> Set.of();
            case null, default -> user.groups();
        };
    }

    /** What the user at a position of the snapshot's index joins and leaves; null if the set does not change the user. */
    public @Nullable SetDelta<GroupId> deltaAt(int position) {
        return orNull(moves().deltas().at(position));
    }

    /** Tells the users who join or leave other groups than by {@code before}, which has the same users at their positions. */
    public void forEachDiffering(DraftedSnapshot before, UserDeltas.DifferenceVisitor to) {
        moves().deltas().forEachDiffering(before.moves().deltas(), (position, was, is) -> {
            var had = orNull(was);
            var has = orNull(is);
            if (had != null || has != null) {
                to.visit(position, had, has);
            }
        });
    }

    private static @Nullable SetDelta<GroupId> orNull(@Nullable SetDelta<GroupId> delta) {
        return delta == null || delta.isEmpty() ? null : delta;
    }

    /** Tells what each changed user joins and leaves, by position in the snapshot's index. */
    public void forEachDelta(UserDeltas.DeltaVisitor to) {
        moves().deltas().forEach(to);
    }

    /** The group with only its own change; a deleted one grants nothing, and the Default one stays (UserGroup BR-004). */
    public GroupContent contentOf(UserGroup group) {
        if (!group.isDefault() && changes.isDeleted(group.id())) {
            return group.content().withModules(Set.of());
        }
        return changes.group(group.id()).map(c -> c.applyTo(group.content())).orElseGet(group::content);
    }

    /** The name that the group would have. */
    public String nameOf(UserGroup group) {
        return changes.group(group.id()).map(c -> c.applyTo(group.content()).name()).orElseGet(group::name);
    }

    /** The name that the object would have on the server; empty if it is not in the snapshot. */
    public Optional<String> nameOf(Id id) {
        return id instanceof GroupId g ? snapshot.group(g).map(this::nameOf) : snapshot.nameOf(id);
    }

    /** The display names, with the new ones that the set gives to groups. */
    public SnapshotNames names() {
        var known = names;
        if (known == null) {
            known = snapshot.names().renamed(newNames());
            names = known;
        }
        return known;
    }

    /** The same in {@code all}, which has drafted groups that this set does not create. */
    public SnapshotNames names(Snapshot all) {
        return all == snapshot ? names() : all.names().renamed(newNames());
    }

    private Map<GroupId, String> newNames() {
        var all = new HashMap<GroupId, String>();
        for (var change : changes.ofGroups()) {
            if (change.name() != null && !change.group().isLocal()) {
                snapshot.group(change.group()).ifPresent(is -> all.put(change.group(), nameOf(is)));
            }
        }
        return all;
    }

    /** The modules the group would have, including the cascade. */
    public Set<ModuleId> modulesOf(UserGroup group) {
        var own = contentOf(group).modules();
        return group.isDefault() ? own : withoutTaken(own);
    }

    /** The modules the API token would have with only its own change. */
    public Set<ModuleId> ownModulesOf(IssuedToken token) {
        return changes.token(token.id()).map(c -> c.applyTo(token.modules())).orElse(token.modules());
    }

    /** The modules the API token would have, including the cascade (ApiToken BR-007). */
    public Set<ModuleId> modulesOf(IssuedToken token) {
        return withoutTaken(ownModulesOf(token));
    }

    private Set<ModuleId> withoutTaken(Set<ModuleId> own) {
        if (takenFromDefault.stream().noneMatch(own::contains)) {
            return own;
        }
        var rest = new HashSet<>(own);
        rest.removeAll(takenFromDefault);
        return rest;
    }

    /** The modules that the Default group would lose by the set, and so every group (UserGroup BR-012). */
    public Set<ModuleId> takenFromDefault() {
        return takenFromDefault;
    }

    /** The members the group would have, in the order of the users. */
    public List<UserId> membersOf(GroupId group) {
        return moves().members(group);
    }

    /** The same as a set, made for each call. */
    public UserSet memberSetOf(GroupId group) {
        return moves().memberSet(group);
    }

    /** The users who would join the group, in the order of the users. */
    public UserSet joining(GroupId group) {
        return moves().joining(group);
    }

    /** The users who would leave the group, in the order of the users. */
    public UserSet leaving(GroupId group) {
        return moves().leaving(group);
    }

    private MembershipMoves moves() {
        var known = moves;
        if (known == null) {
            known = new MembershipMoves(snapshot, changes);
            moves = known;
        }
        return known;
    }

    /** Whether the set can change the access of {@code user}: by a change of the user or of any group. */
    public boolean isAffected(AccountUser user) {
        return changesGroups() || changes.changes().containsKey(new Target.UserTarget(user.id()));
    }

    /** Whether the set changes a group: that can change the access of users without a change. */
    public boolean changesGroups() {
        return !changes.ofGroups().isEmpty() || !changes.deletions().isEmpty();
    }

    /** The access of {@code user} on the server. */
    public Access accessBefore(AccountUser user) {
        return access(groups(user.groups()));
    }

    /** The access of {@code user} with the set applied. */
    public Access accessAfter(AccountUser user) {
        return accessIn(groupsOf(user));
    }

    /** The access of somebody in exactly {@code groups} with the set applied. */
    public Access accessIn(Set<GroupId> groups) {
        return access(groups(groups).stream().map(this::after).toList());
    }

    /** What membership in the group alone gives on the server; nothing if it does not exist. */
    public Access grantedBefore(GroupId group) {
        return snapshot.grants().of(group);
    }

    /** The same with the set applied. */
    public Access grantedAfter(GroupId group) {
        return isAsBefore(group) ? grantedBefore(group)
                : grantsAfter.computeIfAbsent(group, id -> accessIn(Set.of(id)));
    }

    private boolean isAsBefore(GroupId group) {
        return takenFromDefault.isEmpty() && changes.group(group).isEmpty() && !changes.isDeleted(group);
    }

    /** Whether membership in the group alone shows all buyers with the set applied. */
    public boolean showsAllBuyersAfter(GroupId group) {
        var number = snapshot.index().group(group);
        return isAsBefore(group) ? number >= 0 && snapshot.grants().showsAllBuyers(number)
                : grantedAfter(group).allBuyers();
    }

    private UserGroup after(UserGroup group) {
        return groupsAfter.computeIfAbsent(group.id(),
                _ -> group.with(contentOf(group).withModules(modulesOf(group))));
    }

    private Access access(Collection<UserGroup> groups) {
        return Access.of(groups, snapshot::module, snapshot.account().type());
    }

    private List<UserGroup> groups(Set<GroupId> ids) {
        return ids.stream().sorted().map(snapshot::group).flatMap(Optional::stream).toList();
    }
}
