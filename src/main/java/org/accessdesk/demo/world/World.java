package org.accessdesk.demo.world;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All that the embedded marketplace holds. Guarded by its own monitor. */
public final class World {
    private static final int AUDIT_KEPT = 10_000;
    private final Map<String, AccountEntry> accounts = new LinkedHashMap<>();
    private final Map<String, Mod> modules = new LinkedHashMap<>();
    private final Map<String, BuyerEntry> buyers = new LinkedHashMap<>();
    private final Map<String, Group> groups = new LinkedHashMap<>();
    private final Map<String, Member> members = new LinkedHashMap<>();
    private final Map<String, Map<String, Member>> byPerson = new LinkedHashMap<>();
    private final Map<String, Token> tokens = new LinkedHashMap<>();
    private final Deque<AuditEntry> audit = new ArrayDeque<>();
    private long version;

    /** Rises with every change. */
    public long version() {
        return version;
    }

    void add(AccountEntry account) {
        accounts.put(account.id(), account);
        byPerson.put(account.id(), new LinkedHashMap<>());
    }

    void add(Mod module) {
        modules.put(module.id(), module);
    }

    void add(BuyerEntry buyer) {
        buyers.put(buyer.id(), buyer);
    }

    void add(Group group) {
        groups.put(group.id(), group);
        version++;
    }

    void add(Token token) {
        tokens.put(token.id(), token);
        version++;
    }

    void add(Member member) {
        members.put(member.id(), member);
        people(member.account()).put(member.person().id(), member);
        version++;
    }

    void remove(Group group) {
        groups.remove(group.id());
        version++;
    }

    void remove(Token token) {
        tokens.remove(token.id());
        version++;
    }

    void remove(Member member) {
        members.remove(member.id());
        people(member.account()).remove(member.person().id());
        for (var id : member.groups()) {
            var group = groups.get(id);
            if (group != null) {
                group.leave(member.id());
            }
        }
        version++;
    }

    void changed(AuditEntry entry) {
        version++;
        audit.addFirst(entry);
        if (audit.size() > AUDIT_KEPT) {
            audit.removeLast();
        }
    }

    private Map<String, Member> people(String account) {
        return byPerson.computeIfAbsent(account, _ -> new LinkedHashMap<>());
    }

    /** Every account. */
    public List<AccountEntry> accounts() {
        return List.copyOf(accounts.values());
    }

    /** The catalogue. */
    public List<Mod> modules() {
        return List.copyOf(modules.values());
    }

    /** The buyers of an account. */
    public List<BuyerEntry> buyers(String account) {
        return buyers.values().stream().filter(b -> b.account().equals(account)).toList();
    }

    /** The groups of an account. */
    public List<Group> groups(String account) {
        return groups.values().stream().filter(g -> g.account().equals(account)).toList();
    }

    /** The members of an account. */
    public List<Member> members(String account) {
        return new ArrayList<>(people(account).values());
    }

    /** The tokens of an account. */
    public List<Token> tokens(String account) {
        return tokens.values().stream().filter(t -> t.account().equals(account)).toList();
    }

    /** The audit trail of an account, the newest first. */
    public List<AuditEntry> audit(String account) {
        return audit.stream().filter(a -> a.account().equals(account)).toList();
    }

    public @Nullable AccountEntry findAccount(String id) {
        return accounts.get(id);
    }

    public @Nullable Mod findModule(String id) {
        return modules.get(id);
    }

    public @Nullable BuyerEntry findBuyer(String id) {
        return buyers.get(id);
    }

    public @Nullable Group findGroup(String id) {
        return groups.get(id);
    }

    public @Nullable Token findToken(String id) {
        return tokens.get(id);
    }

    /** A membership by its own id (AUSR). */
    public @Nullable Member findMember(String id) {
        return members.get(id);
    }

    /** A membership by account and user (USR). */
    public @Nullable Member findMember(String account, String user) {
        return people(account).get(user);
    }
}
