package org.accessdesk.demo.world.writes;

import java.util.HashSet;
import java.util.List;
import org.accessdesk.demo.world.World;
import org.accessdesk.demo.world.base.ContractVersion;
import org.accessdesk.demo.world.base.EntityKind;
import org.accessdesk.demo.world.base.Label;
import org.accessdesk.demo.world.base.Problem;
import org.accessdesk.demo.world.base.Scope;
import org.accessdesk.demo.world.base.Stamp;
import org.accessdesk.demo.world.entity.Group;
import org.accessdesk.demo.world.entity.PlatformActor;
import org.accessdesk.demo.world.entity.PlatformModule;
import org.accessdesk.demo.world.entity.Token;
import org.accessdesk.demo.world.switches.Switches;
import org.accessdesk.demo.world.switches.TextSwitches;

/** Creates, changes and deletes groups under the platform's rules. */
public final class GroupWrites {
    private final World world;
    private final TextSwitches texts;
    private final GroupRules rules;
    private final ModuleRules moduleRules;

    public GroupWrites(World world, Switches switches) {
        this.world = world;
        texts = switches.texts();
        rules = new GroupRules(world, switches);
        moduleRules = new ModuleRules(world);
    }

    /** A new group without members. */
    public Group create(PlatformActor actor, String accountId, Label sent, Scope wanted) {
        Label label = stored(sent);
        Scope scope = understood(wanted);
        check(accountId, "", false, label, List.of(), scope);
        Stamp stamp = world.stamp(actor);
        Group group = new Group(world.ids().next("UGR", 2), accountId, label, false, scope,
                ContractVersion.first(stamp));
        world.groups().put(group);
        world.log(EntityKind.UserGroup, "created", accountId, group, stamp);
        return group;
    }

    /** Replaces label and scope of the group. */
    public Group update(PlatformActor actor, Group group, Label sent, Scope wanted) {
        Label label = stored(sent);
        Scope scope = understood(wanted);
        List<String> before = group.scope().modules();
        boolean modulesChange = !new HashSet<>(before).equals(new HashSet<>(scope.modules()));
        if (group.isDefault() && modulesChange && !actor.has(PlatformModule.ACCOUNT_MANAGEMENT)) {
            // UserGroup BR-008
            throw Problem.forbidden("Changing the modules of the default group requires Account management.");
        }
        check(group.accountId(), group.id(), group.isDefault(), label, before, scope);
        Stamp stamp = world.stamp(actor);
        Group next = store(group.with(label, scope, stamp), stamp);
        if (group.isDefault()) {
            List<String> lost = before.stream().filter(id -> !scope.modules().contains(id)).toList();
            strip(group, lost, stamp);
        }
        return next;
    }

    /** Deletes a group: never the default group, nor one with members (UserGroup BR-004, BR-005). */
    public void delete(PlatformActor actor, Group group) {
        if (group.isDefault()) {
            throw Problem.invalid("id", "The default user group cannot be deleted.");
        }
        if (!world.members(group.id()).isEmpty()) {
            throw Problem.invalid("id", "The user group has users assigned and cannot be deleted.");
        }
        Stamp stamp = world.stamp(actor);
        world.groups().remove(group.id());
        world.log(EntityKind.UserGroup, "deleted", group.accountId(), group, stamp);
    }

    private Label stored(Label sent) {
        return new Label(texts.stored(sent.name()), texts.stored(sent.description()), sent.image());
    }

    private Scope understood(Scope wanted) {
        List<String> modules = wanted.modules().stream().distinct().toList();
        return new Scope(modules, rules.storedBuyers(wanted.buyers()), wanted.extensions());
    }

    private void check(
            String accountId, String id, boolean isDefault, Label label, List<String> before, Scope scope) {
        rules.checkLabel(accountId, id, label);
        moduleRules.check(accountId, isDefault, before, scope.modules());
        rules.checkBuyers(accountId, scope);
        rules.checkExtensions(isDefault, scope);
    }

    /**
     * Removes the modules that the default group lost from all groups and tokens of the account (UserGroup BR-012,
     * ApiToken BR-007).
     */
    private void strip(Group defaultGroup, List<String> lost, Stamp stamp) {
        String accountId = defaultGroup.accountId();
        for (Group group : world.groups().where(other -> other.accountId().equals(accountId))) {
            List<String> kept = without(group.scope().modules(), lost);
            if (kept.size() < group.scope().modules().size()) {
                store(group.with(group.label(), group.scope().withModules(kept), stamp), stamp);
            }
        }
        for (Token token : world.tokens().where(other -> other.accountId().equals(accountId))) {
            List<String> kept = without(token.modules(), lost);
            if (kept.size() < token.modules().size()) {
                Token next = token.with(token.label(), kept, token.enabled(), stamp);
                world.tokens().put(next);
                world.log(EntityKind.ApiToken, "updated", accountId, next, stamp);
            }
        }
    }

    private Group store(Group next, Stamp stamp) {
        world.groups().put(next);
        world.log(EntityKind.UserGroup, "updated", next.accountId(), next, stamp);
        return next;
    }

    private static List<String> without(List<String> modules, List<String> lost) {
        return modules.stream().filter(id -> !lost.contains(id)).toList();
    }
}
