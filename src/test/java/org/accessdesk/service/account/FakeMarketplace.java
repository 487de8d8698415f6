package org.accessdesk.service.account;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.accessdesk.api.ApiException;
import org.accessdesk.api.Call;
import org.accessdesk.api.ConnectionState;
import org.accessdesk.api.Listing;
import org.accessdesk.api.MarketplaceApi;
import org.accessdesk.api.MembershipEndpoint;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.Latency;
import org.accessdesk.model.Samples;
import org.accessdesk.model.account.Account;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.account.AuditEntry;
import org.accessdesk.model.account.Buyer;
import org.accessdesk.model.account.GroupContent;
import org.accessdesk.model.account.IssuedToken;
import org.accessdesk.model.account.Module;
import org.accessdesk.model.account.TokenInfo;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.account.UserStatus;
import org.accessdesk.model.change.GroupCreation;
import org.accessdesk.model.change.InvitationRenewal;
import org.accessdesk.model.change.UserInvitation;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.ModuleId;
import org.accessdesk.model.id.TokenId;
import org.accessdesk.model.id.UserId;
import org.accessdesk.model.message.Message;
import org.accessdesk.model.snapshot.ChangedUsers;
import org.accessdesk.model.snapshot.GroupMembers;
import org.accessdesk.model.snapshot.KnownUsers;
import org.jspecify.annotations.Nullable;

/**
 * A marketplace in memory behind the port, with the platform's rules as far as tests need them. Logs each request as
 * {@code "GET USR-…"}, {@code "PUT UGR-…"}, {@code "LIST users"}; faults are set for such a text. Handles one request
 * at a time.
 */
public final class FakeMarketplace implements MarketplaceApi {
    public final Map<UserId, AccountUser> users = new LinkedHashMap<>();
    public final Map<GroupId, UserGroup> groups = new LinkedHashMap<>();
    public final List<Module> modules = new ArrayList<>();
    public final List<Buyer> buyers = new ArrayList<>();
    public final List<String> gaps = new ArrayList<>();
    public final List<String> requests = new ArrayList<>();
    private final List<FaultRule> rules = new ArrayList<>();
    /** What somebody else does before each request. */
    public Consumer<String> meanwhile = _ -> {};
    /** How the server stores the texts that are written. */
    public UnaryOperator<String> texts = text -> text;
    /** How many reads of an object after each write of it are answered by a replica that has not seen the write. */
    public int lag;
    private final Map<Object, Integer> behind = new HashMap<>();
    private final Map<Object, Object> old = new HashMap<>();
    private Set<ModuleId> permissions = Set.of(Module.ACCESS_MANAGEMENT, Module.ACCOUNT_MANAGEMENT);
    public boolean closed;
    public Duration clockAhead = Duration.ZERO;

    /** Does its work instead of, before or after the request of that text, for a number of times. */
    private static final class FaultRule {
        private final String request;
        private final FakeFault fault;
        private int times;

        FaultRule(String request, int times, FakeFault fault) {
            this.request = request;
            this.times = times;
            this.fault = fault;
        }
    }

    /** A fault at a request. */
    public interface FakeFault {
        /** Before the request has any effect. */
        default void before() throws ApiException {}

        /** After its effect, before its answer. */
        default void after() throws ApiException {}
    }

    public FakeMarketplace with(AccountUser... more) {
        for (var user : more) {
            users.put(user.id(), user);
        }
        return this;
    }

    public FakeMarketplace with(UserGroup... more) {
        for (var group : more) {
            groups.put(group.id(), group);
        }
        return this;
    }

    /** The token may use only those modules. */
    public FakeMarketplace permitting(ModuleId... modules) {
        permissions = Set.of(modules);
        return this;
    }

    public TokenInfo token() {
        return new TokenInfo(new org.accessdesk.model.id.TokenId("TKN-1111-1111"), "Test", Samples.ACCOUNT,
                permissions);
    }

    /** The next request of that text does {@code fault}. */
    public synchronized void once(String request, FakeFault fault) {
        rules.add(new FaultRule(request, 1, fault));
    }

    /** The next request of that text is refused and has no effect. */
    public void refuse(String request, ApiProblem problem) {
        once(request, new FakeFault() {
            @Override
            public void before() throws ApiException {
                throw new ApiException(problem);
            }
        });
    }

    /** The next request of that text takes effect, and its response is this problem. */
    public void loseAnswer(String request, ApiProblem problem) {
        once(request, new FakeFault() {
            @Override
            public void after() throws ApiException {
                throw new ApiException(problem);
            }
        });
    }

    /** {@code action} runs just before the next request of that text. */
    public void before(String request, Runnable action) {
        once(request, new FakeFault() {
            @Override
            public void before() {
                action.run();
            }
        });
    }

    /** {@code action} runs just after the next request of that text took effect. */
    public void after(String request, Runnable action) {
        once(request, new FakeFault() {
            @Override
            public void after() {
                action.run();
            }
        });
    }

    /** Another administrator's write. */
    public synchronized void edit(UserId id, UnaryOperator<Set<GroupId>> edit) {
        var user = Objects.requireNonNull(users.get(id));
        var wanted = edit.apply(new HashSet<>(user.groups()));
        wrote(id, user);
        users.put(id, revised(user, wanted));
    }

    /** Another administrator's write. */
    public synchronized void edit(GroupId id, UnaryOperator<GroupContent> edit) {
        var group = Objects.requireNonNull(groups.get(id));
        write(group, edit.apply(group.content()));
    }

    public synchronized List<String> writes() {
        return requests.stream().filter(r -> r.startsWith("PUT") || r.startsWith("POST") || r.startsWith("DELETE"))
                .toList();
    }

    public synchronized List<String> requestsOf(Object id) {
        return requests.stream().filter(r -> r.endsWith(" " + id)).toList();
    }

    @Override
    public TokenInfo self(Call call) {
        return token();
    }

    @Override
    public Listing<AccountUser> users(Account account, KnownUsers known, Call call) throws ApiException {
        return list("users", users, call);
    }

    @Override
    public Optional<ChangedUsers> usersChangedSince(Account account, Instant since, KnownUsers known, Call call)
            throws ApiException {
        var changed = list("changed users",
                users.values().stream().filter(user -> user.audit().isChangedSince(since)).toList(), call);
        return Optional.of(new ChangedUsers(changed.items(), since, users.size()));
    }

    @Override
    public Listing<UserGroup> groups(Account account, Call call) throws ApiException {
        return list("groups", groups, call);
    }

    @Override
    public Listing<Module> modules(Account account, Call call) throws ApiException {
        return list("modules", List.copyOf(modules), call);
    }

    @Override
    public Listing<Buyer> buyers(Account account, Call call) throws ApiException {
        return list("buyers", List.copyOf(buyers), call);
    }

    private <T> Listing<T> list(String what, Map<?, T> items, Call call) throws ApiException {
        return answer("LIST " + what, call, () -> {
            call.progress().report(items.size(), items.size());
            return new Listing<>(List.copyOf(items.values()),
                    gaps.stream().map(g -> Message.verbatim(g + " of " + what)).toList());
        });
    }

    private <T> Listing<T> list(String what, List<T> items, Call call) throws ApiException {
        return answer("LIST " + what, call, () -> {
            call.progress().report(items.size(), items.size());
            return new Listing<>(items, gaps.stream().map(g -> Message.verbatim(g + " of " + what)).toList());
        });
    }

    @Override
    public AccountUser user(Account account, AccountUser member, Call call) throws ApiException {
        return answer("GET " + member.id(), call, () -> found(seen(member.id(), users.get(member.id()))));
    }

    @Override
    public AccountUser putGroups(Account account, AccountUser member, Set<GroupId> wanted, Call call)
            throws ApiException {
        if (wanted.isEmpty()) {
            throw new IllegalArgumentException("empty");
        }
        return answer("PUT " + member.id(), call, () -> {
            var user = found(users.get(member.id()));
            for (var group : wanted) {
                found(groups.get(group));
            }
            var next = revised(user, wanted);
            wrote(next.id(), user);
            users.put(next.id(), next);
            return next;
        });
    }

    /** The groups' own lists where they differ from the users' lists. */
    public final Map<UserId, Set<GroupId>> listed = new HashMap<>();
    /** Whether groups show their members. */
    public boolean showsMembers = true;

    /** Logged as {@code "LIST members"}. */
    @Override
    public GroupMembers members(Account account, Collection<UserId> ids, Call call) throws ApiException {
        return answer("LIST members", call, () -> {
            var found = new HashMap<UserId, Set<GroupId>>();
            for (var id : ids) {
                var user = users.get(id);
                found.put(id, listed.getOrDefault(id, user == null ? Set.of() : user.groups()));
            }
            var others = new HashSet<>(users.keySet());
            others.addAll(listed.keySet());
            others.removeAll(found.keySet());
            return showsMembers ? new GroupMembers(found, others, true) : new GroupMembers(Map.of(), false);
        });
    }

    @Override
    public UserGroup group(GroupId id, Call call) throws ApiException {
        return answer("GET " + id, call, () -> found(seen(id, groups.get(id))));
    }

    @Override
    public UserGroup putGroup(UserGroup fresh, GroupContent content, Call call) throws ApiException {
        return answer("PUT " + fresh.id(), call, () -> {
            var group = found(groups.get(fresh.id()));
            var allowed = defaultGroup().map(UserGroup::moduleIds).orElse(content.modules());
            if (!group.isDefault() && !allowed.containsAll(content.modules())) {
                throw new ApiException(problem(ApiProblem.Kind.REJECTED, 400));
            }
            return write(group, new GroupContent(texts.apply(content.name()), texts.apply(content.description()),
                    texts.apply(content.logo()), content.modules(), content.buyers(), content.extensions()));
        });
    }

    /** Whether a second group of the same name is refused. */
    public boolean uniqueNames;

    /** Logged as {@code "POST group"}. */
    @Override
    public Optional<UserGroup> createGroup(Account account, GroupCreation group, Call call) throws ApiException {
        return answer("POST group", call, () -> {
            var content = group.content();
            var allowed = defaultGroup().map(UserGroup::moduleIds).orElse(content.modules());
            if (!allowed.containsAll(content.modules()) || (uniqueNames
                    && groups.values().stream().anyMatch(g -> g.name().equals(texts.apply(content.name()))))) {
                throw new ApiException(problem(ApiProblem.Kind.REJECTED, 400));
            }
            var id = new GroupId("UGR-9999-%04d".formatted(made++));
            var next = group.undrafted().withId(id).with(new GroupContent(texts.apply(content.name()),
                    texts.apply(content.description()), texts.apply(content.logo()), content.modules(),
                    content.buyers(),
                    content.extensions()))
                    .withRevision(1);
            groups.put(id, next);
            return Optional.of(next);
        });
    }

    private int made;

    /** Logged as {@code "LIST users with …"}. */
    @Override
    public Listing<AccountUser> usersWith(Account account, String address, Call call) throws ApiException {
        return answer("LIST users with " + address, call, () -> new Listing<>(
                users.values().stream().filter(u -> u.email().equalsIgnoreCase(address)).toList(), List.of()));
    }

    /** Logged as {@code "POST user"}. */
    @Override
    public Optional<AccountUser> invite(Account account, UserInvitation invitation, Call call) throws ApiException {
        return answer("POST user", call, () -> {
            if (!groups.keySet().containsAll(invitation.groups())
                    || users.values().stream().anyMatch(u -> invitation.isFor(u.email()))) {
                throw new ApiException(problem(ApiProblem.Kind.REJECTED, 400));
            }
            var user = invitation.invited(new UserId("USR-9999-%04d".formatted(made++)), invitation.groups(), 1);
            users.put(user.id(), user);
            return Optional.of(user);
        });
    }

    /** Logged as {@code "POST invitation of USR-…"}. */
    @Override
    public AccountUser renewInvitation(Account account, AccountUser invited, Call call) throws ApiException {
        return answer("POST invitation of " + invited.id(), call, () -> {
            var user = found(users.get(invited.id()));
            if (!user.status().equals(invited.status()) || !InvitationRenewal.isPossible(user)) {
                throw new ApiException(problem(ApiProblem.Kind.REJECTED, 400));
            }
            wrote(user.id(), user);
            var revision = user.revision();
            var next = new AccountUser(user.id(), user.legacyId(), user.name(), user.email(), UserStatus.INVITED,
                    user.groups(), user.lastSignIn(), user.audit(), revision == null ? null : revision + 1);
            users.put(next.id(), next);
            return next;
        });
    }

    /** Logged as {@code "DELETE USR-…"}. */
    @Override
    public void removeUser(Account account, AccountUser member, Call call) throws ApiException {
        answer("DELETE " + member.id(), call, () -> {
            var user = found(users.get(member.id()));
            wrote(user.id(), user);
            users.remove(user.id());
            return user;
        });
    }

    /** Logged as {@code "DELETE UGR-…"}. */
    @Override
    public void deleteGroup(GroupId id, Call call) throws ApiException {
        answer("DELETE " + id, call, () -> {
            var group = found(groups.get(id));
            if (group.isDefault() || users.values().stream().anyMatch(u -> u.groups().contains(id))) {
                throw new ApiException(problem(ApiProblem.Kind.REJECTED, 400));
            }
            wrote(id, group);
            groups.remove(id);
            return group;
        });
    }

    private UserGroup write(UserGroup group, GroupContent content) {
        var taken = new HashSet<>(group.moduleIds());
        taken.removeAll(content.modules());
        var next = revised(group, content);
        wrote(next.id(), group);
        groups.put(next.id(), next);
        if (group.isDefault() && !taken.isEmpty()) {
            groups.values().stream().filter(g -> g.moduleIds().stream().anyMatch(taken::contains)).toList()
                    .forEach(g -> groups.put(g.id(), revised(g, without(g.content(), taken))));
            tokens.replaceAll((_, t) -> t.withModules(minus(t.modules(), taken)));
        }
        return next;
    }

    private void wrote(Object id, Object before) {
        if (lag > 0) {
            old.put(id, before);
            behind.put(id, lag);
        }
    }

    /** What a read shows: for a while after a write the state before it. */
    @SuppressWarnings("unchecked")
    private <T> @Nullable T seen(Object id, @Nullable T now) {
        var left = behind.getOrDefault(id, 0);
        behind.put(id, Math.max(0, left - 1));
        return left > 0 ? (T) old.get(id) : now;
    }

    private static Set<ModuleId> minus(Set<ModuleId> modules, Set<ModuleId> taken) {
        var rest = new HashSet<>(modules);
        rest.removeAll(taken);
        return rest;
    }

    private static GroupContent without(GroupContent content, Set<ModuleId> taken) {
        var rest = new HashSet<>(content.modules());
        rest.removeAll(taken);
        return new GroupContent(content.name(), content.description(), content.logo(), rest);
    }

    private Optional<UserGroup> defaultGroup() {
        return groups.values().stream().filter(UserGroup::isDefault).findFirst();
    }

    @Override
    public ConnectionState connection() {
        return ConnectionState.READY;
    }

    @Override
    public MembershipEndpoint membershipEndpoint() {
        return MembershipEndpoint.AUTO;
    }

    @Override
    public Optional<Latency> latency() {
        return Optional.empty();
    }

    @Override
    public Optional<Duration> clockAhead() {
        return Optional.of(clockAhead);
    }

    @Override
    public void close() {
        closed = true;
    }

    private static AccountUser revised(AccountUser user, Set<GroupId> wanted) {
        return new AccountUser(user.id(), user.legacyId(), user.name(), user.email(), user.status(), wanted,
                user.lastSignIn(), user.audit(), next(user.revision()));
    }

    private static UserGroup revised(UserGroup group, GroupContent content) {
        var next = group.with(content);
        return new UserGroup(next.id(), next.name(), next.description(), next.logo(), next.isDefault(),
                next.modules(), next.buyers(), next.extensions(), next.users(), next.audit(),
                next(next.revision()), next.unknown());
    }

    private static @Nullable Integer next(@Nullable Integer revision) {
        return revision == null ? null : revision + 1;
    }

    private static <T> T found(@Nullable T object) throws ApiException {
        if (object == null) {
            throw new ApiException(problem(ApiProblem.Kind.NOT_FOUND, 404));
        }
        return object;
    }

    public static ApiProblem problem(ApiProblem.Kind kind, int status) {
        return new ApiProblem(kind, status, "The server's words", List.of(), "00-1-2-00", null);
    }

    public final Map<TokenId, IssuedToken> tokens = new LinkedHashMap<>();
    public final List<AuditEntry> trail = new ArrayList<>();

    @Override
    public Listing<IssuedToken> tokens(Account account, Call call) throws ApiException {
        return list("tokens", tokens, call);
    }

    @Override
    public IssuedToken issuedToken(TokenId id, Call call) throws ApiException {
        return answer("GET " + id, call, () -> found(tokens.get(id)));
    }

    @Override
    public IssuedToken putTokenModules(IssuedToken fresh, Set<ModuleId> wanted, Call call) throws ApiException {
        return answer("PUT " + fresh.id(), call, () -> {
            var token = found(tokens.get(fresh.id()));
            var next = new IssuedToken(token.id(), token.name(), wanted, next(token.revision()));
            tokens.put(next.id(), next);
            return next;
        });
    }

    @Override
    public List<AuditEntry> audit(String objectId, Instant since, Call call) throws ApiException {
        return answer("AUDIT " + objectId, call,
                () -> trail.stream().filter(e -> e.objectId().equals(objectId)).toList());
    }

    private interface FakeAnswer<T> {
        T give() throws ApiException;
    }

    private synchronized <T> T answer(String request, Call call, FakeAnswer<T> answer) throws ApiException {
        stopIfCancelled(call);
        meanwhile.accept(request);
        requests.add(request);
        var rule = rules.stream().filter(r -> r.times > 0 && r.request.equals(request)).findFirst();
        if (rule.isEmpty()) {
            return answer.give();
        }
        rule.get().times--;
        rule.get().fault.before();
        stopIfCancelled(call);
        var given = answer.give();
        rule.get().fault.after();
        return given;
    }

    private static void stopIfCancelled(Call call) throws ApiException {
        if (call.cancellation().isCancelled()) {
            throw new ApiException(ApiProblem.onTheWay(ApiProblem.Kind.CANCELLED, Message.verbatim("Stopped.")));
        }
    }
}
