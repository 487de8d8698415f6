package org.accessdesk.demo.world;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.accessdesk.demo.world.base.AuditRecord;
import org.accessdesk.demo.world.base.Entity;
import org.accessdesk.demo.world.base.EntityKind;
import org.accessdesk.demo.world.base.EntityTable;
import org.accessdesk.demo.world.base.Ids;
import org.accessdesk.demo.world.base.Stamp;
import org.accessdesk.demo.world.entity.Extension;
import org.accessdesk.demo.world.entity.Group;
import org.accessdesk.demo.world.entity.PlatformAccount;
import org.accessdesk.demo.world.entity.PlatformActor;
import org.accessdesk.demo.world.entity.PlatformBuyer;
import org.accessdesk.demo.world.entity.PlatformMembership;
import org.accessdesk.demo.world.entity.PlatformModule;
import org.accessdesk.demo.world.entity.Token;
import org.accessdesk.demo.world.entity.User;
import org.jspecify.annotations.Nullable;

/** The state of the embedded marketplace. The caller must hold the server's lock. */
public final class World {
    /** The start of the world's clock; each write advances it by a second, so that equal writes give equal stamps. */
    public static final Instant START = Instant.parse("2026-11-20T08:00:00Z");

    private static final int AUDIT_LIMIT = 10_000;

    private final EntityTable<PlatformAccount> accounts;
    private final EntityTable<User> users;
    private final EntityTable<Group> groups;
    private final EntityTable<PlatformModule> modules;
    private final EntityTable<PlatformBuyer> buyers;
    private final EntityTable<Token> tokens;
    private final EntityTable<PlatformMembership> memberships;
    private final Map<String, Extension> extensions = new LinkedHashMap<>();
    private final MembershipIndex index;
    private final Map<String, String> principals = new HashMap<>();
    private final List<AuditRecord> trail = new ArrayList<>();
    private final Ids ids;
    private final Instant start;
    private long writes;

    public World(Ids ids) {
        this(ids, START);
    }

    /** An empty world whose clock starts at {@code start}. */
    World(Ids ids, Instant start) {
        this.ids = ids;
        this.start = start;
        accounts = new EntityTable<>();
        users = new EntityTable<>();
        groups = new EntityTable<>();
        modules = new EntityTable<>();
        buyers = new EntityTable<>();
        tokens = new EntityTable<>();
        memberships = new EntityTable<>();
        index = new MembershipIndex();
    }

    private World(World other) {
        ids = other.ids;
        start = other.start;
        writes = other.writes;
        accounts = other.accounts.copy();
        users = other.users.copy();
        groups = other.groups.copy();
        modules = other.modules.copy();
        buyers = other.buyers.copy();
        tokens = other.tokens.copy();
        memberships = other.memberships.copy();
        index = other.index.copy();
        extensions.putAll(other.extensions);
        principals.putAll(other.principals);
        trail.addAll(other.trail);
    }

    /** An independent copy; only the generator of ids is shared. */
    public World copy() {
        return new World(this);
    }

    public Ids ids() {
        return ids;
    }

    public EntityTable<PlatformAccount> accounts() {
        return accounts;
    }

    public EntityTable<User> users() {
        return users;
    }

    public EntityTable<Group> groups() {
        return groups;
    }

    public EntityTable<PlatformModule> modules() {
        return modules;
    }

    public EntityTable<PlatformBuyer> buyers() {
        return buyers;
    }

    public EntityTable<Token> tokens() {
        return tokens;
    }

    public EntityTable<PlatformMembership> memberships() {
        return memberships;
    }

    public Map<String, Extension> extensions() {
        return extensions;
    }

    /** The audit trail, oldest first. */
    public List<AuditRecord> trail() {
        return trail;
    }

    /** The number of writes; lists made before the last one are stale. */
    public long writes() {
        return writes;
    }

    /** The membership of a user in an account (AccountUser BR-002: at most one). */
    public @Nullable PlatformMembership membership(String accountId, String userId) {
        String id = index.idOf(accountId, userId);
        return id == null ? null : memberships.find(id);
    }

    /** The user with that e-mail address, ignoring case. */
    public @Nullable User userByEmail(String email) {
        return users.all().stream()
                .filter(user -> user.email().equalsIgnoreCase(email))
                .findFirst()
                .orElse(null);
    }

    /** The ids of the memberships in a group, oldest first. */
    public Set<String> members(String groupId) {
        return index.members(groupId);
    }

    /** The default group of an account (UserGroup BR-002: exactly one). */
    public Group defaultGroup(String accountId) {
        return groups.where(group -> group.isDefault() && group.accountId().equals(accountId))
                .getFirst();
    }

    /** The membership of the person on whose behalf the account's tokens act: tokens have no owner. */
    public @Nullable PlatformMembership principal(String accountId) {
        String id = principals.get(accountId);
        return id == null ? null : memberships.find(id);
    }

    /** Makes the first administrator the principal of the account's tokens. */
    public void setPrincipal(String accountId) {
        members(defaultGroup(accountId).id()).stream().findFirst().ifPresent(id -> principals.put(accountId, id));
    }

    /** Makes that member the principal of the account's tokens. */
    void setPrincipal(PlatformMembership principal) {
        principals.put(principal.accountId(), principal.id());
    }

    /** Adds or replaces a membership, with the indexes. */
    public void put(PlatformMembership next) {
        PlatformMembership before = memberships.find(next.id());
        if (before != null) {
            index.remove(before);
        }
        memberships.put(next);
        index.add(next);
    }

    public void remove(PlatformMembership membership) {
        memberships.remove(membership.id());
        index.remove(membership);
    }

    /** The stamp of a write at the current time. */
    public Stamp stamp(PlatformActor actor) {
        return stamp(actor.token().id(), actor.token().name());
    }

    public Stamp stamp(String byId, String byName) {
        writes++;
        return new Stamp(start.plusSeconds(writes), byId, byName);
    }

    /** Adds a record about {@code entity} to the audit trail. */
    public void log(EntityKind kind, String verb, String accountId, Entity entity, Stamp stamp) {
        if (trail.size() >= AUDIT_LIMIT) {
            trail.removeFirst();
        }
        String name = entity instanceof PlatformMembership membership
                ? users.get(membership.userId()).name()
                : entity.name();
        trail.add(new AuditRecord(
                ids.next("AUD", 4),
                kind.event(verb),
                kind.summary(name, verb),
                accountId,
                new AuditRecord.AuditedObject(
                        entity.id(), name, kind.name(), entity.version().revision()),
                stamp));
    }
}
