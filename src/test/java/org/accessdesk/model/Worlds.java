package org.accessdesk.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.accessdesk.model.account.Account;
import org.accessdesk.model.account.AccountType;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.account.Audit;
import org.accessdesk.model.account.BuyerScope;
import org.accessdesk.model.account.Field;
import org.accessdesk.model.account.GroupContent;
import org.accessdesk.model.account.InstalledExtension;
import org.accessdesk.model.account.IssuedToken;
import org.accessdesk.model.account.Limit;
import org.accessdesk.model.account.Module;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.account.UserStatus;
import org.accessdesk.model.change.ChangeSet;
import org.accessdesk.model.change.GroupChange;
import org.accessdesk.model.change.GroupCreation;
import org.accessdesk.model.change.GroupDeletion;
import org.accessdesk.model.change.InvitationRenewal;
import org.accessdesk.model.change.LimitField;
import org.accessdesk.model.change.MembershipChange;
import org.accessdesk.model.change.TokenChange;
import org.accessdesk.model.change.UserInvitation;
import org.accessdesk.model.change.UserRemoval;
import org.accessdesk.model.change.draft.DraftedSnapshot;
import org.accessdesk.model.id.BuyerId;
import org.accessdesk.model.id.ExtensionId;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.ModuleId;
import org.accessdesk.model.id.UserId;
import org.accessdesk.model.message.Message;
import org.accessdesk.model.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * Random small accounts and edits by administrators. Few objects of each kind, so that collisions are frequent. The
 * same seed gives the same account.
 *
 * <p>{@code -Daccessdesk.cases=N} sets the number of cases per law; {@code -Daccessdesk.seed=S} replays one case.
 */
public final class Worlds {
    private static final int CASES = Integer.getInteger("accessdesk.cases", 2500);
    private static final @Nullable Long ONLY = Long.getLong("accessdesk.seed");
    private static final int GROUPS = 5;
    private static final int MODULES = 6;
    private static final int BUYERS = 3;
    private static final int TOKENS = 3;
    private static final List<String> TEXTS = List.of("", "A", "B", "C");

    private final SplittableRandom random;

    private Worlds(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** Checks {@code law} on many worlds; a failure's message has the seed that repeats it. */
    public static void forAll(Consumer<Worlds> law) {
        forAll(CASES, law);
    }

    /** The same on {@code cases} worlds at most, for laws that take long. */
    public static void forAll(int cases, Consumer<Worlds> law) {
        if (ONLY != null) {
            law.accept(new Worlds(ONLY));
            return;
        }
        for (var seed = 0L; seed < Math.min(cases, CASES); seed++) {
            try {
                law.accept(new Worlds(seed));
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("Case of -Daccessdesk.seed=" + seed + ": " + e.getMessage(), e);
            }
        }
    }

    /** True once in {@code n} times. */
    public boolean once(int n) {
        return random.nextInt(n) == 0;
    }

    public int below(int bound) {
        return random.nextInt(bound);
    }

    public <T> T one(Collection<T> of) {
        return List.copyOf(of).get(random.nextInt(of.size()));
    }

    /** Each element with a probability of one half. */
    public <T> Set<T> some(Collection<T> of) {
        var some = new HashSet<T>();
        of.forEach(e -> {
            if (random.nextBoolean()) {
                some.add(e);
            }
        });
        return some;
    }

    /**
     * An account with users, groups, modules and mostly API tokens; sometimes without a Default group, sometimes with
     * stale references, sometimes incomplete.
     */
    public Snapshot snapshot() {
        return snapshot(groups(), moduleIds());
    }

    /**
     * An account that follows the platform's rules: no group or API token has a module that the Default group lacks.
     */
    public Snapshot valid() {
        var groups = groups();
        var allowed = groups.stream().filter(UserGroup::isDefault).findFirst().map(UserGroup::moduleIds)
                .orElse(Set.copyOf(moduleIds()));
        return snapshot(groups.stream().map(g -> within(g, allowed)).toList(), allowed);
    }

    private static UserGroup within(UserGroup group, Set<ModuleId> allowed) {
        var modules = new HashSet<>(group.moduleIds());
        modules.retainAll(allowed);
        return group.with(group.content().withModules(modules));
    }

    private Snapshot snapshot(List<UserGroup> groups, Collection<ModuleId> ofTokens) {
        var users = IntStream.range(0, 1 + below(5)).mapToObj(n -> user(n, groups)).toList();
        var snapshot = Snapshot.of(
                new Account(Samples.ACCOUNT.id(), "Stark Industries", word(AccountType.class)),
                Samples.NOW, users, groups, modules(), List.of(),
                once(4) ? List.of(Message.verbatim("A gap.")) : List.of());
        return once(5) ? snapshot
                : snapshot.withTokens(IntStream.range(0, below(TOKENS + 1))
                        .mapToObj(n -> new IssuedToken(Samples.tokenId(n), "Token " + n, some(ofTokens), 1)).toList());
    }

    private AccountUser user(int n, List<UserGroup> groups) {
        var ids = some(groups.stream().map(UserGroup::id).toList());
        if (ids.isEmpty()) {
            ids.add(one(groups).id());
        }
        if (once(20)) {
            ids.add(Samples.groupId(99));
        }
        var user = Samples.user(n, 1 + below(3), ids);
        return once(3) ? withStatus(user, word(UserStatus.class)) : user;
    }

    private static AccountUser withStatus(AccountUser user, ServerValue<UserStatus> status) {
        return new AccountUser(user.id(), user.legacyId(), user.name(), user.email(), status, user.groups(),
                user.lastSignIn(), user.audit(), user.revision());
    }

    private List<UserGroup> groups() {
        var numbers = new ArrayList<>(IntStream.range(once(20) ? 1 : 0, 2 + below(GROUPS - 1)).boxed().toList());
        if (once(3)) {
            numbers.addLast(numbers.removeFirst());
        }
        return numbers.stream().map(this::group).toList();
    }

    private UserGroup group(int n) {
        return new UserGroup(Samples.groupId(n), text(), Field.of(text()), Field.of(text()), n == 0,
                Field.of(someModules()), buyers(), extensions(), Field.absent(), Audit.NONE, 1 + below(3), Map.of());
    }

    /** One of a few texts. */
    public String text() {
        return one(TEXTS);
    }

    /** Some existing module ids, sometimes one that the catalogue does not have. */
    public Set<ModuleId> someModules() {
        return some(moduleIds());
    }

    /** The ids of all modules that a group can have. */
    public static List<ModuleId> moduleIds() {
        return Stream
                .concat(IntStream.range(1, MODULES - 1).mapToObj(Samples::moduleId),
                        Stream.of(Module.ACCESS_MANAGEMENT, Module.ACCOUNT_MANAGEMENT))
                .toList();
    }

    /** Any server word for {@code type}: known, missing, or from a later server. */
    public <E extends Enum<E> & ServerWord> ServerValue<E> word(Class<E> type) {
        return one(words(type));
    }

    private static <E extends Enum<E> & ServerWord> List<ServerValue<E>> words(Class<E> type) {
        return Stream.concat(Stream.of(type.getEnumConstants()).map(ServerValue::of),
                Stream.of("Later", "Älter").map(text -> ServerValue.read(type, text))).toList();
    }

    private Field<Set<BuyerId>> buyers() {
        return switch (below(4)) {
            case 0 -> new Field.Null<>();
            case 1 -> new Field.Absent<>();
            case 2 -> new Field.Omitted<>();
            default -> Field.of(some(buyerIds()));
        };
    }

    private static List<BuyerId> buyerIds() {
        return IntStream.range(0, BUYERS).mapToObj(Samples::buyerId).toList();
    }

    private Field<List<InstalledExtension>> extensions() {
        return switch (below(4)) {
            case 0 -> new Field.Null<>();
            case 1 -> new Field.Absent<>();
            case 2 -> new Field.Omitted<>();
            default -> Field.of(some(extensionIds()).stream()
                    .map(id -> new InstalledExtension(id, once(3) ? "" : "Extension " + id)).toList());
        };
    }

    private static List<ExtensionId> extensionIds() {
        return Stream.of("EXT-0000-0001", "EXT-0000-0002").map(ExtensionId::new).toList();
    }

    /** All, or some that exist, perhaps none. */
    public Limit limit(LimitField field) {
        return once(3) ? Limit.all() : switch (field) {
            case BUYERS -> Limit.of(some(buyerIds()));
            case EXTENSIONS -> Limit.of(some(extensionIds()));
        };
    }

    /** {@code change} with another limit, where the server says what it is. */
    private GroupChange limited(GroupChange change) {
        var field = one(List.of(LimitField.values()));
        return field.of(change.base()).isSaid() ? change.with(field, limit(field)) : change;
    }

    private List<Module> modules() {
        return moduleIds().stream().filter(_ -> !once(10)).map(id -> new Module(id, "Module " + id, "",
                once(2) ? Set.of() : some(words(AccountType.class)), word(Module.Setting.class),
                once(4), once(4), some(words(BuyerScope.class)))).toList();
    }

    /**
     * Ticks and unticks boxes of some users and groups, and edits texts; often removes modules from the Default group.
     */
    public ChangeSet changes(Snapshot on) {
        var changes = ChangeSet.EMPTY;
        for (var user : some(on.users())) {
            changes = changes.with(membership(user, on));
        }
        for (var group : some(on.groups())) {
            changes = changes.with(groupChange(group));
        }
        var all = on.defaultGroup().orElse(null);
        if (all != null && !all.moduleIds().isEmpty() && once(2)) {
            changes = changes.with(changes.of(all).with(one(all.moduleIds()), false));
        }
        return changes;
    }

    /** The same, with groups to be created, and users who join them. */
    public ChangeSet changesWithNew(Snapshot on) {
        return withNew(changes(on), on);
    }

    /** Groups that are created and deleted, and users who are removed, among other changes. */
    public ChangeSet changesOfLife(Snapshot on) {
        return withInvitations(withRemovals(changesWithNew(on), on), on);
    }

    /** {@code changes} with people to be invited, perhaps again, perhaps none; some of them are there already, or get two. */
    public ChangeSet withInvitations(ChangeSet changes, Snapshot on) {
        var all = once(3) ? changes.with(some(on.users()).stream().filter(InvitationRenewal::isPossible)
                .map(InvitationRenewal::on).toList()) : changes;
        for (var n = below(3); n > 0; n--) {
            var address = once(4) ? one(on.users()).email().toUpperCase(Locale.ROOT)
                    : "new" + below(9) + "@example.com";
            var groups = new HashSet<GroupId>();
            for (var joins = below(3); joins > 0; joins--) {
                groups.add(one(new DraftedSnapshot(on, all).snapshot().groupIds()));
            }
            all = all.with(new UserInvitation(UserId.local(n), address, "New", "Person " + n, groups));
        }
        return all;
    }

    /** {@code changes} with users to be removed, perhaps none. */
    public ChangeSet withRemovals(ChangeSet changes, Snapshot on) {
        return once(3) ? changes.with(some(on.users()).stream().map(UserRemoval::on).toList()) : changes;
    }

    /** {@code changes} with a group to be deleted whose members leave it where they can, perhaps none. */
    private ChangeSet withoutSome(ChangeSet changes, Snapshot on) {
        var all = changes;
        if (once(3)) {
            var group = one(on.groups());
            for (var member : on.members(group.id())) {
                var left = all.of(on.user(member).orElseThrow()).with(group.id(), false);
                if (!left.applyTo(left.base()).isEmpty()) {
                    all = all.with(left);
                }
            }
            all = all.with(GroupDeletion.on(group));
        }
        return all;
    }

    /** {@code changes} with groups to be created and deleted, perhaps none, and users who join and leave them. */
    public ChangeSet withNew(ChangeSet changes, Snapshot on) {
        var all = withoutSome(changes, on);
        for (var n = below(3); n > 0; n--) {
            var group = GroupId.local(n);
            all = all.with(new GroupCreation(group, new GroupContent(
                    once(3) ? one(TEXTS.subList(1, TEXTS.size())) : "New " + n, text(), text(), someModules(),
                    once(2) ? Limit.all() : limit(LimitField.BUYERS),
                    once(2) ? Limit.unsaid() : limit(LimitField.EXTENSIONS))));
            for (var user : some(on.users())) {
                all = all.with(all.of(user).with(group, true));
            }
        }
        return all;
    }

    /** The same, with changes of API tokens, as an undo makes them. */
    public ChangeSet changesOfAll(Snapshot on) {
        var changes = changes(on);
        for (var token : some(on.tokens())) {
            var change = TokenChange.on(token);
            for (var ticks = below(3); ticks > 0; ticks--) {
                change = change.with(one(moduleIds()), once(2));
            }
            changes = changes.with(change);
        }
        return changes;
    }

    /** A change to the groups of {@code user}, perhaps empty. */
    public MembershipChange membership(AccountUser user, Snapshot on) {
        return more(MembershipChange.on(user), on);
    }

    /** {@code change} after some more ticks. */
    public MembershipChange more(MembershipChange change, Snapshot on) {
        var edited = change;
        for (var ticks = below(4); ticks > 0; ticks--) {
            edited = edited.with(one(on.groupIds()), once(2));
        }
        return edited;
    }

    /** A change to {@code group}, perhaps empty. */
    public GroupChange groupChange(UserGroup group) {
        return more(GroupChange.on(group));
    }

    /** {@code change} after some more edits. */
    public GroupChange more(GroupChange change) {
        var edited = change;
        for (var edits = below(5); edits > 0; edits--) {
            edited = switch (below(8)) {
                case 0 -> edited.withName(text());
                case 1 -> edited.withDescription(text());
                case 2 -> edited.withLogo(text());
                case 3, 4 -> limited(edited);
                default -> edited.with(one(moduleIds()), once(2));
            };
        }
        return edited;
    }

    /** The user after somebody else's edits, perhaps none. */
    public AccountUser drifted(AccountUser user, Snapshot on) {
        var other = membership(user, on).applyTo(user.groups());
        return other.isEmpty() ? user : user.withGroups(other);
    }

    /** The group after somebody else's edits, perhaps none. */
    public UserGroup drifted(UserGroup group) {
        return group.with(groupChange(group).applyTo(group.content()));
    }
}
