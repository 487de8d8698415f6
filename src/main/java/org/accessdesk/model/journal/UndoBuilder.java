package org.accessdesk.model.journal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.account.IssuedToken;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.change.Change;
import org.accessdesk.model.change.ChangeSet;
import org.accessdesk.model.change.Conflict;
import org.accessdesk.model.change.GroupChange;
import org.accessdesk.model.change.GroupCreation;
import org.accessdesk.model.change.GroupDeletion;
import org.accessdesk.model.change.MembershipChange;
import org.accessdesk.model.change.Target;
import org.accessdesk.model.change.TokenChange;
import org.accessdesk.model.change.UserInvitation;
import org.accessdesk.model.change.UserRemoval;
import org.accessdesk.model.change.merge.Resolve;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.ModuleId;
import org.accessdesk.model.journal.Undo.Impossible;
import org.accessdesk.model.snapshot.Snapshot;

/** Drafts the inverse of what was done, on the server's current state. */
final class UndoBuilder {
    private final Map<Target, AppliedDelta> done;
    private final Snapshot now;
    private final Optional<Set<ModuleId>> inDefault;
    private final List<Change> changes = new ArrayList<>();
    private final List<Impossible> impossible = new ArrayList<>();

    UndoBuilder(Map<Target, AppliedDelta> done, Snapshot now) {
        this.done = done;
        this.now = now;
        this.inDefault = now.defaultGroup().map(this::modulesOfDefault);
    }

    Undo undo() {
        done.values().stream().map(AppliedDelta::again).filter(Objects::nonNull).forEach(this::again);
        done.forEach((target, what) -> {
            switch (target) {
                case Target.UserTarget(var id) ->
                    now.user(id).ifPresentOrElse(u -> user(target, u, what), () -> addDeleted(target, what));
                case Target.InvitationTarget(var id) ->
                    addImpossible(target, what, id.value(), new Conflict.StaysSent());
                case Target.GroupTarget(var id) ->
                    now.group(id).ifPresentOrElse(g -> group(target, g, what), () -> addDeleted(target, what));
                case Target.TokenTarget(var id) ->
                    now.token(id).ifPresentOrElse(t -> token(target, t, what), () -> addDeleted(target, what));
            }
        });
        done.forEach((target, what) -> {
            if (what.created() && target instanceof Target.GroupTarget(var id)) {
                now.group(id).ifPresent(g -> created(target, g, what));
            }
        });
        return new Undo(ChangeSet.EMPTY.with(changes), impossible);
    }

    /** A deleted group is made again under another id, with what the Default group still has (UserGroup BR-006). */
    private void again(GroupCreation creation) {
        var can = new HashSet<>(creation.content().modules());
        inDefault.ifPresent(can::retainAll);
        var lost = new TreeSet<>(creation.content().modules());
        lost.removeAll(can);
        lost.forEach(module -> impossible.add(
                new Impossible(creation.target(), creation.content().name(), new Conflict.NotInDefault(module))));
        changes.add(creation.with(creation.content().withModules(can)));
    }

    /** A created group is deleted, unless this undo does not take everybody out of it. */
    private void created(Target target, UserGroup group, AppliedDelta what) {
        var leaving = changes.stream().filter(c -> c instanceof MembershipChange m && m.removed().contains(group.id()))
                .count();
        var staying = now.members(group.id()).size() - (int) leaving;
        if (staying > 0) {
            addImpossible(target, what, group.name(), new Conflict.HasMembers(staying));
        } else {
            changes.add(GroupDeletion.on(group));
        }
    }

    /** Whether somebody is in a created group who did not join it by what is undone. */
    private boolean isUsed(GroupId group) {
        return now.members(group).stream().map(Target.UserTarget::new).map(done::get)
                .anyMatch(what -> what == null || !what.groups().added().contains(group));
    }

    private void addDeleted(Target target, AppliedDelta what) {
        if (what.removed() != null) {
            removed(target, what, what.removed());
            return;
        }
        if (!what.isEmpty()) {
            addImpossible(target, what, target.id().value(), new Conflict.ObjectGone());
        }
    }

    /** A removed user cannot be brought back: the nearest is to invite the person again into the same groups. */
    private void removed(Target target, AppliedDelta what, UserRemoval removal) {
        var groups = new HashSet<GroupId>();
        for (var group : new TreeSet<>(removal.base())) {
            var again = new Target.GroupTarget(group.asLocal());
            if (now.groupIds().contains(group)) {
                groups.add(group);
            } else if (changes.stream().anyMatch(c -> c.target().equals(again))) {
                groups.add(again.id());
            } else {
                addImpossible(target, what, removal.name(), new Conflict.GroupGone(group));
            }
        }
        var invitation = groups.isEmpty() || now.userBy(removal.email()).isPresent() ? Optional.<UserInvitation>empty()
                : removal.again(groups);
        invitation.ifPresentOrElse(changes::add, () -> addImpossible(target, what, target.id().value(),
                new Conflict.StaysRemoved(removal.base())));
    }

    private void addImpossible(Target target, AppliedDelta what, String name, Conflict why) {
        impossible.add(new Impossible(target, what.name().isEmpty() ? name : what.name(), why));
    }

    /** An e-mail that was sent cannot be taken back: the nearest is to remove the invited person. */
    private void user(Target target, AccountUser user, AppliedDelta what) {
        if (what.created()) {
            changes.add(UserRemoval.on(user));
            return;
        }
        var change = MembershipChange.on(user);
        for (var group : what.groups().added()) {
            change = change.with(group, false);
        }
        for (var group : new TreeSet<>(what.groups().removed())) {
            var again = new Target.GroupTarget(group.asLocal());
            if (user.groups().contains(group) || now.groupIds().contains(group)) {
                change = change.with(group, true);
            } else if (changes.stream().anyMatch(c -> c.target().equals(again))) {
                change = change.with(again.id(), true);
            } else {
                addImpossible(target, what, user.name(), new Conflict.GroupGone(group));
            }
        }
        if (!change.isEmpty() && change.applyTo(user.groups()).isEmpty()) {
            // AccountUser BR-003: a user keeps at least one group.
            var none = new Conflict.LastGroupRemoved();
            addImpossible(target, what, user.name(), none);
            changes.add(Resolve.theirs(change, none));
        } else {
            changes.add(change);
        }
    }

    private void group(Target target, UserGroup group, AppliedDelta what) {
        if (what.created()) {
            return;
        }
        var change = GroupChange.on(group);
        for (var entry : what.texts().entrySet()) {
            var is = entry.getKey().of(group.content());
            var text = entry.getValue();
            if (is.equals(text.became())) {
                change = change.with(entry.getKey(), text.was());
            } else if (!is.equals(text.was())) {
                addImpossible(target, what, group.name(),
                        new Conflict.FieldSet(entry.getKey(), text.became(), text.was(), is));
            }
        }
        change = limits(target, group, what, change);
        for (var module : new TreeSet<>(what.modules().added())) {
            if (group.isDefault() && group.moduleIds().contains(module) && isGivenSince(module)) {
                addImpossible(target, what, group.name(), new Conflict.GivenSince(module));
            } else {
                change = change.with(module, false);
            }
        }
        for (var module : new TreeSet<>(what.modules().removed())) {
            if (group.isDefault() || canBePutBack(target, module, group.moduleIds(), what, group.name())) {
                change = change.with(module, true);
            }
        }
        changes.add(change);
    }

    private GroupChange limits(Target target, UserGroup group, AppliedDelta what, GroupChange change) {
        var back = change;
        for (var entry : what.limits().entrySet()) {
            var field = entry.getKey();
            var limit = entry.getValue();
            var is = field.of(group.content());
            if (!is.equals(limit.became())) {
                if (!is.equals(limit.was())) {
                    addImpossible(target, what, group.name(),
                            new Conflict.LimitSet(field, limit.became(), limit.was(), is));
                }
            } else if (limit.was().isSaid()) {
                back = back.with(field, limit.was());
            } else {
                addImpossible(target, what, group.name(), new Conflict.LimitUnknown(field));
            }
        }
        return back;
    }

    private void token(Target target, IssuedToken token, AppliedDelta what) {
        var change = TokenChange.on(token);
        for (var module : what.modules().added()) {
            change = change.with(module, false);
        }
        for (var module : new TreeSet<>(what.modules().removed())) {
            if (canBePutBack(target, module, token.modules(), what, token.name())) {
                change = change.with(module, true);
            }
        }
        changes.add(change);
    }

    /** UserGroup BR-006, ApiToken BR-007: only what the Default group has, and keeps after this undo. */
    private boolean canBePutBack(Target target, ModuleId module, Set<ModuleId> has, AppliedDelta what, String name) {
        if (has.contains(module)) {
            return false;
        }
        var can = inDefault.map(d -> d.contains(module)).orElse(true);
        if (!can) {
            addImpossible(target, what, name, new Conflict.NotInDefault(module));
        }
        return can;
    }

    /** The Default group's modules after this undo. */
    private Set<ModuleId> modulesOfDefault(UserGroup group) {
        var modules = new HashSet<>(group.moduleIds());
        var what = done.get(new Target.GroupTarget(group.id()));
        if (what != null) {
            what.modules().added().stream().filter(m -> !isGivenSince(m)).forEach(modules::remove);
            modules.addAll(what.modules().removed());
        }
        return modules;
    }

    /** Whether a group or an API token has the module and this undo does not remove it from there. */
    private boolean isGivenSince(ModuleId module) {
        return now.groups().stream().anyMatch(g -> !g.isDefault() && g.moduleIds().contains(module)
                && !takes(new Target.GroupTarget(g.id()), module))
                || now.tokens().stream().anyMatch(
                        t -> t.modules().contains(module) && !takes(new Target.TokenTarget(t.id()), module));
    }

    private boolean takes(Target target, ModuleId module) {
        var what = done.get(target);
        return what != null && (what.modules().added().contains(module)
                || (what.created() && target.id() instanceof GroupId group && !isUsed(group)));
    }
}
