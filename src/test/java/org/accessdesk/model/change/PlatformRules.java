package org.accessdesk.model.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.Samples;
import org.accessdesk.model.ServerValue;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.account.BuyerScope;
import org.accessdesk.model.account.GroupContent;
import org.accessdesk.model.account.IssuedToken;
import org.accessdesk.model.account.Module;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.account.UserStatus;
import org.accessdesk.model.change.InvitationRenewal;
import org.accessdesk.model.change.UserInvitation;
import org.accessdesk.model.change.merge.Merge;
import org.accessdesk.model.change.merge.Order;
import org.accessdesk.model.change.merge.ServerState;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.ModuleId;
import org.accessdesk.model.id.TokenId;
import org.accessdesk.model.id.UserId;
import org.accessdesk.model.journal.Outcome;
import org.accessdesk.model.journal.RunItem;
import org.accessdesk.model.message.Message;
import org.accessdesk.model.snapshot.Snapshot;

/**
 * The platform in plain maps, with the relevant rules: whole lists are replaced, a user keeps a group (AccountUser
 * BR-003), a group and a token have only what the Default group has (UserGroup BR-006), and lose what it loses
 * (BR-012). If configured, it refuses a group that names buyers and has no module that supports that, or one that
 * requires all buyers (BR-011).
 */
public final class PlatformRules {
    private final Snapshot origin;
    public final Map<UserId, Set<GroupId>> users = new TreeMap<>();
    public final Map<GroupId, GroupContent> groups = new TreeMap<>();
    public final Map<TokenId, Set<ModuleId>> tokens = new TreeMap<>();

    private final boolean refusesBuyers;
    /** The groups that were created, by their ids, which follow one another. */
    private final Map<GroupId, UserGroup> made = new TreeMap<>();
    private final Map<GroupId, GroupId> created = new HashMap<>();
    /** The users who were invited, by their ids, which follow one another. */
    private final Map<UserId, AccountUser> invited = new TreeMap<>();

    public PlatformRules(Snapshot origin) {
        this(origin, false);
    }

    /** @param refusesBuyers whether it looks at the buyers of groups */
    public PlatformRules(Snapshot origin, boolean refusesBuyers) {
        this.origin = origin;
        this.refusesBuyers = refusesBuyers;
        origin.users().forEach(u -> users.put(u.id(), u.groups()));
        origin.groups().forEach(g -> groups.put(g.id(), g.content()));
        origin.tokens().forEach(t -> tokens.put(t.id(), t.modules()));
    }

    public List<Map<?, ?>> state() {
        return List.of(Map.copyOf(users), Map.copyOf(groups), Map.copyOf(tokens));
    }

    public Snapshot snapshot() {
        var left = Stream.concat(origin.users().stream(), invited.values().stream())
                .filter(u -> users.containsKey(u.id()))
                .map(u -> u.withGroups(get(users, u.id()))).toList();
        var rest = Stream.concat(origin.groups().stream(), made.values().stream())
                .filter(g -> groups.containsKey(g.id()))
                .map(g -> g.with(get(groups, g.id()))).toList();
        var snapshot = Snapshot.of(origin.account(), origin.takenAt(), left, rest, origin.modules(), List.of(),
                origin.gaps());
        return origin.knowsTokens() ? snapshot.withTokens(origin.tokens().stream()
                .filter(t -> tokens.containsKey(t.id())).map(t -> t.withModules(get(tokens, t.id()))).toList())
                : snapshot;
    }

    /** Applies a set in sending order and keeps its journal. */
    public List<RunItem> apply(ChangeSet changes) {
        var items = new ArrayList<RunItem>();
        created.clear();
        Order.of(changes, snapshot()).forEach(phase -> phase.forEach(c -> items.add(apply(c))));
        return items;
    }

    RunItem apply(Change change) {
        var item = RunItem.planned(change, "Name of " + change.target().id(), "").withCreated(created);
        return switch (item.change()) {
            case MembershipChange m when users.containsKey(m.user()) -> apply(item, m);
            case GroupChange g when groups.containsKey(g.group()) -> apply(item, g);
            case TokenChange t when tokens.containsKey(t.token()) -> apply(item, t);
            case GroupCreation g -> apply(item, g);
            case UserInvitation i -> apply(item, i);
            case InvitationRenewal r when users.containsKey(r.user()) -> {
                var user = user(r.user());
                yield Merge.of(r, user) instanceof Merge.ToPut<UserStatus>
                        ? saved(item, ServerState.invitation(user), ServerState.invitation(user), Cascade.NONE)
                        : notSent(item, Merge.of(r, user));
            }
            case UserRemoval r when users.containsKey(r.user()) -> {
                var user = user(r.user());
                users.remove(r.user());
                yield saved(item, ServerState.of(user), new ServerState.NoObject(), Cascade.NONE);
            }
            case GroupDeletion g when groups.containsKey(g.group()) -> apply(item, g);
            case MembershipChange _, GroupChange _, GroupDeletion _, InvitationRenewal _, TokenChange _, UserRemoval _ ->
                ended(item, new Outcome.Conflicting(new Conflict.ObjectGone()));
        };
    }

    /** A new group gets an id; a name that is taken is refused. */
    private RunItem apply(RunItem item, GroupCreation change) {
        var now = groups.keySet().stream().map(this::group).toList();
        return switch (Merge.of(change, now)) {
            case Merge.ToPut<GroupCreation>(var wanted) -> {
                if (!isAllowed(wanted.content().modules(), Set.of())
                        || (refusesBuyers && !goWithBuyers(wanted.content()))) {
                    yield refused(item);
                }
                var made = make(wanted);
                yield saved(item, new ServerState.NoObject(), ServerState.made(made), Cascade.NONE);
            }
            case Merge<GroupCreation> other -> notSent(item, other);
        };
    }

    /** An invited person gets an id; one who is there already is refused (AccountUser BR-002). */
    private RunItem apply(RunItem item, UserInvitation change) {
        var alike = users.keySet().stream().map(this::user).filter(u -> change.isFor(u.email())).toList();
        return switch (Merge.of(change, alike, groups.keySet())) {
            case Merge.ToPut<UserInvitation>(var wanted) -> {
                var id = new UserId("USR-9999-%04d".formatted(invited.size()));
                invited.put(id, wanted.invited(id, wanted.groups(), null));
                users.put(id, wanted.groups());
                yield saved(item, new ServerState.NoObject(), ServerState.invited(user(id)), Cascade.NONE);
            }
            case Merge<UserInvitation> other -> notSent(item, other);
        };
    }

    private AccountUser user(UserId id) {
        return origin.user(id).or(() -> Optional.ofNullable(invited.get(id))).map(u -> u.withGroups(get(users, id)))
                .orElseThrow();
    }

    /** UserGroup BR-004, BR-005: never the Default group, nor one with members. */
    private RunItem apply(RunItem item, GroupDeletion change) {
        var group = group(change.group());
        var members = users.values().stream().filter(of -> of.contains(group.id())).count();
        if (group.isDefault() || members > 0) {
            return refused(item);
        }
        groups.remove(group.id());
        return saved(item, ServerState.of(group), new ServerState.NoObject(), Cascade.NONE);
    }

    private UserGroup make(GroupCreation wanted) {
        var id = new GroupId("UGR-9999-%04d".formatted(made.size()));
        made.put(id, wanted.undrafted().withId(id));
        created.put(wanted.group(), id);
        groups.put(id, wanted.content());
        return group(id);
    }

    private RunItem apply(RunItem item, MembershipChange change) {
        var user = user(change.user());
        return switch (Merge.of(change, user, groups.keySet())) {
            case Merge.ToPut<Set<GroupId>>(var wanted) -> {
                users.put(user.id(), wanted);
                yield saved(item, ServerState.of(user), ServerState.of(user.withGroups(wanted)), Cascade.NONE);
            }
            case Merge<Set<GroupId>> other -> notSent(item, other);
        };
    }

    private RunItem apply(RunItem item, GroupChange change) {
        var group = group(change.group());
        return switch (Merge.of(change, group)) {
            case Merge.ToPut<GroupContent>(var wanted) -> {
                if ((!group.isDefault() && !isAllowed(wanted.modules(), group.moduleIds()))
                        || (refusesBuyers && !goWithLimits(group, wanted))) {
                    yield refused(item);
                }
                groups.put(group.id(), wanted);
                var cascade = group.isDefault() ? strip(without(group.moduleIds(), wanted.modules())) : Cascade.NONE;
                yield saved(item, ServerState.of(group), ServerState.of(group.with(wanted)), cascade);
            }
            case Merge<GroupContent> other -> notSent(item, other);
        };
    }

    private RunItem apply(RunItem item, TokenChange change) {
        var token = new IssuedToken(change.token(), "", tokens.getOrDefault(change.token(), Set.of()), null);
        return switch (Merge.of(change, token)) {
            case Merge.ToPut<Set<ModuleId>>(var wanted) -> {
                if (!isAllowed(wanted, token.modules())) {
                    yield refused(item);
                }
                tokens.put(token.id(), wanted);
                yield saved(item, ServerState.of(token), ServerState.of(token.withModules(wanted)), Cascade.NONE);
            }
            case Merge<Set<ModuleId>> other -> notSent(item, other);
        };
    }

    private UserGroup group(GroupId id) {
        return origin.group(id).or(() -> Optional.ofNullable(made.get(id))).map(g -> g.with(get(groups, id)))
                .orElseThrow();
    }

    private boolean isAllowed(Set<ModuleId> wanted, Set<ModuleId> had) {
        return origin.defaultGroup().filter(d -> groups.containsKey(d.id()))
                .map(d -> group(d.id()).moduleIds().containsAll(without(wanted, had))).orElse(true);
    }

    /** UserGroup BR-009: the extensions of the Default group stay. */
    private boolean goWithLimits(UserGroup group, GroupContent wanted) {
        return goWithBuyers(wanted)
                && (!group.isDefault() || wanted.extensions().equals(group.content().extensions()));
    }

    /** Whether the modules are allowed with the buyers (UserGroup BR-011). */
    public boolean goWithBuyers(GroupContent wanted) {
        var modules = wanted.modules().stream().map(origin::module).flatMap(Optional::stream).toList();
        return wanted.buyers().ids().isEmpty() || (modules.stream().anyMatch(Module::supportsBuyers)
                && modules.stream().noneMatch(m -> m.buyerScopes().equals(ServerValue.of(Set.of(BuyerScope.ALL)))));
    }

    private Cascade strip(Set<ModuleId> gone) {
        var ofGroups = new HashMap<GroupId, Set<ModuleId>>();
        groups.replaceAll((id, content) -> {
            var rest = without(content.modules(), gone);
            if (!rest.equals(content.modules())) {
                ofGroups.put(id, without(content.modules(), rest));
            }
            return content.withModules(rest);
        });
        var ofTokens = new HashMap<TokenId, Set<ModuleId>>();
        tokens.replaceAll((id, modules) -> {
            var rest = without(modules, gone);
            if (!rest.equals(modules)) {
                ofTokens.put(id, without(modules, rest));
            }
            return rest;
        });
        return new Cascade(ofGroups, ofTokens);
    }

    private static RunItem saved(RunItem item, ServerState before, ServerState wanted, Cascade cascade) {
        return item.started().sending(before, wanted, cascade).ended(new Outcome.Saved(), wanted, null,
                Samples.NOW);
    }

    private static RunItem notSent(RunItem item, Merge<?> merge) {
        return ended(item, merge instanceof Merge.MergeConflict<?>(var conflict) ? new Outcome.Conflicting(conflict)
                : new Outcome.AlreadySo());
    }

    private static RunItem refused(RunItem item) {
        return ended(item,
                new Outcome.Refused(
                        ApiProblem.onTheWay(ApiProblem.Kind.REJECTED, Message.verbatim("Not in the Default group."))));
    }

    private static RunItem ended(RunItem item, Outcome outcome) {
        return item.started().ended(outcome, null, null, Samples.NOW);
    }

    private static <T> Set<T> without(Set<T> some, Set<T> others) {
        var rest = new HashSet<>(some);
        rest.removeAll(others);
        return rest;
    }

    private static <K, V> V get(Map<K, V> map, K key) {
        return Objects.requireNonNull(map.get(key));
    }
}
