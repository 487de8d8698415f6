package org.accessdesk.demo.world;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.accessdesk.demo.world.base.ContractVersion;
import org.accessdesk.demo.world.base.Ids;
import org.accessdesk.demo.world.base.Label;
import org.accessdesk.demo.world.base.Scope;
import org.accessdesk.demo.world.base.Stamp;
import org.accessdesk.demo.world.base.Stamps;
import org.accessdesk.demo.world.entity.Group;
import org.accessdesk.demo.world.entity.Invitation;
import org.accessdesk.demo.world.entity.InvitationStatus;
import org.accessdesk.demo.world.entity.PlatformAccount;
import org.accessdesk.demo.world.entity.PlatformMembership;
import org.accessdesk.demo.world.entity.SeededPerson;
import org.accessdesk.demo.world.entity.Token;
import org.accessdesk.demo.world.entity.Traits;
import org.accessdesk.demo.world.entity.User;
import org.accessdesk.demo.world.entity.Visits;
import org.accessdesk.demo.world.switches.Switches;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.account.Field;
import org.accessdesk.model.account.TokenInfo;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.UserId;
import org.accessdesk.model.snapshot.Snapshot;

/**
 * Fills a world with a copy of a real account from a snapshot, under the same ids. Objects that the snapshot refers to
 * but does not contain are made up with the fewest rights: they exist on the platform, but are not visible to the
 * token.
 */
public final class Replica {
    private static final int SECRET = 40;

    private final Snapshot snapshot;
    private final World world;
    private final Stamps stamps;
    private final ReplicaCatalogue catalogue;
    private final String accountId;

    public Replica(Snapshot snapshot) {
        this.snapshot = snapshot;
        // No fixed seed: with a predictable secret, other programs on this machine could read the data of real people.
        world = new World(new Ids(new SecureRandom().nextLong()), snapshot.takenAt());
        stamps = new Stamps(snapshot.takenAt());
        accountId = put(snapshot.account());
        catalogue = new ReplicaCatalogue(world, accountId, stamps.platform());
        reserveIds();
        snapshot.modules().forEach(catalogue::add);
        snapshot.buyers().forEach(catalogue::add);
        // Must come first, so that a made-up Default group, which allows everything, has all modules.
        snapshot.groups().forEach(group -> catalogue.modules(group.moduleIds()));
        snapshot.tokens().forEach(token -> catalogue.modules(token.modules()));
        snapshot.groups().forEach(this::add);
        ensureDefaultGroup();
        snapshot.users().forEach(this::add);
        snapshot.tokens().forEach(token -> world.tokens().put(token(token.id().value(), token.name(), accountId,
                catalogue.modules(token.modules()), stamps.version(token.revision(), stamps.platform()))));
    }

    public World world() {
        return world;
    }

    /**
     * The switches as the snapshot shows the platform's behaviour; the others are set to the most permissive position.
     */
    public Switches switches() {
        return Traits.of(snapshot);
    }

    /** Creates the token of the copy with the permissions of {@code info}; if they are unknown, with all. */
    public Token open(TokenInfo info) {
        String home = info.account().id().value().equals(accountId) ? accountId : put(info.account());
        Token known = world.tokens().find(info.id().value());
        ContractVersion version = stamps.version(known == null ? null : Integer.valueOf(known.version().revision()),
                owner(info));
        List<String> modules = info.modules().isEmpty() ? catalogue.everything() : catalogue.modules(info.modules());
        Token token = token(info.id().value(), info.name(), home, modules, version);
        world.tokens().put(token);
        return token;
    }

    private Stamp owner(TokenInfo info) {
        UserId owner = info.owner();
        if (owner == null) {
            return stamps.platform();
        }
        PlatformMembership member = world.membership(accountId, owner.value());
        if (member != null) {
            world.setPrincipal(member);
        }
        return stamps.by(owner.value());
    }

    private String put(org.accessdesk.model.account.Account account) {
        String id = account.id().value();
        world.accounts().put(new PlatformAccount(id, account.name(), ReplicaCatalogue.type(account.type()), "",
                ContractVersion.first(stamps.platform())));
        return id;
    }

    private void reserveIds() {
        snapshot.groupIds().forEach(id -> world.ids().reserve(id.value()));
        for (AccountUser user : snapshot.users()) {
            if (user.legacyId() != null) {
                world.ids().reserve(user.legacyId().value());
            }
        }
    }

    private void add(UserGroup group) {
        List<String> modules = group.modules().isKnown() || !group.isDefault()
                ? catalogue.modules(group.moduleIds())
                : catalogue.everything();
        Scope scope = new Scope(modules,
                group.buyers() instanceof Field.Present(var ids) ? catalogue.buyers(ids) : null,
                group.isDefault() || !(group.extensions() instanceof Field.Present(var named))
                        ? null
                        : catalogue.extensions(named));
        Label label = new Label(group.name(), group.descriptionText(), group.logoText());
        world.groups().put(new Group(group.id().value(), accountId, label, group.isDefault(), scope,
                stamps.version(group.revision(), group.audit())));
    }

    /**
     * Makes up the default group if it is not visible: there always is one (UserGroup BR-002). Its modules are unknown,
     * so it gets all.
     */
    private void ensureDefaultGroup() {
        if (snapshot.defaultGroup().isEmpty()) {
            Scope scope = new Scope(catalogue.everything(), null, null);
            world.groups().put(new Group(world.ids().next("UGR", 2), accountId, new Label("Administrators", "", ""),
                    true, scope, ContractVersion.first(stamps.platform())));
        }
    }

    private void add(AccountUser user) {
        ContractVersion version = stamps.version(user.revision(), user.audit());
        String userId = user.id().value();
        // The whole name as the first name: it is not known where to split it.
        world.users()
                .put(User.first(userId, user.email(), new SeededPerson(user.name(), ""), user.lastSignIn(), version));
        String id = user.legacyId() == null ? world.ids().next("AUSR", 3) : user.legacyId().value();
        InvitationStatus status = new InvitationStatus(user.status().text());
        world.put(new PlatformMembership(id, accountId, userId, groups(user.groups()), new Invitation(status, "", ""),
                new Visits(user.audit().joined(), user.audit().access()), version));
    }

    private List<String> groups(Set<GroupId> ids) {
        List<String> groups = new ArrayList<>(ids.size());
        for (GroupId id : ids) {
            groups.add(id.value());
            if (world.groups().find(id.value()) == null) {
                world.groups().put(new Group(id.value(), accountId, new Label(id.value(), "", ""), false,
                        new Scope(List.of(), null, null), ContractVersion.first(stamps.platform())));
            }
        }
        return groups;
    }

    private Token token(String id, String name, String home, List<String> modules, ContractVersion version) {
        String secret = "idt:" + id + ":" + world.ids().secret(SECRET);
        return new Token(id, home, new Label(name, "", ""), true, secret, modules, Instant.EPOCH, version);
    }
}
