package org.accessdesk.model.why;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.accessdesk.model.access.Access;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.change.SetDelta;
import org.accessdesk.model.change.draft.DraftedSnapshot;
import org.accessdesk.model.effect.Effect;
import org.accessdesk.model.effect.UserEffect;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.ModuleId;
import org.accessdesk.model.rule.ModuleLock;
import org.accessdesk.model.snapshot.Snapshot;

/** Finds the ways for one user and module. */
final class WayFinder {
    private final AccountUser user;
    private final ModuleId module;
    private final DraftedSnapshot drafted;
    private final Snapshot snapshot;
    private final Set<ModuleId> permissions;
    private final Set<GroupId> groups;
    private final Access access;
    private final List<GroupId> through;

    WayFinder(AccountUser user, ModuleId module, DraftedSnapshot drafted, Set<ModuleId> permissions) {
        this.user = user;
        this.module = module;
        this.drafted = drafted;
        this.snapshot = drafted.snapshot();
        this.permissions = permissions;
        this.groups = drafted.groupsOf(user);
        this.access = drafted.accessIn(groups);
        this.through = access.modules().getOrDefault(module, List.of());
    }

    List<GroupId> through() {
        return through;
    }

    /** Whether all of the user's groups grant the module. */
    boolean isThroughAll() {
        return !through.isEmpty() && through.size() == groups.size();
    }

    List<Way> ways() {
        if (through.isEmpty()) {
            return smallest(Set.of()).or(this::widened).stream().toList();
        }
        var left = Set.copyOf(through);
        return isThroughAll() ? Stream.of(smallest(left), stripped()).flatMap(Optional::stream).toList()
                : List.of(moved(new SetDelta<>(Set.of(), left)));
    }

    /** The group to join while the user leaves {@code left}: one that grants the module if the user does not have it. */
    private Optional<Way> smallest(Set<GroupId> left) {
        return snapshot.groupIds().stream().filter(g -> !groups.contains(g) && grants(g) == through.isEmpty())
                .map(g -> moved(new SetDelta<>(Set.of(g), left)))
                .min(Comparator.comparing(way -> Weight.of(way, snapshot))).map(Way.class::cast);
    }

    private boolean grants(GroupId group) {
        return drafted.grantedAfter(group).modules().containsKey(module);
    }

    private Way.OfUser moved(SetDelta<GroupId> delta) {
        return new Way.OfUser(delta, effect(drafted.accessIn(delta.applyTo(groups))));
    }

    private UserEffect effect(Access after) {
        return UserEffect.of(user.id(), access, after);
    }

    /** Takes the module from the groups that grant it. */
    private Optional<Way> stripped() {
        var all = Set.copyOf(through);
        return all.stream().allMatch(this::canBeEdited) ? edited(all, false) : Optional.empty();
    }

    /** Gives the module to that of the user's groups which has the fewest members. */
    private Optional<Way> widened() {
        return groups.stream().sorted().filter(this::canBeEdited)
                .sorted(Comparator.comparingInt(g -> drafted.membersOf(g).size()))
                .map(g -> edited(Set.of(g), true)).flatMap(Optional::stream).findFirst();
    }

    /** Whether the module's box of the group can be ticked or unticked; those of the Default group are left alone. */
    private boolean canBeEdited(GroupId id) {
        var group = snapshot.group(id).filter(g -> !g.isDefault()).orElse(null);
        var known = snapshot.module(module).orElse(null);
        return group != null && known != null && ModuleLock.withBuyers(known, group, drafted, permissions).isEmpty();
    }

    private Optional<Way> edited(Set<GroupId> edited, boolean granted) {
        var next = new DraftedSnapshot(snapshot,
                Way.OfGroups.with(drafted.changes(), snapshot, edited, module, granted));
        var effect = effect(next.accessIn(groups));
        if (effect.after().modules().containsKey(module) != granted) {
            return Optional.empty();
        }
        var others = Math.abs(holders(next) - holders(drafted)) - 1;
        return Optional.of(new Way.OfGroups(edited, module, granted, others, effect));
    }

    private int holders(DraftedSnapshot of) {
        return (int) Effect.of(of).holders(module).count();
    }
}
