package org.accessdesk.demo.world;

import java.util.HashSet;
import java.util.Set;
import org.accessdesk.demo.Switch;

/** The rules of user groups and their modules (api.md §5.2). */
public final class Groups {
    private static final int LONGEST_NAME = 500;
    private static final int SHORT_NAME = 50;
    private final World world;
    private final Journal journal;
    private final Set<Switch> switches;
    private final Ids ids;

    Groups(World world, Journal journal, Set<Switch> switches, Ids ids) {
        this.world = world;
        this.journal = journal;
        this.switches = switches;
        this.ids = ids;
    }

    /** Makes a group; never a default one (UserGroup BR-002). */
    public Group create(AccountEntry account, GroupBody body, Visibility by) throws Refusal {
        by.needAccess();
        checkTexts(body, account.id(), "");
        checkBuyers(body, account.id());
        checkModules(body, account, Set.of());
        var group = new Group(ids.next("UGR", 2), journal.stamp(by.token()), account.id(), false, normalized(body));
        world.add(group);
        journal.written(group, "created", by.token());
        return group;
    }

    /** Replaces what a group is. */
    public void update(Group group, GroupBody body, Visibility by) throws Refusal {
        by.needAccess();
        var account = by.account(group.account());
        checkTexts(body, account.id(), group.id());
        checkBuyers(body, account.id());
        if (group.isDefault()) {
            checkDefault(group, body, account, by);
        } else {
            checkModules(body, account, group.modules());
        }
        var lost = new HashSet<>(group.modules());
        lost.removeAll(body.modules());
        group.set(normalized(body));
        group.touch(journal.stamp(by.token()));
        journal.written(group, "updated", by.token());
        if (group.isDefault()) {
            lost.forEach(module -> cascade(module, account, by));
        }
    }

    /** Deletes a group that is empty and not the default (UserGroup BR-004, BR-005). */
    public void delete(Group group, Visibility by) throws Refusal {
        by.needAccess();
        if (group.isDefault()) {
            throw Refusal.of("id", "The default Group cannot be deleted.");
        }
        if (!group.members().isEmpty()) {
            throw Refusal.of("id", "A Group with users cannot be deleted.");
        }
        world.remove(group);
        journal.written(group, "deleted", by.token());
    }

    /** UserGroup BR-012: silently, from every other group and every token of the account. */
    private void cascade(String module, AccountEntry account, Visibility by) {
        for (var other : world.groups(account.id())) {
            if (other.strip(module)) {
                other.touch(journal.stamp(by.token()));
                journal.written(other, "updated", by.token());
            }
        }
        for (var token : world.tokens(account.id())) {
            if (token.strip(module)) {
                token.touch(journal.stamp(by.token()));
                journal.written(token, "updated", by.token());
            }
        }
    }

    private void checkTexts(GroupBody body, String account, String self) throws Refusal {
        if (body.name().isBlank()) {
            throw Refusal.of("name", "Name is required.");
        }
        var longest = switches.contains(Switch.SHORT_NAMES) ? SHORT_NAME : LONGEST_NAME;
        if (body.name().length() > longest) {
            throw Refusal.of("name", "Name must not be longer than " + longest + " characters.");
        }
        if (switches.contains(Switch.GROUP_NAMES_UNIQUE) && world.groups(account).stream()
                .anyMatch(g -> !g.id().equals(self) && g.name().equalsIgnoreCase(body.name()))) {
            throw Refusal.of("name", "A Group with this name exists already.");
        }
    }

    private void checkBuyers(GroupBody body, String account) throws Refusal {
        var buyers = body.buyers();
        if (buyers == null) {
            return;
        }
        if (buyers.isEmpty() && switches.contains(Switch.EMPTY_BUYERS_REFUSED)) {
            throw Refusal.of("buyers", "At least one buyer must be selected.");
        }
        for (var id : buyers) {
            var buyer = world.findBuyer(id);
            if (buyer == null || !buyer.account().equals(account)) {
                throw Refusal.of("buyers", "Buyer " + id + " does not exist.");
            }
        }
    }

    /** UserGroup BR-006: only what the Default group has; Module BR-009: looked at anew on every save. */
    private void checkModules(GroupBody body, AccountEntry account, Set<String> had) throws Refusal {
        var allowed = world.groups(account.id()).stream().filter(Group::isDefault).findFirst().map(Group::modules)
                .orElse(Set.of());
        for (var id : body.modules()) {
            known(id, account, had);
            if (!allowed.contains(id)) {
                throw Refusal.of("modules", "Module " + id + " is not assigned to the default Group.");
            }
        }
    }

    private void checkDefault(Group group, GroupBody body, AccountEntry account, Visibility by) throws Refusal {
        var wanted = Set.copyOf(body.modules());
        if (wanted.equals(group.modules())) {
            return;
        }
        // UserGroup BR-008.
        if (!by.token().modules().contains(Catalogue.ACCOUNT)) {
            throw Refusal.forbidden("The module Account management is required to change the default Group.");
        }
        for (var module : world.modules()) {
            if (module.mandatory() && group.modules().contains(module.id()) && !wanted.contains(module.id())) {
                throw Refusal.of("modules", "Module " + module.name() + " is mandatory.");
            }
        }
        for (var id : wanted) {
            var module = known(id, account, group.modules());
            if (module.forbidden() && !group.modules().contains(id)) {
                throw Refusal.of("modules", "Module " + module.name() + " cannot be assigned.");
            }
        }
    }

    private Mod known(String id, AccountEntry account, Set<String> had) throws Refusal {
        var module = world.findModule(id);
        if (module == null) {
            throw Refusal.of("modules", "Module " + id + " does not exist.");
        }
        if (!module.accountTypes().contains(account.type())) {
            throw Refusal.of("modules", "Module " + module.name() + " is not available for " + account.type() + ".");
        }
        if (module.obsolete() && !had.contains(id)) {
            throw Refusal.of("modules", "Module " + module.name() + " is obsolete.");
        }
        return module;
    }

    private static GroupBody normalized(GroupBody body) {
        var buyers = body.buyers() == null || body.buyers().isEmpty() ? null : body.buyers();
        return new GroupBody(body.name(), body.description(), body.logo(), body.modules(), buyers, body.extensions());
    }
}
